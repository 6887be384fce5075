import type { JsonSchema, JsonValue, Model } from "@storyreel/models";
import { isPlainMap } from "../../kit/json.ts";
import { namesModel, namesOtherModel, when } from "./conditions.ts";
import { refTo, type Definitions } from "./definition-names.ts";
import { editorSchemaMark } from "./editor-schema-file.ts";
import {
  filmConditions,
  inheritedDefinitions,
  perModel,
  sceneConditions,
} from "./film-conditions.ts";
import {
  modelChoice,
  modelDefinitions,
  modelKeys,
  unknownModelDefinitions,
} from "./model-definitions.ts";
import { partDefinitions } from "./part-definitions.ts";
import { textOf, toDraft07 } from "./to-draft-07.ts";

/**
 * The JSON Schema of storyboards for editors, with everything that these models accept: draft-07 and the keywords of
 * yaml-language-server. It is made from the schema that the validator uses, so a key has one description. It refuses less
 * than the validator: rules, and values that a shot with another model inherits, are not in it.
 *
 * @param base `schemas/storyboard.schema.json`.
 * @param all sorted by id.
 */
export function editorSchema(base: JsonValue, all: readonly Model[]): JsonSchema {
  // A shot is a video.
  const models = all.filter(({ output }) => output.media === "video");
  // The title of the whole would be the heading of every hover.
  const { title: _, description: __, definitions, ...film } = toDraft07(base);
  const { shot, defaults, profile, scene, ...others } = mapOf(definitions);
  const keys = onlyKeys(propertiesOf(shot), modelKeys);
  const profileKeys = onlyKeys(propertiesOf(profile), modelKeys);
  const { description: lineOfModel } = mapOf(propertiesOf(shot)["model"]);
  const ids = models.map(({ id }) => id);
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    $comment: editorSchemaMark,
    ...film,
    allOf: filmConditions(models),
    definitions: {
      ...others,
      ...partDefinitions(others, all),
      model: modelChoice(models, textOf(lineOfModel)),
      scene: { ...mapOf(scene), allOf: sceneConditions(models) },
      shot: {
        ...withModels(shot),
        allOf: [
          ...perModel(models, "shot"),
          when(namesOtherModel(ids), refTo("shot")),
          // An item that was just begun is empty: everything is offered.
          when({ not: { type: "object" } }, refTo("shot")),
        ],
      },
      defaults: withModels(defaults),
      profile: {
        ...withModels(profile),
        allOf: [
          ...perModel(models, "model"),
          when(namesModel(ids), {}, { properties: profileKeys }),
        ],
      },
      ...unknownModelDefinitions(keys),
      ...inheritedDefinitions(),
      ...definitionsOf(models, (model) => modelDefinitions(model, keys)),
      ...definitionsOf(models, ({ id }) => inheritedDefinitions(id)),
    },
  };
}

/** A map with `model:` in which what the model decides is allowed, but described only by the definition of that model. */
function withModels(schema: JsonValue | undefined): JsonSchema {
  const properties = Object.entries(propertiesOf(schema)).map(([key, value]) => {
    if (key === "model") return [key, { $ref: "#/definitions/model" }];
    return [key, modelKeys.includes(key) ? true : value];
  });
  return { ...mapOf(schema), properties: Object.fromEntries(properties) };
}

function definitionsOf(
  models: readonly Model[],
  define: (model: Model) => Definitions,
): Definitions {
  return Object.fromEntries(models.flatMap((model) => Object.entries(define(model))));
}

function onlyKeys(
  properties: JsonSchema,
  keys: readonly string[],
): { readonly [key: string]: JsonSchema } {
  return Object.fromEntries(
    keys.flatMap((key) => {
      const value = properties[key];
      return value === undefined ? [] : [[key, mapOf(value)]];
    }),
  );
}

function propertiesOf(schema: JsonValue | undefined): JsonSchema {
  return mapOf(mapOf(schema)["properties"]);
}

function mapOf(value: JsonValue | undefined): JsonSchema {
  if (!isMap(value)) throw new Error("the schema of storyboards lacks a part that models add to");
  return value;
}

function isMap(value: JsonValue | undefined): value is JsonSchema {
  return isPlainMap(value);
}
