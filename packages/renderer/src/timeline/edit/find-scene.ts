import type { YamlSource } from "@storyreel/models/source";
import { valueAt, type Path } from "../import/yaml-edits.ts";

/** The path of a scene; `undefined`: there is none with this id. */
export function findScene(source: YamlSource, sceneId: string): Path | undefined {
  const scenes = valueAt(source, ["scenes"]);
  if (!Array.isArray(scenes)) return undefined;
  const index = scenes.findIndex((_, at) => valueAt(source, ["scenes", at, "id"]) === sceneId);
  return index === -1 ? undefined : ["scenes", index];
}
