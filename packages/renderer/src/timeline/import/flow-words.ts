import type { HoldEdit, ReachEdit } from "./cut-edits.ts";
import { flowOf, type Entries } from "./set-entries.ts";

/** The keys of `hold`; `undefined` for what is 0. */
export function holdEntries({ firstSeconds, lastSeconds }: HoldEdit): Entries {
  return { first: secondsText(firstSeconds), last: secondsText(lastSeconds) };
}

/** `hold` on one line: `{ first: 0.5 }`. */
export function flowHold(hold: HoldEdit): string {
  return flowOf(holdEntries(hold));
}

export function hasHold({ firstSeconds, lastSeconds }: HoldEdit): boolean {
  return firstSeconds + lastSeconds > 0;
}

/** The keys of `sound`; `undefined` for what is 0. */
export function reachEntries(reach: ReachEdit | undefined): Entries {
  return { lead: secondsText(reach?.leadSeconds ?? 0), lag: secondsText(reach?.lagSeconds ?? 0) };
}

/** `sound` on one line: `{ lag: 0.25 }`. */
export function flowReach(reach: ReachEdit | undefined): string {
  return flowOf(reachEntries(reach));
}

export function hasReach(reach: ReachEdit | undefined): boolean {
  return reach !== undefined && reach.leadSeconds + reach.lagSeconds > 0;
}

function secondsText(seconds: number): string | undefined {
  return seconds > 0 ? String(seconds) : undefined;
}
