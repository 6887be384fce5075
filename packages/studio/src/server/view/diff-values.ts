import { isPlainMap } from "@storyreel/renderer/kit";
import { applyPatch, type ValuePatch } from "../../api/view-patch.ts";

type Plain = { readonly [key: string]: unknown };

/** @returns `undefined` if they are equal. A key whose value is `undefined` is not there, as in JSON. */
export function diffValues(before: unknown, after: unknown): ValuePatch | undefined {
  if (before === after) return undefined;
  if (Array.isArray(before) && Array.isArray(after)) return diffLists(before, after);
  if (isPlainMap(before) && isPlainMap(after)) return diffObjects(before, after);
  return { set: after };
}

/**
 * The value after, with everything of the value before that is equal. The rest is copied: words that were cut out of a storyboard would
 * keep all of its text in memory as long as they stay equal.
 */
export function shareEqual<T>(before: T, after: T): T {
  const patch = diffValues(before, after);
  return patch === undefined ? before : applyPatch(before, structuredClone(patch));
}

function diffObjects(before: Plain, after: Plain): ValuePatch | undefined {
  let keys: { [key: string]: ValuePatch } | undefined;
  let shared = 0;
  for (const key in after) {
    const value = after[key];
    if (value === undefined) continue;
    const old = before[key];
    if (old !== undefined) shared += 1;
    if (old === value) continue;
    const patch = diffValues(old, value);
    if (patch === undefined) continue;
    keys ??= {};
    keys[key] = patch;
  }
  const gone = definedKeys(before) === shared ? [] : keysWithout(before, after);
  if (gone.length > 0) return { keys: keys ?? {}, gone };
  return keys === undefined ? undefined : { keys };
}

function definedKeys(map: Plain): number {
  let count = 0;
  for (const key in map) if (map[key] !== undefined) count += 1;
  return count;
}

function keysWithout(before: Plain, after: Plain): readonly string[] {
  return Object.keys(before).filter((key) => before[key] !== undefined && after[key] === undefined);
}

function diffLists(before: readonly unknown[], after: readonly unknown[]): ValuePatch | undefined {
  const sources = pairItems(before, after);
  const items: { [index: string]: ValuePatch } = {};
  let changes = 0;
  for (const [index, from] of sources.entries()) {
    if (from === undefined) continue;
    const patch = diffValues(before[from], after[index]);
    if (patch === undefined) continue;
    items[index] = patch;
    changes += 1;
  }
  const isSame = before.length === after.length && sources.every((from, index) => from === index);
  if (isSame) return changes === 0 ? undefined : { items };
  const order = runsOf(sources, after);
  return changes === 0 ? { order } : { order, items };
}

/** For each item after, the place that it had before; `undefined`: it is new. */
function pairItems(
  before: readonly unknown[],
  after: readonly unknown[],
): readonly (number | undefined)[] {
  // As a rule, nothing was added and nothing moved.
  if (before.length === after.length && haveSameNames(before, after)) {
    return after.map((_, index) => index);
  }
  const [old, now] = [namesIn(before), namesIn(after)];
  if (old !== undefined && now !== undefined) {
    const places = new Map(old.map((name, index) => [name, index]));
    return now.map((name) => places.get(name));
  }
  if (before.length === after.length) return after.map((_, index) => index);
  const shorter = Math.min(before.length, after.length);
  const isEqual = (at: number, from: number): boolean =>
    diffValues(before[at], after[from]) === undefined;
  let start = 0;
  while (start < shorter && isEqual(start, start)) start += 1;
  let end = 0;
  while (end < shorter - start && isEqual(before.length - 1 - end, after.length - 1 - end)) {
    end += 1;
  }
  return after.map((_, index) => {
    if (index < start) return index;
    return index < after.length - end ? undefined : index - after.length + before.length;
  });
}

/** Shots and parts have an id, takes a key, planned requests the key of their take, fields a name. */
const names = ["id", "key", "takeKey", "name"] as const;

function haveSameNames(before: readonly unknown[], after: readonly unknown[]): boolean {
  return before.every((item, index) => {
    const other = after[index];
    if (item === other || !isPlainMap(item) || !isPlainMap(other)) return true;
    return names.every((name) => item[name] === other[name]);
  });
}

/** What tells the items of a list apart; `undefined`: nothing does. */
function namesIn(list: readonly unknown[]): readonly string[] | undefined {
  for (const name of names) {
    const found = list.map((item) => (isPlainMap(item) ? item[name] : undefined));
    if (found.every((one) => typeof one === "string") && new Set(found).size === list.length) {
      return found;
    }
  }
  return undefined;
}

function runsOf(sources: readonly (number | undefined)[], after: readonly unknown[]) {
  const runs: ([number, number] | { add: unknown[] })[] = [];
  for (const [index, from] of sources.entries()) {
    const last = runs.at(-1);
    if (from === undefined) {
      if (last !== undefined && "add" in last) last.add.push(after[index]);
      else runs.push({ add: [after[index]] });
    } else if (Array.isArray(last) && last[0] + last[1] === from) last[1] += 1;
    else runs.push([from, 1]);
  }
  return runs;
}
