import type { YamlSource } from "@storyreel/models/source";
import { fieldPath, type Path } from "@storyreel/renderer/edit";
import { valueBelow, writtenAt } from "./place-in-board.ts";

type Value = string | number | boolean;

export type Found = { readonly value?: Value; readonly from: string };

/** What is written where a value of a shot can come from, the closest first. */
export type Layers = readonly { readonly written: unknown; readonly from: string }[];

/** The shot, its scene's defaults, the storyboard's. */
export function layersOf(source: YamlSource, path: Path): Layers {
  const scene = path[0] === "scenes" ? path.slice(0, 2) : undefined;
  return [
    { written: writtenAt(source, path), from: "shot" },
    ...(scene === undefined
      ? []
      : [{ written: writtenAt(source, [...scene, "defaults"]), from: "scene defaults" }]),
    { written: writtenAt(source, ["defaults"]), from: "defaults" },
  ];
}

export function findValue(layers: Layers, name: string): Found {
  const keys = name.includes(".") ? fieldPath(name) : [name];
  for (const { written, from } of layers) {
    const value = valueBelow(written, keys);
    if (isValue(value)) return { value, from };
  }
  return { from: "model" };
}

export function isValue(value: unknown): value is Value {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
