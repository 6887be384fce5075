import type { JsonValue } from "@storyreel/models";
import { canonicalJson } from "../../kit/json.ts";
import type { FieldChange } from "../../plan/compare-requests.ts";
import type { Storyboard } from "../../storyboard/storyboard.ts";
import { filmWords } from "./film-words.ts";

/** What is different in what a storyboard says about the whole film, such as `audio.music.1.gain_db`. It costs nothing. */
export function compareSettings(before: Storyboard, after: Storyboard): readonly FieldChange[] {
  const [old, now] = [filmWords(before), filmWords(after)];
  return Object.keys(now).flatMap((field) => compare(field, old[field], now[field]));
}

type Value = JsonValue | undefined;

function compare(field: string, before: Value, after: Value): readonly FieldChange[] {
  if (textOf(before) === textOf(after)) return [];
  if (isList(before) && isList(after)) return compareLists(field, before, after);
  if (isMap(before) && isMap(after)) {
    const names = new Set([...Object.keys(after), ...Object.keys(before)]);
    return [...names].flatMap((name) => compare(`${field}.${name}`, before[name], after[name]));
  }
  return [{ field, before, after }];
}

/** Entries that are the same at the start and at the end are left out; those between are compared in order. Numbers are from 1. */
function compareLists(
  field: string,
  before: readonly JsonValue[],
  after: readonly JsonValue[],
): readonly FieldChange[] {
  if (![...before, ...after].every(isMap)) return [{ field, before, after }];
  const most = Math.min(before.length, after.length);
  let same = 0;
  while (same < most && textOf(before[same]) === textOf(after[same])) same += 1;
  let last = 0;
  while (last < most - same && textOf(before.at(-1 - last)) === textOf(after.at(-1 - last)))
    last += 1;
  const changed = Math.max(before.length, after.length) - same - last;
  return Array.from({ length: changed }, (_, index) => {
    const place = same + index;
    const old = place < before.length - last ? before[place] : undefined;
    const now = place < after.length - last ? after[place] : undefined;
    return compare(`${field}.${place + 1}`, old, now);
  }).flat();
}

function isMap(value: Value): value is { readonly [key: string]: JsonValue } {
  return typeof value === "object" && value !== null && !isList(value);
}

function isList(value: Value): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function textOf(value: Value): string {
  return value === undefined ? "" : canonicalJson(value);
}
