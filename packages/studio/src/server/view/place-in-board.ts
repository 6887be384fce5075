import { positionIn, readYaml, type YamlSource } from "@storyreel/models/source";
import { findShots } from "@storyreel/renderer/edit";
import { isPlainMap } from "@storyreel/renderer/kit";
import type { Storyboard } from "@storyreel/renderer/storyboard";

type Path = readonly (string | number)[];

const sources = new WeakMap<Storyboard, YamlSource>();

/** The file of a storyboard as YAML: read once. */
export function sourceOf(storyboard: Storyboard): YamlSource {
  const source = sources.get(storyboard) ?? readYaml(storyboard.file);
  sources.set(storyboard, source);
  return source;
}

const places = new WeakMap<Storyboard, ReadonlyMap<string, Path>>();

/** Where a shot is written; empty: it is not. */
export function pathOf(storyboard: Storyboard, shotId: string): Path {
  const known = places.get(storyboard) ?? findShots(sourceOf(storyboard));
  places.set(storyboard, known);
  return known.get(shotId) ?? [];
}

/** The value as it is written at a path; `undefined`: nothing is. */
export function writtenAt(source: YamlSource, path: Path): unknown {
  return valueBelow(source.value, path);
}

/** The same, at a path from a value. */
export function valueBelow(top: unknown, path: Path): unknown {
  let value = top;
  for (const step of path) {
    if (typeof step === "number") value = Array.isArray(value) ? value[step] : undefined;
    else value = isPlainMap(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  }
  return value;
}

/** The line of a value, from 1; `undefined`: it is not written. */
export function lineOf(storyboard: Storyboard, path: Path): number | undefined {
  const source = sourceOf(storyboard);
  if (writtenAt(source, path) === undefined) return undefined;
  return positionIn(storyboard.file, source.span(path, "value").start).line;
}
