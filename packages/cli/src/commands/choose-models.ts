import { filterModels, loadListedModels, nearestModels } from "@storyreel/models";
import type { ListedModels, Model } from "@storyreel/models";
import type { Problem } from "../output/output.ts";
import type { CommandCall } from "./command.ts";
import type { OpenProject } from "./open-project.ts";

/** The models that a call is about. */
export type ChosenModels = {
  readonly models: readonly Model[];
  /** Whether the call names exactly this model. */
  readonly isOne: boolean;
  /** Models without a spec, to be listed as well. */
  readonly others: readonly ListedModels[];
  /** What to say about the model without a spec that the call names. */
  readonly named: string | undefined;
};

/** The model that the operand names, those with this word in their ids, or all. */
export async function chooseModels(
  { operands: [id] }: CommandCall,
  { catalogue: { ids, load } }: OpenProject,
): Promise<ChosenModels | Problem> {
  const isOne = id !== undefined && ids.includes(id);
  const chosen = id === undefined ? ids : isOne ? [id] : filterModels(id, ids);
  // A project may describe a model that the queue only lists.
  const listed = withoutIds(await loadListedModels(), new Set(ids));
  const place = listed.find((group) => group.ids.includes(id ?? ""));
  const named = id === undefined || place === undefined ? undefined : describeListed(id, place);
  if (id !== undefined && chosen.length === 0) {
    return named === undefined
      ? describeUnknown(id, ids)
      : {
          message: named,
          hint: "describe it in specs/models; the format is in docs/model-spec.md of @storyreel/models",
        };
  }
  const loaded = await Promise.all(chosen.map(load));
  const models = loaded.flatMap((model) => (model === undefined ? [] : [model]));
  return { models, isOne, others: id === undefined ? listed : [], named };
}

/** An id that no model has, and the nearest ones. */
export function describeUnknown(id: string, ids: readonly string[]): Problem {
  return { message: `unknown model "${id}"`, hint: hintFor(nearestModels(id, ids)) };
}

function withoutIds(
  listed: readonly ListedModels[],
  known: ReadonlySet<string>,
): readonly ListedModels[] {
  return listed
    .map((group) => ({ ...group, ids: group.ids.filter((id) => !known.has(id)) }))
    .filter((group) => group.ids.length > 0);
}

function describeListed(id: string, { modality, from }: ListedModels): string {
  return `model "${id}" (${modality}) has no spec: its parameters are not documented (${from.source}, ${from.asOf})`;
}

function hintFor([first, ...others]: readonly string[]): string {
  if (first === undefined) return "list them with storyreel models";
  if (others.length === 0) return `did you mean "${first}"?`;
  return `nearest models: ${[first, ...others].join(", ")}`;
}
