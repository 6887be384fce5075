import type { Storyboard } from "./storyboard.ts";

/** File name of a film without its ending: `night-market`, with a profile `night-market.draft`, rehearsed `….rehearsal`. */
export function filmName(
  { name, profile }: Storyboard,
  { isRehearsal }: { readonly isRehearsal: boolean },
): string {
  return [name, profile, isRehearsal ? "rehearsal" : undefined]
    .filter((part) => part !== undefined)
    .join(".");
}
