import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { codeOf } from "../kit/errors.ts";

/** Why a place on the disk cannot be written to. */
export type Unwritable = { readonly path: string; readonly reason: string };

/**
 * Looks at folders, which may have to be created, and at files, which may not exist yet. Creates nothing.
 *
 * @returns the first place that cannot be written to.
 */
export async function findUnwritable(places: {
  readonly folders: readonly string[];
  readonly files: readonly string[];
}): Promise<Unwritable | undefined> {
  for (const folder of places.folders) {
    const unwritable = await judgeFolder(folder);
    if (unwritable !== undefined) return unwritable;
  }
  for (const file of places.files) {
    const unwritable = await judge(file, { isFolder: false });
    if (unwritable !== undefined && unwritable !== "missing") return unwritable;
  }
  return undefined;
}

/** A folder that does not exist is created in the nearest one that does. */
async function judgeFolder(folder: string): Promise<Unwritable | undefined> {
  const judged = await judge(folder, { isFolder: true });
  if (judged !== "missing") return judged;
  const parent = dirname(folder);
  return parent === folder ? undefined : judgeFolder(parent);
}

async function judge(
  path: string,
  { isFolder }: { readonly isFolder: boolean },
): Promise<Unwritable | "missing" | undefined> {
  try {
    const found = await stat(path);
    if (isFolder && !found.isDirectory()) return { path, reason: "it is not a folder" };
    if (!isFolder && !found.isFile()) return { path, reason: "it is not a file" };
    const { R_OK, W_OK, X_OK } = constants;
    await access(path, isFolder ? W_OK | X_OK : R_OK | W_OK);
    return undefined;
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT") return "missing";
    return { path, reason: code === undefined ? "unknown error" : (reasons[code] ?? code) };
  }
}

const reasons: { readonly [code: string]: string } = {
  EACCES: "permission denied",
  EPERM: "operation not permitted",
  EROFS: "the disk is read-only",
  ENOTDIR: "part of its path is a file",
};
