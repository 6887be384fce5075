import { readSourceFile, type Diagnostic } from "@storyreel/models/source";
import { systemClock } from "@storyreel/core";
import { parseLock, type LoadedLock } from "../../workplace/lock/load-lock.ts";
import type { Lock } from "../../workplace/lock/lock.ts";
import { mergeLocks, splitSides, type Sides } from "../../workplace/lock/merge-lock.ts";
import { writeLock } from "../../workplace/lock/write-lock.ts";
import type { Workplace } from "../../workplace/workplace.ts";

/** What became of a lock file that git could not merge. */
export type Settled =
  | {
      readonly kind: "merged";
      readonly takes: number;
      readonly onlyOurs: number;
      readonly onlyTheirs: number;
    }
  /** There are no markers in it. */
  | { readonly kind: "whole" }
  /** A side cannot be read; the file stays as it is. */
  | { readonly kind: "unreadable"; readonly diagnostics: readonly Diagnostic[] };

/**
 * Writes the takes of both sides of a conflicted lock file. Holds the state folder meanwhile, so that no render writes the file at the
 * same time.
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
    const sides = splitSides(read.file.text);
    if (sides === undefined) {
      const { diagnostics } = parseLock(read.file);
      return diagnostics.length === 0 ? { kind: "whole" } : { kind: "unreadable", diagnostics };
    }
    const side = (name: keyof Sides): LoadedLock =>
      parseLock({ path: `${read.file.path} (${name})`, text: sides[name] });
    const [ours, theirs] = [side("ours"), side("theirs")];
    if (ours.lock === undefined || theirs.lock === undefined) {
      return { kind: "unreadable", diagnostics: [...ours.diagnostics, ...theirs.diagnostics] };
    }
    if (sides.ours === sides.theirs) return { kind: "whole" };
    const merged = mergeLocks(ours.lock, theirs.lock);
    await writeLock(path, merged);
    const takes = countTakes(merged);
    return {
      kind: "merged",
      takes,
      onlyOurs: takes - countTakes(theirs.lock),
      onlyTheirs: takes - countTakes(ours.lock),
    };
  } finally {
    await state.close();
  }
}

function countTakes(lock: Lock): number {
  return lock.shots.reduce((sum, { takes }) => sum + takes.length, 0);
}
