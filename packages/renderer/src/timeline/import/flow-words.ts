import type { HoldEdit, ReachEdit } from "./cut-edits.ts";

/** `hold` on one line: `{ first: 0.5 }`. */
export function flowHold({ firstSeconds, lastSeconds }: HoldEdit): string {
  return flowSeconds({ first: firstSeconds, last: lastSeconds });
}

export function hasHold({ firstSeconds, lastSeconds }: HoldEdit): boolean {
  return firstSeconds + lastSeconds > 0;
}

/** `sound` on one line: `{ lag: 0.25 }`. */
export function flowReach(reach: ReachEdit | undefined): string {
  return flowSeconds({ lead: reach?.leadSeconds ?? 0, lag: reach?.lagSeconds ?? 0 });
}

export function hasReach(reach: ReachEdit | undefined): boolean {
  return reach !== undefined && reach.leadSeconds + reach.lagSeconds > 0;
}

/** Without what is 0. */
function flowSeconds(words: { readonly [key: string]: number }): string {
  const written = Object.entries(words).filter(([, seconds]) => seconds > 0);
  const text = written.map(([key, seconds]) => `${key}: ${seconds}`).join(", ");
  return text === "" ? "{}" : `{ ${text} }`;
}
