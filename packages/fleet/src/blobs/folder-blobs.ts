import { copyFile, link, rm, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { FleetError } from "../fleet-error.ts";
import type { Blobs } from "./blobs.ts";
import { OtherBytes, writeWhole } from "./write-whole.ts";
import { damaged } from "./store-error.ts";

/** A folder that all machines see under one path: a disk of one machine, or a file server. */
export function openFolderBlobs(folder: string): Blobs {
  const root = resolve(folder);
  const pathOf = (key: string) => join(root, ...key.split("/"));
  return {
    name: root,
    has: async (key, sizeBytes) => {
      const size = await sizeOf(pathOf(key));
      return size !== undefined && (sizeBytes === undefined || size === sizeBytes);
    },
    put: async (key, path) => {
      const target = pathOf(key);
      const known = await sizeOf(target);
      if (known !== undefined && known === (await sizeOf(path))) return;
      await guard(root, key, () => writeWhole(target, undefined, (part) => linkOrCopy(path, part)));
    },
    fetch: async (key, path, sha256) => {
      const source = pathOf(key);
      if ((await sizeOf(source)) === undefined) return false;
      await guard(root, key, () => writeWhole(path, sha256, (part) => linkOrCopy(source, part)));
      return true;
    },
    delete: (key) => guard(root, key, () => rm(pathOf(key), { force: true })),
  };
}

async function linkOrCopy(from: string, to: string): Promise<void> {
  await link(from, to).catch(() => copyFile(from, to));
}

async function sizeOf(path: string): Promise<number | undefined> {
  return stat(path).then(
    ({ size }) => size,
    () => undefined,
  );
}

async function guard<T>(root: string, key: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof OtherBytes) throw damaged(root, key, cause);
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new FleetError(
      "FLEET_STORE",
      `the store of the fleet, ${root}, cannot be used: ${reason}`,
      {
        cause,
        hint: "see that it exists on this machine and may be written to; clips that are ready wait meanwhile",
      },
    );
  }
}
