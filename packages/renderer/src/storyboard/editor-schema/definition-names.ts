import type { JsonSchema } from "@storyreel/models";

/**
 * Definitions of one model are named `model.ID` (for a profile), `defaults.ID`, `shot.ID`, `scene.ID`, `film.ID` and `part.ID`. Without
 * an id they are for what has no model, or an unknown one.
 */
export type DefinitionKind = "model" | "defaults" | "shot" | "scene" | "film" | "part";

export type Definitions = { readonly [name: string]: JsonSchema };

export function nameOf(kind: DefinitionKind, id = ""): string {
  return `${kind}.${id}`;
}

export function refTo(kind: DefinitionKind, id = ""): JsonSchema {
  const name = nameOf(kind, id).replaceAll("~", "~0").replaceAll("/", "~1");
  return { $ref: `#/definitions/${name}` };
}
