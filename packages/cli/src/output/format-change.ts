import type { JsonValue } from "@storyreel/models";
import type { FieldChange } from "@storyreel/renderer/plan";

// Enough words around a change to recognise the place.
const wordsAround = 3;

/** `duration: 5 → 6`, `prompt: "… rain on [her → his] face …"`. Long unchanged parts are left out. */
export function formatChange({ field, before, after }: FieldChange, absent = "(not sent)"): string {
  if (typeof before === "string" && typeof after === "string" && isProse(before, after)) {
    return `${field}: "${formatEdit(before, after)}"`;
  }
  return `${field}: ${formatValue(before) ?? absent} → ${formatValue(after) ?? absent}`;
}

/** The same for settings of the film, which are not sent anywhere. */
export function formatSetting(change: FieldChange): string {
  return formatChange(change, "none");
}

function isProse(before: string, after: string): boolean {
  return before.includes(" ") && after.includes(" ");
}

function formatValue(value: JsonValue | undefined): string | undefined {
  if (value === undefined) return undefined;
  const text = JSON.stringify(value);
  return text.length <= 80 ? text : `${text.slice(0, 77)}…`;
}

function formatEdit(before: string, after: string): string {
  const { start, oldWords, newWords, end } = findEdit(before, after);
  const head = start.length > wordsAround ? ["…", ...start.slice(-wordsAround)] : start;
  const tail = end.length > wordsAround ? [...end.slice(0, wordsAround), "…"] : end;
  return [...head, formatSwap(oldWords.join(" "), newWords.join(" ")), ...tail].join(" ");
}

function formatSwap(before: string, after: string): string {
  if (before === "") return `[+ ${after}]`;
  if (after === "") return `[- ${before}]`;
  return `[${before} → ${after}]`;
}

/** The shortest sequence of words outside of which both texts are the same. */
function findEdit(before: string, after: string) {
  const old = before.split(/\s+/);
  const now = after.split(/\s+/);
  const most = Math.min(old.length, now.length);
  let same = 0;
  while (same < most && old[same] === now[same]) same += 1;
  let last = 0;
  while (last < most - same && old.at(-1 - last) === now.at(-1 - last)) last += 1;
  return {
    start: now.slice(0, same),
    oldWords: old.slice(same, old.length - last),
    newWords: now.slice(same, now.length - last),
    end: last === 0 ? [] : now.slice(-last),
  };
}
