import { readSourceFile, type Diagnostic, type SourceFile } from "@storyreel/models/source";
import { systemClock } from "@storyreel/core";
import { parseLock, type LoadedLock } from "../../workplace/lock/parse-lock.ts";
import type { Lock } from "../../workplace/lock/lock.ts";
import { mergeLocks, splitSides, type Sides } from "../../workplace/lock/merge-lock.ts";
import { writeLock } from "../../workplace/lock/write-lock.ts";
import type { Workplace } from "../../workplace/workplace.ts";

/** The result of settling a lock file that git could not merge. */
export type Settled =
  | {
      readonly kind: "merged";
      readonly takes: number;
      readonly onlyOurs: number;
      readonly onlyTheirs: number;
    }
  /** It has no conflict. */
  | { readonly kind: "whole" }
  /** A side is not a valid lock file; the file is not changed. */
  | { readonly kind: "unreadable"; readonly diagnostics: readonly Diagnostic[] };

/**
 * Resolves a conflicted lock file so that it has the takes of both sides. Locks the state folder, so that no render writes the
 * file at the same time.
 *
 * @throws LedgerError `LEDGER_LOCKED` while a render runs.
 */
export async function settleMerge(options: {
  readonly path: string;
  readonly cwd: string;
  readonly workplace: Workplace;
}): Promise<Settled> {
  const { path, cwd, workplace } = options;
  const state = await workplace.hold({ clock: systemClock });
  try {
    const read = await readSourceFile(path, { cwd });
    if ("diagnostic" in read) return { kind: "unreadable", diagnostics: [read.diagnostic] };
    const merged = mergeText(read.file);
    if ("kind" in merged) return merged;
    await writeLock(path, merged.lock);
    const takes = countTakes(merged.lock);
    return {
      kind: "merged",
      takes,
      onlyOurs: takes - countTakes(merged.theirs),
      onlyTheirs: takes - countTakes(merged.ours),
    };
  } finally {
    await state.close();
  }
}

type Merged = { readonly lock: Lock; readonly ours: Lock; readonly theirs: Lock };

function mergeText(file: SourceFile): Merged | Exclude<Settled, { kind: "merged" }> {
  const sides = splitSides(file.text);
  if (sides === undefined) {
    const { diagnostics } = parseLock(file);
    return diagnostics.length === 0 ? { kind: "whole" } : { kind: "unreadable", diagnostics };
  }
  const side = (name: keyof Sides): LoadedLock =>
    parseLock({ path: `${file.path} (${name})`, text: sides[name] });
  const [ours, theirs] = [side("ours"), side("theirs")];
  if (ours.lock === undefined || theirs.lock === undefined) {
    return { kind: "unreadable", diagnostics: [...ours.diagnostics, ...theirs.diagnostics] };
  }
  if (sides.ours === sides.theirs) return { kind: "whole" };
  return { lock: mergeLocks(ours.lock, theirs.lock), ours: ours.lock, theirs: theirs.lock };
}

function countTakes(lock: Lock): number {
  return lock.shots.reduce((sum, { takes }) => sum + takes.length, 0);
}
