import { copyFile, link, mkdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { unfinishedPath } from "@storyreel/models/paths";
import { FleetError } from "../fleet-error.ts";
import type { Blobs } from "./blobs.ts";

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
      if ((await sizeOf(target)) === (await sizeOf(path))) return;
      await guard(root, () => place(path, target));
    },
    fetch: async (key, path) => {
      const source = pathOf(key);
      if ((await sizeOf(source)) === undefined) return false;
      await guard(root, () => place(source, path));
      return true;
    },
    delete: (key) => guard(root, () => rm(pathOf(key), { force: true })),
  };
}

/** Complete under its name, or not there. */
async function place(from: string, to: string): Promise<void> {
  const part = unfinishedPath(to);
  await mkdir(dirname(to), { recursive: true });
  try {
    await link(from, part).catch(() => copyFile(from, part));
    await rename(part, to);
  } finally {
    // A link of a file to itself is not renamed away.
    await rm(part, { force: true });
  }
}

async function sizeOf(path: string): Promise<number | undefined> {
  return stat(path).then(
    ({ size }) => size,
    () => undefined,
  );
}

async function guard<T>(root: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
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
