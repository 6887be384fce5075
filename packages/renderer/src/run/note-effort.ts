import { isDeepStrictEqual } from "node:util";
import type { LedgerEntry } from "../workplace/ledger/ledger.ts";
import type { TakeEffort, TakeRecord } from "../workplace/ledger/take-record.ts";
import type { TakeRun } from "./take-run.ts";

/**
 * Writes what was tried for a take, if that changes anything. Its state stays as it is.
 *
 * @returns `undefined` if someone else has changed the entry meanwhile.
 */
export async function noteEffort(
  run: Pick<TakeRun, "write">,
  entry: LedgerEntry,
  change: TakeEffort,
): Promise<LedgerEntry | undefined> {
  const { record } = entry;
  const effort = withoutAbsent({ ...record.effort, ...change });
  if (isDeepStrictEqual(effort, withoutAbsent(effortOf(record)))) return entry;
  return run.write(entry, { ...record, effort });
}

/** What was tried for a take so far. */
export function effortOf({ effort = {} }: TakeRecord): TakeEffort {
  return effort;
}

/** The limits that the take has met, which one more submit does not end. */
export function limitsOf({ effort = {} }: TakeRecord): TakeEffort {
  const { rateLimited, accountLimit } = effort;
  return { rateLimited, accountLimit };
}

/** What was tried to get the clip of the take's request. */
export function downloadsOf({ effort = {} }: TakeRecord): TakeEffort {
  const { downloads, unusableClips, unusableBecause } = effort;
  return { downloads, unusableClips, unusableBecause };
}

function withoutAbsent(effort: TakeEffort): TakeEffort {
  return Object.fromEntries(Object.entries(effort).filter(([, value]) => value !== undefined));
}
