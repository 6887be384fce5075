/**
 * How one JSON value becomes another. What is equal in both is not in it: `applyPatch` takes that from the value before, the same
 * objects, so that `===` says what changed.
 */
export type ValuePatch =
  | { readonly set: unknown }
  /** Of an object. `gone`: keys that it has no more. */
  | { readonly keys: { readonly [key: string]: ValuePatch }; readonly gone?: readonly string[] }
  /** Of a list. `order` makes it from runs of the list before, `[from, count]`, and new items; absent: it has the same items. */
  | {
      readonly order?: readonly (
        | readonly [number, number]
        | { readonly add: readonly unknown[] }
      )[];
      /** Changes of its items, by their place in the new list. */
      readonly items?: { readonly [index: string]: ValuePatch };
    };

type Plain = { readonly [key: string]: unknown };

/** Makes the value after from the value before. */
export function applyPatch<T>(before: T, patch: ValuePatch): T {
  return patched(before, patch) as T;
}

function patched(before: unknown, patch: ValuePatch): unknown {
  if ("set" in patch) return patch.set;
  if ("keys" in patch) {
    const next: { [key: string]: unknown } = isPlain(before) ? { ...before } : {};
    for (const key of patch.gone ?? []) delete next[key];
    for (const [key, value] of Object.entries(patch.keys)) next[key] = patched(next[key], value);
    return next;
  }
  const old: readonly unknown[] = Array.isArray(before) ? before : [];
  const next = patch.order?.flatMap((part) =>
    "add" in part ? part.add : old.slice(part[0], part[0] + part[1]),
  ) ?? [...old];
  for (const [index, change] of Object.entries(patch.items ?? {})) {
    next[Number(index)] = patched(next[Number(index)], change);
  }
  return next;
}

function isPlain(value: unknown): value is Plain {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
