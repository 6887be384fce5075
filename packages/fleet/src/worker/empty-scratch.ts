import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";

export type EmptyScratch = {
  readonly folder: string;
  /** Files that nobody has used for so long are deleted. */
  readonly unusedMs: number;
  readonly nowMs: number;
};

/**
 * Deletes clips and pictures that a worker has not used for a while: all of them are in the store, and 100 GB a day would fill
 * any disk. What is needed again is fetched again.
 *
 * @returns how many files were deleted.
 */
export async function emptyScratch({ folder, unusedMs, nowMs }: EmptyScratch): Promise<number> {
  let deleted = 0;
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      deleted += await emptyScratch({ folder: path, unusedMs, nowMs });
      continue;
    }
    const facts = await stat(path).catch(() => undefined);
    if (facts === undefined) continue;
    // A file that was linked here from a store keeps its times of writing and reading.
    const usedMs = Math.max(facts.atimeMs, facts.mtimeMs, facts.ctimeMs);
    if (nowMs - usedMs < unusedMs) continue;
    await rm(path, { force: true });
    deleted += 1;
  }
  return deleted;
}
