import type { JsonSchema, Model } from "@storyreel/models";
import {
  defaultsThat,
  eachShotNamesModel,
  eachShotOfFilmNamesModel,
  has,
  lacks,
  namesModel,
  namesOtherModel,
  when,
} from "./conditions.ts";
import { nameOf, refTo, type DefinitionKind, type Definitions } from "./definition-names.ts";

/**
 * For a map with `model:`, the definition of that model; with `at`, for a map around it. Vendors are tried first, so that
 * a map is compared with a dozen conditions instead of one for each model.
 */
export function perModel(
  models: readonly Model[],
  kind: DefinitionKind,
  at: (condition: JsonSchema) => JsonSchema = (condition) => condition,
): readonly JsonSchema[] {
  const vendors = Map.groupBy(models, ({ vendor }) => vendor);
  return [...vendors.values()].map((group) => {
    const ids = group.map(({ id }) => id);
    const each = ids.map((id) => when(at(namesModel([id])), refTo(kind, id)));
    const [only] = each;
    return each.length === 1 && only !== undefined
      ? only
      : when(at(namesModel(ids)), { allOf: each });
  });
}

/** How the defaults of a film reach its shots and scenes, and what may be in them. */
export function filmConditions(models: readonly Model[]): readonly JsonSchema[] {
  const ids = models.map(({ id }) => id);
  return [
    ...perModel(models, "film", defaultsThat),
    when(defaultsThat(namesModel(ids)), {}, refTo("film")),
    judgeDefaults(eachShotOfFilmNamesModel, models),
  ];
}

/** The same for a scene whose defaults name a model. */
export function sceneConditions(models: readonly Model[]): readonly JsonSchema[] {
  const ids = models.map(({ id }) => id);
  return [
    ...perModel(models, "scene", defaultsThat),
    when(defaultsThat(namesOtherModel(ids)), {
      allOf: [refTo("scene")],
      ...inside("defaults", refTo("defaults")),
    }),
    judgeDefaults(eachShotNamesModel, models),
  ];
}

/** Defaults that no shot takes together with their model are not judged by it. */
function judgeDefaults(isUnused: JsonSchema, models: readonly Model[]): JsonSchema {
  return when(
    isUnused,
    inside("defaults", refTo("defaults")),
    inside("defaults", ...perModel(models, "defaults")),
  );
}

/** What a film and a scene give to their shots when a model is in their defaults. */
export function inheritedDefinitions(id?: string): Definitions {
  const shots = { items: when(lacks("model"), refTo("shot", id)) };
  const sceneWithoutModel = { type: "object", not: defaultsThat(has("model")) };
  const defaults = inside("defaults", refTo("defaults", id));
  const scene = when(sceneWithoutModel, {
    allOf: [refTo("scene", id), when(eachShotNamesModel, {}, defaults)],
  });
  return {
    [nameOf("scene", id)]: inside("shots", shots),
    [nameOf("film", id)]: {
      allOf: [
        refTo("scene", id),
        inside("scenes", { items: scene }),
        // `judgeDefaults` does this for a known model.
        ...(id === undefined ? [defaults] : []),
      ],
    },
  };
}

/** Adds to what is known of a key. The key itself is offered, and described, where it is defined. */
function inside(key: string, ...schemas: readonly JsonSchema[]): JsonSchema {
  return { properties: { [key]: { allOf: schemas, doNotSuggest: true } } };
}
