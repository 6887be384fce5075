import { lstat, rm } from "node:fs/promises";
import { codeOf } from "../../kit/errors.ts";
import type { StoredFile } from "../../workplace/list-stored.ts";

/**
 * Deletes files that are still as they were listed. One that changed meanwhile, or that is gone, is left out.
 *
 * @returns those that were deleted.
 * @throws Node's own error if one cannot be deleted.
 */
export async function removeFiles(files: readonly StoredFile[]): Promise<readonly StoredFile[]> {
  const removed: StoredFile[] = [];
  for (const file of files) {
    if (!(await isAsListed(file))) continue;
    await rm(file.path, { force: true });
    removed.push(file);
  }
  return removed;
}

async function isAsListed({ path, sizeBytes, modifiedMs }: StoredFile): Promise<boolean> {
  try {
    const found = await lstat(path);
    return found.isFile() && found.size === sizeBytes && found.mtimeMs === modifiedMs;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return false;
    throw error;
  }
}
