import type { Span } from "./source-file.ts";

/** Where the parts of one map or list are. */
export type PartPlaces = {
  /** Keys in the order of the file; `undefined` for a list. */
  readonly keys: readonly string[] | undefined;
  /** Flat offsets: for a map `keyStart, keyEnd, valueStart, valueEnd` per entry, for a list `start, end` per item. */
  readonly offsets: readonly number[];
};

/** Places of everything in one file. Maps and lists are looked up by identity. */
export type YamlPlaces = {
  readonly root: Span;
  readonly parts: ReadonlyMap<object, PartPlaces>;
};

/**
 * The place of a key or a value. A path that does not exist gives the nearest map or list above it; an empty value
 * gives its key.
 */
export function findSpan(
  { places, value }: { readonly places: YamlPlaces; readonly value: unknown },
  path: readonly (string | number)[],
  part: "key" | "value",
): Span {
  let found = { key: places.root, value: places.root };
  let at = value;
  for (const step of path) {
    const next = typeof at === "object" && at !== null ? stepInto(places, at, step) : undefined;
    if (next === undefined) break;
    found = next.place;
    at = next.value;
  }
  const isEmpty = found.value.start === found.value.end;
  return part === "key" || isEmpty ? found.key : found.value;
}

function stepInto(places: YamlPlaces, container: object, step: string | number) {
  const parts = places.parts.get(container);
  if (parts === undefined) return undefined;
  const { keys, offsets } = parts;
  if (keys === undefined) {
    const index = Number(step);
    const start = offsets[2 * index];
    const end = offsets[2 * index + 1];
    if (start === undefined || end === undefined) return undefined;
    const span = { start, end };
    return { place: { key: span, value: span }, value: (container as readonly unknown[])[index] };
  }
  // Of two equal keys the last one counts, as in the value.
  const index = keys.lastIndexOf(String(step));
  if (index === -1) return undefined;
  const [keyStart, keyEnd, start, end] = offsets.slice(4 * index, 4 * index + 4);
  return {
    place: {
      key: { start: keyStart ?? 0, end: keyEnd ?? 0 },
      value: { start: start ?? 0, end: end ?? 0 },
    },
    value: (container as Readonly<Record<string, unknown>>)[String(step)],
  };
}
