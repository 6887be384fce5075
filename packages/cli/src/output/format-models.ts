import { alignColumns } from "@storyreel/renderer/kit";
import type { Model } from "@storyreel/models";
import {
  conditionOf,
  defaultOf,
  durationsOf,
  limitsOf,
  madeFrom,
  priceOf,
  rangeOf,
  resolutionsOf,
  sizesOf,
  sourceOf,
  surchargeOf,
} from "@storyreel/renderer/catalogue";

/** A table with one line per model. Where it is wider than the terminal, columns are left out. Ends in a line break. */
export function formatModels(models: readonly Model[], columns = Infinity): string {
  const rows = models.map((model) => {
    const from = sourceOf(model);
    return [
      model.id,
      madeFrom(model.modalities),
      durationsOf(model),
      resolutionsOf(model),
      priceOf(model),
      from.asOf,
      URL.parse(from.source)?.host ?? from.source,
    ];
  });
  const heads = ["model", "type", "seconds", "resolutions", "price", "as of", "source"];
  const isReported = models.some(({ price }) => !price.known && price.reported.length > 0);
  const note = "\n* other sources report a price: storyreel models ID\n";
  const { lines, left } = fitColumns([heads, ...rows], columns);
  const missing =
    left.length === 0
      ? ""
      : `\ncolumns left out, because the terminal is too narrow: ${left.join(", ")}; see storyreel models ID\n`;
  return `${lines.join("\n")}\n${isReported ? note : ""}${missing}`;
}

// In the order in which they go. Model and price stay.
const dispensable = ["source", "as of", "resolutions", "type", "seconds"];

function fitColumns(
  table: readonly (readonly string[])[],
  columns: number,
): { readonly lines: readonly string[]; readonly left: readonly string[] } {
  const [heads = []] = table;
  const tries = [0, 1, 2, 3, 4, 5].map((count) => {
    const left = dispensable.slice(0, count);
    const kept = table.map((row) => row.filter((_, at) => !left.includes(heads[at] ?? "")));
    return { lines: alignColumns(kept), left };
  });
  const fits = tries.find(({ lines }) => lines.every((line) => line.length <= columns));
  return fits ?? tries.at(-1) ?? { lines: [], left: [] };
}

/** Everything about one model that decides what a request may contain and what it costs. Ends in a line break. */
export function formatModel(model: Model): string {
  const from = sourceOf(model);
  const parameters = Object.entries(model.parameters).map(([name, facts]) => [
    `  ${name}`,
    facts.role ?? "",
    facts.required === true ? "required" : defaultOf(facts.default),
    limitsOf(facts),
  ]);
  const lines = [
    `${model.id}   ${model.title}`,
    model.summary,
    "",
    `  type      ${model.modalities.join(", ")}`,
    ...told("seconds   ", durationsOf(model)),
    ...told("sizes     ", sizesOf(model)),
    ...told("ids       ", Object.keys(model.output.ids ?? {}).join(", ")),
    `  price     ${priceOf(model)}`,
    `            ${from.source}, ${from.asOf}, ${from.confidence}`,
    ...reportedOf(model),
    `  page      ${model.page}`,
    "",
    ...alignColumns([["  parameter", "role", "default", "accepts"], ...parameters]),
    ...section(
      "rules across parameters",
      // A rule that the format needs two of has one message.
      [...new Set(model.rules.map(({ message }) => message))],
    ),
    ...section("notes", model.notes),
  ];
  return `${lines.join("\n")}\n`;
}

function told(head: string, text: string): readonly string[] {
  return text === "" ? [] : [`  ${head}${text}`];
}

function reportedOf({ price }: Model): readonly string[] {
  if (price.known) {
    const { rates, surcharges = [] } = price.table;
    return [
      ...(rates.length < 2 ? [] : rates).map(
        ({ when, usd }) =>
          `            ${usd === null ? "unknown" : `$${usd}`}  ${conditionOf(when)}`,
      ),
      ...surcharges.map((one) => `            + ${surchargeOf(one)}`),
    ];
  }
  return [
    `            ${price.reason}`,
    ...price.reported.map(
      (reported) =>
        `            * other sources report ${[rangeOf(reported), ...(reported.surcharges ?? []).map(surchargeOf)].join(", ")} (${reported.from.source}, ${reported.from.asOf}), not used in plans`,
    ),
  ];
}

function section(title: string, entries: readonly string[]): readonly string[] {
  return entries.length === 0 ? [] : ["", title, ...entries.map((entry) => `  ${entry}`)];
}
