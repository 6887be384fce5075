import { constants, copyFile, link, rm, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { FleetError } from "../fleet-error.ts";
import type { Blobs } from "./blobs.ts";
import { OtherBytes, writeWhole } from "./write-whole.ts";
import { damaged } from "./store-error.ts";

/** A folder that all machines see under one path: a disk of one machine, or a file server. */
export function openFolderBlobs(folder: string): Blobs {
  const root = resolve(folder);
  const pathOf = (key: string) => join(root, ...key.split("/"));
  const write = (key: string, path: string) =>
    guard(root, key, () =>
      writeWhole(pathOf(key), undefined, (part) =>
        // Not a link: somebody may write to that file again.
        copyFile(path, part, constants.COPYFILE_FICLONE),
      ),
    );
  return {
    name: root,
    has: async (key, sizeBytes) => {
      const size = await sizeOf(pathOf(key));
      return size !== undefined && (sizeBytes === undefined || size === sizeBytes);
    },
    put: async (key, path) => {
      const known = await sizeOf(pathOf(key));
      if (known !== undefined && known === (await sizeOf(path))) return;
      await write(key, path);
    },
    replace: write,
    fetch: async (key, path, sha256) => {
      const source = pathOf(key);
      const isThere = async () => (await sizeOf(source)) !== undefined;
      if (!(await isThere())) return false;
      try {
        await guard(root, key, () => writeWhole(path, sha256, (part) => linkOrCopy(source, part)));
      } catch (error) {
        // Deleted meanwhile.
        if (!(await isThere())) return false;
        throw error;
      }
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
        hint: "check that it exists on this machine and is writable; finished clips wait until then",
      },
    );
  }
}
