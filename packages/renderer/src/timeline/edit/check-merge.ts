import { readYaml } from "@storyreel/models/source";
import { isPlainMap } from "../../kit/json.ts";
import { isSameValue } from "./is-same-value.ts";

/** The text that both changed, what each made of it, and both changes in one. */
export type Merge = {
  readonly from: string;
  readonly to: string;
  readonly onto: string;
  readonly merged: string;
};

/**
 * Whether YAML that two changes were merged into says what both said. Words can go together that do not belong together: a
 * bracket that one took away, and a key that the other wrote before it.
 */
export function isMergeAsMeant({ from, to, onto, merged }: Merge): boolean {
  const values = [from, to, onto].map((text) => readYaml({ path: "", text }).value);
  // Of a text with mistakes, nobody knows what it says.
  if (values.some((value) => value === undefined)) return true;
  const { value } = readYaml({ path: "", text: merged });
  return (
    value !== undefined && agrees(values[0], { to: values[1], onto: values[2], merged: value })
  );
}

type Sides = { readonly to: unknown; readonly onto: unknown; readonly merged: unknown };

function agrees(from: unknown, { to, onto, merged }: Sides): boolean {
  if (isSameValue(from, to) || isSameValue(to, onto)) return isSameValue(merged, onto);
  if (isSameValue(from, onto)) return isSameValue(merged, to);
  const parts = [from, to, onto, merged].map(partsOf);
  const [old, mine, theirs, both] = parts;
  // Both changed it: one text with the words of both.
  if (old === undefined || mine === undefined || theirs === undefined || both === undefined) {
    return typeof merged === typeof onto;
  }
  const names = new Set(parts.flatMap((one) => [...(one?.keys() ?? [])]));
  return [...names].every((name) =>
    agrees(old.get(name), {
      to: mine.get(name),
      onto: theirs.get(name),
      merged: both.get(name),
    }),
  );
}

/** The values of a map, or the items of a list by their ids; `undefined`: there is nothing that tells them apart. */
function partsOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (isPlainMap(value)) return new Map(Object.entries(value));
  if (!Array.isArray(value)) return undefined;
  const ids = value.map((one: unknown) => (isPlainMap(one) ? one["id"] : undefined));
  const isNamed = ids.every((id) => typeof id === "string") && new Set(ids).size === ids.length;
  return isNamed ? new Map(value.map((one: unknown, at) => [String(ids[at]), one])) : undefined;
}
