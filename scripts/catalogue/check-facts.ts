import type { Model } from "@storyreel/models";
import { compareModel, type ModelDifference } from "@storyreel/renderer/contract";
import type { AcceptedDifference, CatalogueFacts, FactsOfModel } from "./read-facts.ts";

/** How facts differ from the specs. */
export type FactsReview = {
  /** Of the facts. */
  readonly asOf: string;
  readonly models: number;
  /** Differences that nobody has looked at, by model. */
  readonly open: readonly ModelReview[];
  readonly accepted: readonly AcceptedDifference[];
  /** Accepted differences that do not exist any more. */
  readonly settled: readonly AcceptedDifference[];
  /** Ids in the facts without a spec. */
  readonly withoutSpec: readonly string[];
  /** Ids of specs that our own facts have and these do not. */
  readonly gone: readonly string[];
};

export type ModelReview = {
  readonly model: Model;
  readonly source: string;
  readonly differences: readonly ModelDifference[];
};

/**
 * Compares facts with the specs. With newer facts, what our own already say counts as known: a difference that is the same in both is not
 * new.
 */
export function checkFacts(
  models: ReadonlyMap<string, Model>,
  own: CatalogueFacts,
  newer?: CatalogueFacts,
): FactsReview {
  const facts = newer ?? own;
  const known = newer === undefined ? new Set<string>() : new Set(listAll(models, own).map(keyOf));
  const news = listAll(models, facts).filter((one) => !known.has(keyOf(one)));
  const isAccepted = (one: FoundDifference): boolean =>
    own.accepted.some((accepted) => fits(accepted, one));
  // A newer value was not looked at, whatever was accepted before.
  const open = newer === undefined ? news.filter((one) => !isAccepted(one)) : news;
  const existing = newer === undefined ? news : listAll(models, own);
  const ids = new Set(facts.models.map(({ id }) => id));
  return {
    asOf: facts.asOf,
    models: facts.models.length,
    open: byModel(open),
    accepted: own.accepted,
    settled: own.accepted.filter((accepted) => !isNeeded(accepted, existing)),
    withoutSpec: facts.models.flatMap(({ id, parameters }) =>
      models.has(id) || parameters === undefined ? [] : [id],
    ),
    gone: own.models.flatMap(({ id }) => (models.has(id) && !ids.has(id) ? [id] : [])),
  };
}

/** Whether somebody has to look. */
export function hasNews({ open, settled, withoutSpec, gone }: FactsReview): boolean {
  return open.length + settled.length + withoutSpec.length + gone.length > 0;
}

type FoundDifference = {
  readonly model: Model;
  readonly facts: FactsOfModel;
  readonly difference: ModelDifference;
};

function listAll(
  models: ReadonlyMap<string, Model>,
  { models: all }: CatalogueFacts,
): readonly FoundDifference[] {
  return all.flatMap((facts) => {
    const model = models.get(facts.id);
    if (model === undefined || facts.parameters === undefined) return [];
    return compareModel(model, facts).map((difference) => ({ model, facts, difference }));
  });
}

function keyOf({ model, difference }: FoundDifference): string {
  return JSON.stringify([model.id, difference]);
}

function fits(accepted: AcceptedDifference, { model, difference }: FoundDifference): boolean {
  const parameter = parameterOf(difference);
  return (
    accepted.model === model.id &&
    accepted.what === difference.kind &&
    (parameter === undefined || (accepted.parameters ?? []).includes(parameter))
  );
}

/** Whether all that is accepted does exist. */
function isNeeded(accepted: AcceptedDifference, existing: readonly FoundDifference[]): boolean {
  const fitting = existing.filter((one) => fits(accepted, one));
  const names = new Set(fitting.map(({ difference }) => parameterOf(difference)));
  return fitting.length > 0 && (accepted.parameters ?? []).every((name) => names.has(name));
}

/** The parameter that a difference is about. */
function parameterOf(difference: ModelDifference): string | undefined {
  if (difference.kind === "parameter-new") return difference.parameter.name;
  return "name" in difference ? difference.name : undefined;
}

function byModel(found: readonly FoundDifference[]): readonly ModelReview[] {
  const groups = Map.groupBy(found, ({ model }) => model);
  return [...groups].map(([model, some]) => ({
    model,
    source: some[0]?.facts.source ?? "",
    differences: some.map(({ difference }) => difference),
  }));
}
