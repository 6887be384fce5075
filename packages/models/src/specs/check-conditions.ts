import { suggest } from "../source/suggest.ts";
import { checkValue } from "../model/check-value.ts";
import { entryParameters } from "../model/entries.ts";
import { describeOffer, quoteValue } from "../model/describe-offer.ts";
import type { JsonValue, Model } from "../model/model.ts";
import type { ConditionDocument, ModelSpecDocument } from "./model-spec-document.ts";
import type { Path, SpecProblem, SpecReport } from "./spec-report.ts";
import type { SpecReview } from "./spec-review.ts";

/** Checks that conditions name existing parameters, and values that they can have. */
export function checkConditions({ document, model, broken, report }: SpecReview): void {
  for (const { at, condition, each } of conditionsOf(document)) {
    const parameters =
      each === undefined ? model.parameters : entryParameters(model.parameters, each);
    // That there is no such list is reported once, see `checkEntries`.
    if (parameters === undefined || (each !== undefined && broken.has(firstOf(each)))) continue;
    for (const [name, wanted] of Object.entries(condition)) {
      if (each === undefined && broken.has(name)) continue;
      checkOne({ parameters, each }, [name, wanted], report.below(...at, name));
    }
  }
}

/** Checks that a rule about each entry of a list names a list of maps whose keys are known. */
export function checkEntries({ document, model, broken, report }: SpecReview): void {
  for (const [index, { each, total }] of (document.rules ?? []).entries()) {
    if (each === undefined || broken.has(firstOf(each))) continue;
    const place = report.below("rules", index);
    if (total !== undefined) {
      place.add({
        code: "SPEC_TOTAL_FORM",
        message: "a rule about a total cannot be about each entry of a list as well",
        at: ["each"],
        part: "key",
        hint: "a path in the total, such as shots.duration, adds up all entries",
      });
    } else if (!Object.hasOwn(model.parameters, firstOf(each))) {
      place.add({ ...unknownParameter(model, firstOf(each)), at: ["each"] });
    } else if (entryParameters(model.parameters, each) === undefined) {
      place.add({
        code: "SPEC_EACH_NOT_ENTRIES",
        message: `"${each}" is not a list of maps with known keys`,
        at: ["each"],
        hint: "name a list whose items have properties",
      });
    }
  }
}

function firstOf(path: string): string {
  return path.split(".")[0] ?? "";
}

type PlacedCondition = {
  readonly at: Path;
  readonly condition: ConditionDocument;
  /** The list that the condition is about the entries of. */
  readonly each?: string | undefined;
};

function conditionsOf(document: ModelSpecDocument): readonly PlacedCondition[] {
  const found: PlacedCondition[] = [];
  const add = (rows: readonly { readonly when?: ConditionDocument }[] | undefined, at: Path) => {
    for (const [index, row] of (rows ?? []).entries()) {
      if (row.when !== undefined) found.push({ at: [...at, index, "when"], condition: row.when });
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
  for (const [index, { when, must, each }] of (rules ?? []).entries()) {
    const at = ["rules", index];
    if (when !== undefined) found.push({ at: [...at, "when"], condition: when, each });
    if (must !== undefined) found.push({ at: [...at, "must"], condition: must, each });
  }
  return found;
}

/** What a condition can name. */
type Named = Pick<Model, "parameters"> & { readonly each: string | undefined };

function checkOne(
  { parameters, each }: Named,
  [name, wanted]: readonly [string, ConditionDocument[string]],
  report: SpecReport,
): void {
  const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
  if (parameter === undefined) {
    report.add({ ...unknownParameter({ parameters }, name, each), part: "key" });
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
export function unknownParameter(
  { parameters }: Pick<Model, "parameters">,
  name: string,
  each?: string,
): SpecProblem {
  const names = Object.keys(parameters);
  const near = suggest(name, names);
  return {
    code: "SPEC_UNKNOWN_PARAMETER",
    message:
      each === undefined
        ? `the model has no parameter "${name}"`
        : `an entry of "${each}" has no "${name}"`,
    hint: near === undefined ? `it has ${names.join(", ")}` : `did you mean "${near}"?`,
  };
}

function isList(wanted: ConditionDocument[string]): wanted is readonly JsonValue[] {
  return Array.isArray(wanted);
}
