import type { JsonSchema, Model } from "@storyreel/models";
import { isLeftToModel } from "../fixed-output.ts";
import { nameOf, refTo, type Definitions } from "./definition-names.ts";
import { describePrice } from "./describe-price.ts";
import { paramsSchema } from "./parameter-schema.ts";
import { lackingRole, roleSchema, type ValueRole } from "./role-schema.ts";
import { wordChoice } from "./word-choice.ts";

/** Schemas of the keys of a shot, for an unknown model. */
export type Keys = { readonly [key: string]: JsonSchema };

const VALUE_ROLES = [
  "duration",
  "aspect_ratio",
  "resolution",
  "audio",
  "seed",
  "negative_prompt",
] as const satisfies readonly ValueRole[];

const FRAMES = ["first_frame", "last_frame"] as const;

/** The keys of a shot whose meaning depends on its model. */
export const modelKeys: readonly string[] = [...VALUE_ROLES, ...FRAMES, "params"];

/** The choice of a model: each with its name, what it does and what it costs. */
export function modelChoice(models: readonly Model[], description: string): JsonSchema {
  return wordChoice({
    choices: models.map((model) => ({
      word: model.id,
      title: model.title,
      description: `${model.summary} ${describePrice(model.price)}`.trim(),
    })),
    description,
    message:
      "No such model. `storyreel models` lists them; after a change in your own specs run `storyreel schema --write`.",
  });
}

/**
 * What one model accepts. `model.ID` is for a profile, `defaults.ID` also has frames, and `shot.ID` also refuses what a
 * model that takes its shape from a picture only ignores in defaults.
 */
export function modelDefinitions(model: Model, keys: Keys): Definitions {
  const common: Record<string, JsonSchema> = {};
  const shotOnly: Record<string, JsonSchema> = {};
  for (const role of VALUE_ROLES) {
    const offered = roleSchema(model, role, keys[role] ?? {});
    if (offered !== undefined) common[role] = offered;
    else if (isLeftToModel(model, role)) shotOnly[role] = lackingRole(model, role);
    else common[role] = lackingRole(model, role);
  }
  common["params"] = paramsSchema(model);
  const roles = new Set(Object.values(model.parameters).map(({ role }) => role));
  const frames = Object.fromEntries(
    FRAMES.map((role) => [role, roles.has(role) ? (keys[role] ?? {}) : lackingRole(model, role)]),
  );
  const { id } = model;
  return {
    [nameOf("model", id)]: { properties: common },
    [nameOf("defaults", id)]: { allOf: [refTo("model", id)], properties: frames },
    [nameOf("shot", id)]: { allOf: [refTo("defaults", id)], properties: shotOnly },
  };
}

/** What is known of a shot whose model is not. */
export function unknownModelDefinitions(keys: Keys): Definitions {
  return { [nameOf("defaults")]: { properties: keys }, [nameOf("shot")]: refTo("defaults") };
}
