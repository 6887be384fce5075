import type { FieldChange } from "../../plan/compare-requests.ts";
import type { Shot } from "../../storyboard/storyboard.ts";

/**
 * The parts of a composed prompt that a change is in: those that overlap the range between the common start and the common end
 * of the old and the new text. Empty for every other field.
 */
export function originsOfChange({ before, after }: FieldChange, shot: Shot): readonly string[] {
  if (typeof before !== "string" || typeof after !== "string") return [];
  if (after !== shot.roles.prompt) return [];
  const { start, end } = changedRange(before, after);
  const origins: string[] = [];
  let at = 0;
  for (const { text, origin } of shot.promptParts) {
    const partEnd = at + text.length;
    if (at <= end && partEnd > start) origins.push(origin);
    at = partEnd + 1;
  }
  return [...new Set(origins)];
}

/** Offsets into the new text; equal if text was only removed. */
function changedRange(before: string, after: string): { start: number; end: number } {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < most - start && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return { start, end: Math.max(start, after.length - tail - 1) };
}
