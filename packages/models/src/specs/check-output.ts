import { holds } from "../model/condition.ts";
import type { Condition, Medium, Model, ParameterFacts } from "../model/model.ts";
import { pixelSize } from "../model/pixel-size.ts";
import { unknownParameter } from "./check-conditions.ts";
import type { SpecReview } from "./spec-review.ts";
import { combinationsOf, domainOf, matches, type DomainValue } from "./value-domain.ts";

// Enough for any table that a person maintains, and checked in a moment.
const MAX_COMBINATIONS = 20_000;

type Row = { readonly when: Condition };

/** Checks that the output says what results of its kind have, and nothing else. */
export function checkMedium({ document, model, report }: SpecReview): void {
  const { media, size_parameter: sizeParameter } = document.output;
  const place = report.below("output");
  for (const key of neededKeys[media]) {
    if (document.output[key] !== undefined) continue;
    const message = `output of ${media} needs "${key}"`;
    place.add({ code: "SPEC_MISSING_KEY", message, at: ["media"] });
  }
  for (const key of foreignKeys[media]) {
    if (document.output[key] === undefined) continue;
    const message = `${key} does not apply to output of ${media}`;
    place.add({ code: "SPEC_OUTPUT_OF_OTHER_MEDIUM", message, at: [key], part: "key" });
  }
  if (document.output.ids_lifetime !== undefined && document.output.ids === undefined) {
    const message = 'output with "ids_lifetime" needs "ids"';
    place.add({ code: "SPEC_MISSING_KEY", message, at: ["ids_lifetime"], part: "key" });
  }
  checkCount({ document, model, report });
  if (sizeParameter === undefined) return;
  const parameter = parameterOf(model, sizeParameter);
  if (parameter === undefined) {
    place.add({ ...unknownParameter(model, sizeParameter), at: ["size_parameter"] });
  } else if (!namesSizes(parameter)) {
    place.add({
      code: "SPEC_SIZE_PARAMETER",
      message: `"${sizeParameter}" never names a size such as 1024x768`,
      at: ["size_parameter"],
      hint: "use sizes for words such as 720p; give text that contains a size in pixels",
    });
  }
}

function checkCount({
  document,
  model,
  report,
}: Pick<SpecReview, "document" | "model" | "report">): void {
  const { count_parameter: name } = document.output;
  if (name === undefined) return;
  const place = report.below("output");
  const parameter = parameterOf(model, name);
  if (parameter === undefined) {
    place.add({ ...unknownParameter(model, name), at: ["count_parameter"] });
  } else if (parameter.type !== "integer") {
    place.add({
      code: "SPEC_COUNT_PARAMETER",
      message: `"${name}" is not an integer, so it does not say how many results a request makes`,
      at: ["count_parameter"],
    });
  }
}

function parameterOf({ parameters }: Model, name: string): ParameterFacts | undefined {
  return Object.hasOwn(parameters, name) ? parameters[name] : undefined;
}

type OutputKey = keyof SpecReview["document"]["output"];

const neededKeys: { readonly [M in Medium]: readonly OutputKey[] } = {
  video: ["duration"],
  image: [],
  audio: ["duration"],
  ids: ["ids"],
};

const foreignKeys: { readonly [M in Medium]: readonly OutputKey[] } = {
  video: [],
  image: ["duration", "frame_rate", "audio"],
  audio: ["frame_rate", "sizes", "size_parameter", "audio"],
  ids: ["duration", "frame_rate", "sizes", "size_parameter", "count_parameter", "audio"],
};

function namesSizes(parameter: ParameterFacts): boolean {
  if (parameter.enum === undefined) return parameter.pixels !== undefined;
  return parameter.enum.some(
    (value) => typeof value === "string" && pixelSize(value) !== undefined,
  );
}

/** Checks that each row about the result can be the first that matches. */
export function checkOutput({ model, report }: SpecReview): void {
  for (const key of ["sizes", "audio"] as const) {
    const rows: readonly Row[] = model.output[key];
    for (const { index, hidingRow } of hiddenRows(rows, model)) {
      const why =
        hidingRow === undefined
          ? "earlier rows match everything that it matches"
          : `row ${hidingRow + 1} matches everything that it matches`;
      report.below("output", key, index).add({
        code: "SPEC_OUTPUT_ROW_HIDDEN",
        message: `row ${index + 1} of ${key} is never used: ${why}`,
        hint: "the first matching row is used; put the more specific row first, or delete it",
      });
    }
  }
}

type Hidden = { readonly index: number; readonly hidingRow: number | undefined };

function hiddenRows(rows: readonly Row[], model: Model): readonly Hidden[] {
  const names = [...new Set(rows.flatMap(({ when }) => Object.keys(when)))];
  const domains = new Map(
    names.map((name) => {
      const wanted = rows.map(({ when }) => when[name]).filter((one) => one !== undefined);
      return [name, domainOf(model.parameters[name]!, wanted)] as const;
    }),
  );
  const single = rows.map((row, index) => {
    const hiding = rows.slice(0, index).findIndex((earlier) => covers(earlier, row, domains));
    return hiding === -1 ? undefined : hiding;
  });
  const count = [...domains.values()].reduce((product, domain) => product * domain.length, 1);
  const counting = count > MAX_COMBINATIONS ? undefined : countingRows(rows, [...domains]);
  return rows.flatMap((_, index) => {
    const hidingRow = single[index];
    const isHidden = counting === undefined ? hidingRow !== undefined : !counting.has(index);
    return isHidden ? [{ index, hidingRow }] : [];
  });
}

/** Whether a row matches wherever another one does. */
function covers(
  earlier: Row,
  row: Row,
  domains: ReadonlyMap<string, readonly DomainValue[]>,
): boolean {
  return Object.keys(earlier.when).every((name) =>
    (domains.get(name) ?? []).every(
      (value) => !matches(name, row.when[name], value) || matches(name, earlier.when[name], value),
    ),
  );
}

/** The rows that are the first to match for some payload. */
function countingRows(
  rows: readonly Row[],
  domains: readonly (readonly [string, readonly DomainValue[]])[],
): ReadonlySet<number> {
  const counting = new Set<number>();
  for (const combination of combinationsOf(domains)) {
    counting.add(rows.findIndex(({ when }) => holds(when, combination)));
    if (counting.size > rows.length) break;
  }
  return counting;
}
