import { unknownParameter } from "./check-conditions.ts";
import { plainDecimal } from "../model/price.ts";
import type { Model, ParameterFacts } from "../model/model.ts";
import type { PriceTableDocument } from "./model-spec-document.ts";
import type { Path, SpecProblem, SpecReport } from "./spec-report.ts";
import type { SpecReview } from "./spec-review.ts";

/** Checks the parameters that count something: quantities of prices, and the clip's length. */
export function checkQuantity({ document, model, broken, report }: SpecReview): void {
  const { price, output } = document;
  const checkOne = (table: PriceTableDocument, ...at: Path) => {
    if (!broken.has(table.quantity ?? "")) checkTable(table, model, report.below(...at));
  };
  if ("unknown" in price) {
    for (const [index, table] of (price.reported ?? []).entries()) {
      checkOne(table, "price", "reported", index);
    }
  } else checkOne(price, "price");
  const { duration } = output;
  if (duration === undefined) return;
  const place = report.below("output", "duration");
  if ("parameter" in duration && !broken.has(duration.parameter)) {
    checkCounter(duration.parameter, model, place.below("parameter"));
  }
  if ("input" in duration) checkInput(duration.input, model, place.below("input"));
}

/** Reports a parameter that does not exist or takes no file. */
function checkInput(name: string, model: Model, report: SpecReport): void {
  const parameter = Object.hasOwn(model.parameters, name) ? model.parameters[name] : undefined;
  if (parameter === undefined) report.add(unknownParameter(model, name));
  else if ((parameter.items ?? parameter).format === undefined) {
    report.add({
      code: "SPEC_INPUT_NO_FILE",
      message: `"${name}" takes no file, so it has no length in seconds`,
      hint: "name a parameter with format: uri or format: media",
    });
  }
}

/** Checks that each surcharge is for something that can be counted. */
function checkSurcharges(
  { surcharges = [] }: PriceTableDocument,
  model: Model,
  report: SpecReport,
): void {
  for (const [index, { input }] of surcharges.entries()) {
    const place = report.below("surcharges", index, "input");
    const facts = factsAt(input, model);
    const [name = ""] = input.split(".");
    if (!Object.hasOwn(model.parameters, name)) place.add(unknownParameter(model, name));
    else if (facts === undefined || (facts.type !== "array" && facts.format === undefined)) {
      place.add({
        code: "SPEC_SURCHARGE_NOT_COUNTABLE",
        message: `"${input}" is neither a list nor a file, so its inputs cannot be counted`,
        hint: "name a list, or a parameter with format: uri or format: media",
      });
    }
  }
}

/** What is at a path; a list stands for its entries. */
function factsAt(path: string, { parameters }: Model): ParameterFacts | undefined {
  let inner: Model["parameters"] | undefined = parameters;
  let facts: ParameterFacts | undefined;
  for (const step of path.split(".")) {
    facts = inner !== undefined && Object.hasOwn(inner, step) ? inner[step] : undefined;
    inner = (facts?.items ?? facts)?.properties;
  }
  return facts;
}

function checkTable(table: PriceTableDocument, model: Model, report: SpecReport): void {
  checkSurcharges(table, model, report);
  const { quantity, input, per } = table;
  if (input !== undefined) {
    checkInput(input, model, report.below("input"));
    if (per === "second" && quantity === undefined) return;
    const why =
      quantity === undefined ? `the price is per ${per}` : "quantity says how many are bought";
    report.add({
      code: "SPEC_QUANTITY_UNIT",
      message: `input counts the seconds of a file, but ${why}`,
      at: ["input"],
      part: "key",
      hint: "use input with per: second and without quantity",
    });
    return;
  }
  if (quantity === undefined) {
    if (per !== "second" && per !== "thousand-characters") return;
    report.add({
      code: "SPEC_QUANTITY_MISSING",
      message: `a price per ${per.replace("-", " ")} needs a quantity`,
      at: ["per"],
      hint:
        per === "second"
          ? "set quantity to the parameter that counts the seconds, or input to the parameter with the file"
          : "set quantity to the parameter that counts the units",
    });
    return;
  }
  const place = report.below("quantity");
  const counted = uncountable(table, model);
  if (counted !== undefined) {
    place.add(counted);
    return;
  }
  if (per === "thousand-characters") {
    const parameter = model.parameters[quantity];
    if (parameter === undefined) place.add(unknownParameter(model, quantity));
    else if (parameter.type !== "string") {
      const message = `the characters of "${quantity}" cannot be counted: it is of type ${parameter.type}`;
      place.add({ code: "SPEC_QUANTITY_NOT_NUMERIC", message });
    }
    return;
  }
  const parameter = checkCounter(quantity, model, place);
  if (per === "second" && parameter !== undefined && parameter.unit !== "second") {
    place.add({
      code: "SPEC_QUANTITY_UNIT",
      message: `the price is per second, but "${quantity}" does not count seconds`,
      hint: `add unit: second to "${quantity}"`,
    });
  }
}

/** A price per video is not multiplied by the seconds of the video. */
function uncountable(
  { per, quantity = "" }: PriceTableDocument,
  { parameters, output }: Model,
): SpecProblem | undefined {
  if (per === "second" || per === "thousand-characters") return undefined;
  const parameter = Object.hasOwn(parameters, quantity) ? parameters[quantity] : undefined;
  const { duration = { unknown: "" } } = output;
  const isLength = "parameter" in duration && duration.parameter === quantity;
  if (per !== "request" && parameter?.unit === undefined && !isLength) return undefined;
  const counts = parameter?.unit === undefined ? "" : `, which counts ${parameter.unit}s`;
  return {
    code: "SPEC_QUANTITY_UNIT",
    message: `the price is per ${per}, so it cannot be multiplied by "${quantity}"${counts}`,
    hint: `leave out quantity, or use the unit that "${quantity}" counts: per: second`,
  };
}

/** Reports a parameter that does not exist or is not always a number. */
function checkCounter(name: string, model: Model, report: SpecReport): ParameterFacts | undefined {
  const parameter = Object.hasOwn(model.parameters, name) ? model.parameters[name] : undefined;
  if (parameter === undefined) {
    report.add(unknownParameter(model, name));
    return undefined;
  }
  const odd = parameter.enum?.find((value) => plainDecimal(value) === undefined);
  const isNumber = parameter.type === "integer" || parameter.type === "number";
  const isCountable =
    parameter.enum === undefined ? isNumber || parameter.type === "array" : odd === undefined;
  if (isCountable) return parameter;
  const why = odd === undefined ? "it can be any text" : `it can be ${JSON.stringify(odd)}`;
  const message = `"${name}" is not a number for every value: ${why}`;
  report.add({ code: "SPEC_QUANTITY_NOT_NUMERIC", message });
  return undefined;
}
