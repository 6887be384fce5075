import {
  parameterWithRole,
  type JsonValue,
  type Model,
  type ParameterFacts,
} from "@storyreel/models";
import { bindShot, standInPictures } from "./bind-shot.ts";
import type { BoardContext } from "./board-context.ts";
import { referenceId } from "./made-id.ts";
import { resolveInput } from "./resolve-inputs.ts";
import type { Setting } from "./shot-layers.ts";
import type { ShotInput } from "./shot-input.ts";
import type { ReferenceDocument } from "./storyboard-document.ts";
import type { Shot } from "./storyboard.ts";

/** Characters that a shot, or a picture of one, names. */
export type NamedCharacters = Setting<readonly (string | undefined)[]>;

/** The shot with the reference pictures of its characters, and whose pictures are not sent and why. */
export type WithReferences = {
  readonly shot: Shot;
  /** Names of characters; empty: there are none, or all are sent. */
  readonly unsent: readonly string[];
};

/**
 * Adds the reference pictures of the characters that a request names to the parameter of its model that takes them. What the
 * user writes for that parameter itself comes first.
 */
export function withReferences(
  shot: Shot,
  named: NamedCharacters | undefined,
  { board, model }: { readonly board: BoardContext; readonly model: Model | undefined },
): WithReferences {
  const names = namesWithReference(named, board);
  if (names.length === 0 || model === undefined) return { shot, unsent: [] };
  const parameter = parameterWithRole(model, "reference_pictures");
  const facts = parameter === undefined ? undefined : model.parameters[parameter];
  if (parameter === undefined || facts === undefined) return { shot, unsent: names };
  if (Object.hasOwn(shot.params, parameter)) return { shot, unsent: [] };
  if (facts.type !== "array" && names.length > 1) {
    board.report({
      code: "STORYBOARD_MODEL_LIMIT",
      path: named?.path ?? [],
      message: `${model.id} takes one reference picture, but ${names.join(" and ")} have one each`,
      hint: "name one of them, or use a model that takes several",
    });
    return { shot, unsent: [] };
  }
  const added = addPictures(shot, names, { parameter, facts, board });
  const hasFrame = shot.firstFrame !== undefined || shot.lastFrame !== undefined;
  return hasFrame && !takesBoth(model, shot, added)
    ? { shot, unsent: names }
    : { shot: added, unsent: [] };
}

/** Many models take either the frames of a clip or what it is to show. */
function takesBoth(model: Model, without: Shot, added: Shot): boolean {
  const objections = (shot: Shot): number =>
    bindShot(model, shot, { take: 1, pictures: standInPictures(shot) }).problems.length;
  return objections(added) <= objections(without);
}

function namesWithReference(
  named: NamedCharacters | undefined,
  { document }: BoardContext,
): readonly string[] {
  const { characters = {} } = document;
  return (named?.value ?? []).flatMap((name) =>
    name !== undefined && referenceOf(characters[name]?.reference) !== undefined ? [name] : [],
  );
}

type Target = {
  readonly parameter: string;
  readonly facts: ParameterFacts;
  readonly board: BoardContext;
};

function addPictures(shot: Shot, names: readonly string[], target: Target): Shot {
  const { parameter, facts, board } = target;
  const inputs: ShotInput[] = [...(shot.inputs ?? [])];
  const item = facts.type === "array" ? facts.items : facts;
  const values = names.flatMap((name): readonly JsonValue[] => {
    const reference = referenceOf(board.document.characters?.[name]?.reference);
    const path = ["characters", name, "reference"];
    if (reference === undefined) return [];
    const value = valueOf(name, reference);
    return [resolveInput(value, { path, parameter, facts: item }, { board, inputs })];
  });
  const value = facts.type === "array" ? values : (values[0] ?? null);
  return { ...shot, params: { ...shot.params, [parameter]: value }, inputs };
}

function valueOf(name: string, { generate, file, url }: ReferenceDocument): JsonValue {
  if (generate !== undefined) return { shot: referenceId(name) };
  return file === undefined ? (url ?? "") : { file };
}

/** One that says where its picture comes from. */
export function referenceOf(
  reference: ReferenceDocument | undefined,
): ReferenceDocument | undefined {
  const given = [reference?.generate, reference?.file, reference?.url];
  return given.filter((one) => one !== undefined).length === 1 ? reference : undefined;
}
