import { suggest } from "../source/suggest.ts";
import { checkValue } from "../model/check-value.ts";
import { describeOffer, quoteValue } from "../model/describe-offer.ts";
import type { JsonValue, Model } from "../model/model.ts";
import type { ConditionDocument, ModelSpecDocument } from "./model-spec-document.ts";
import type { Path, SpecProblem, SpecReport } from "./spec-report.ts";
import type { SpecReview } from "./spec-review.ts";

/** Checks that conditions name existing parameters, and values that they can have. */
export function checkConditions({ document, model, broken, report }: SpecReview): void {
  for (const [at, condition] of conditionsOf(document)) {
    for (const [name, wanted] of Object.entries(condition)) {
      if (!broken.has(name)) checkOne(model, [name, wanted], report.below(...at, name));
    }
  }
}

function conditionsOf(
  document: ModelSpecDocument,
): readonly (readonly [Path, ConditionDocument])[] {
  const found: (readonly [Path, ConditionDocument])[] = [];
  const add = (rows: readonly { readonly when?: ConditionDocument }[] | undefined, at: Path) => {
    for (const [index, row] of (rows ?? []).entries()) {
      if (row.when !== undefined) found.push([[...at, index, "when"], row.when]);
    }
  };
  const { price, output, rules } = document;
  if ("unknown" in price) {
    for (const [index, table] of (price.reported ?? []).entries()) {
      add(table.rates, ["price", "reported", index, "rates"]);
    }
  } else add(price.rates, ["price", "rates"]);
  add(output.sizes, ["output", "sizes"]);
  add(output.audio, ["output", "audio"]);
  add(rules, ["rules"]);
  for (const [index, rule] of (rules ?? []).entries()) {
    if (rule.must !== undefined) found.push([["rules", index, "must"], rule.must]);
  }
  return found;
}

function checkOne(
  model: Model,
  [name, wanted]: readonly [string, ConditionDocument[string]],
  report: SpecReport,
): void {
  const parameter = Object.hasOwn(model.parameters, name) ? model.parameters[name] : undefined;
  if (parameter === undefined) {
    report.add({ ...unknownParameter(model, name), part: "key" });
    return;
  }
  if (!isList(wanted)) return;
  for (const [index, value] of wanted.entries()) {
    if (checkValue(parameter, value).length === 0) continue;
    report.add({
      code: "SPEC_VALUE_NOT_ACCEPTED",
      message: `${name} is never ${quoteValue(value)}: it accepts ${describeOffer(parameter, "wire")}`,
      at: [index],
    });
  }
}

/** Reports a parameter that does not exist. */
export function unknownParameter(model: Model, name: string): SpecProblem {
  const names = Object.keys(model.parameters);
  const near = suggest(name, names);
  return {
    code: "SPEC_UNKNOWN_PARAMETER",
    message: `the model has no parameter "${name}"`,
    hint: near === undefined ? `it has ${names.join(", ")}` : `did you mean "${near}"?`,
  };
}

function isList(wanted: ConditionDocument[string]): wanted is readonly JsonValue[] {
  return Array.isArray(wanted);
}
