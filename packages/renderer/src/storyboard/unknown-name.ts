import { nearestModels } from "@storyreel/models";
import type { BoardContext } from "./board-context.ts";
import { describeOddWord, suggest } from "@storyreel/models/source";

/** What to say about an unknown name. */
export type UnknownName = { readonly message: string; readonly hint: string };

/** The one text for a name that is not among the known ones. `otherwise`: the hint when no known name is close. */
export function describeUnknown(
  kind: string,
  name: string,
  { known, otherwise }: { readonly known: Iterable<string>; readonly otherwise: string },
): UnknownName {
  const near = suggest(name, known);
  return {
    message: `unknown ${kind} "${name}"`,
    hint: near === undefined ? otherwise : `did you mean "${near}"?`,
  };
}

export function describeUnknownModel(
  id: string,
  { modelIds: known, listedIds }: Pick<BoardContext, "modelIds" | "listedIds">,
): UnknownName {
  if (listedIds.has(id)) {
    return {
      message: `model "${id}" has no spec: the queue lists it, but its parameters are not documented`,
      hint: `describe it in specs/models, or choose another one; ${hintForModel(id, known)}`,
    };
  }
  return { message: `unknown model "${id}"`, hint: hintForModel(id, known) };
}

/** The ids that the author of an unknown one most likely meant. */
function hintForModel(id: string, known: Iterable<string>): string {
  const plain = describeOddWord(id);
  if (plain !== undefined) return plain;
  const [first, ...others] = nearestModels(id, known);
  if (first === undefined) {
    return "list the models with `storyreel models`; for another model, write a spec in specs/models/ of the project";
  }
  if (others.length === 0) return `did you mean "${first}"?`;
  return `nearest models: ${[first, ...others].join(", ")}`;
}
