import { readdir, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { isUnfinishedOf } from "@storyreel/models/paths";
import { notesPath } from "@storyreel/renderer/notes";
import { lockPath } from "@storyreel/renderer/workplace";

/** Whoever writes one of these files needs a moment. */
const leftAfterMs = 60_000;

/** Removes what processes that were killed while they wrote left beside a storyboard. What cannot be removed stays. */
export async function removeUnfinished(file: string): Promise<void> {
  const folder = dirname(file);
  const targets = [file, lockPath(file), notesPath(file)];
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((one) => targets.some((target) => isUnfinishedOf(one, target)))) {
    const path = join(folder, name);
    try {
      if (Date.now() - (await stat(path)).mtimeMs > leftAfterMs) await rm(path);
    } catch {
      // Somebody else removed it.
    }
  }
}
