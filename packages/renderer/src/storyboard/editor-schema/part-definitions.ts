import type { JsonSchema, JsonValue, Medium, Model } from "@storyreel/models";
import { isPlainMap } from "../../kit/json.ts";
import { namesModel, when } from "./conditions.ts";
import { nameOf, type Definitions } from "./definition-names.ts";
import { perModel } from "./film-conditions.ts";
import { modelChoice } from "./model-definitions.ts";
import { paramsSchema } from "./parameter-schema.ts";
import { textOf } from "./to-draft-07.ts";

/** What models make for a shot or a film, by the name of its definition, and which models make it. */
const parts = {
  generated_picture: "image",
  generated_reference: "image",
  speech: "audio",
  voice: "audio",
  generated_music: "audio",
} as const satisfies { readonly [name: string]: Medium };

/**
 * Requests for pictures and sounds, with the models that make them and the parameters of each. `part.ID` is what one model adds.
 *
 * @param definitions of the schema that the validator uses.
 */
export function partDefinitions(definitions: JsonSchema, all: readonly Model[]): Definitions {
  const makersOf = (medium: Medium): readonly Model[] =>
    all.filter(({ output }) => output.media === medium);
  const written = Object.entries(parts).flatMap(([name, medium]) => {
    const schema = definitions[name];
    return isMap(schema) ? [[name, withMakers(schema, makersOf(medium))] as const] : [];
  });
  const makers = [...makersOf("image"), ...makersOf("audio")];
  return {
    ...Object.fromEntries(written),
    ...Object.fromEntries(
      makers.map((model) => [
        nameOf("part", model.id),
        { properties: { params: paramsSchema(model) } },
      ]),
    ),
  };
}

function withMakers(schema: JsonSchema, makers: readonly Model[]): JsonSchema {
  const { properties } = schema;
  if (!isMap(properties)) return schema;
  const { model, params } = properties;
  const line = isMap(model) ? textOf(model["description"]) : "";
  const ids = makers.map(({ id }) => id);
  return {
    ...schema,
    properties: { ...properties, model: modelChoice(makers, line), params: true },
    allOf: [
      ...perModel(makers, "part"),
      when(namesModel(ids), {}, { properties: { params: params ?? true } }),
    ],
  };
}

function isMap(value: JsonValue | undefined): value is JsonSchema {
  return isPlainMap(value);
}
