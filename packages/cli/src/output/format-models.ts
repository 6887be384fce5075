import { alignColumns } from "@storyreel/renderer/kit";
import { describeOffer } from "@storyreel/models";
import type { Condition, Model, PriceTable, Source } from "@storyreel/models";

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
      : `\nleft out for want of room: ${left.join(", ")}; see storyreel models ID\n`;
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

/** `text/image-to-video`: all inputs of each output. */
function madeFrom(modalities: readonly string[]): string {
  const inputs = new Map<string, string[]>();
  for (const modality of modalities) {
    const [input = "", output = ""] = modality.split("-to-");
    inputs.set(output, [...(inputs.get(output) ?? []), input]);
  }
  return [...inputs]
    .map(([output, names]) => [names.join("/"), output].filter((part) => part !== "").join("-to-"))
    .join(", ");
}

/** `3-15`, `5, 10`, `8 fixed`: the values of the model's own parameter. */
export function durationsOf(model: Model): string {
  const { duration } = model.output;
  if (duration === undefined) return "";
  if ("unknown" in duration) return "unknown";
  if ("input" in duration) return `as ${duration.input}`;
  if ("seconds" in duration) return `${duration.seconds} fixed`;
  const facts = model.parameters[duration.parameter];
  if (facts === undefined) return "unknown";
  const offered = facts.enum?.map((value) => Number.parseFloat(String(value)));
  if (offered !== undefined && offered.every(Number.isFinite)) return spans(offered);
  if (facts.minimum === undefined || facts.maximum === undefined) return "any";
  return `${facts.minimum}-${facts.maximum}`;
}

function spans(numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].toSorted((a, b) => a - b);
  const [first, last] = [sorted[0], sorted.at(-1)];
  const isUnbroken = sorted.every((value, at) => value === (first ?? 0) + at);
  return isUnbroken && sorted.length > 2 ? `${first}-${last}` : sorted.join(", ");
}

function resolutionsOf(model: Model): string {
  const parameter = Object.values(model.parameters).find(({ role }) => role === "resolution");
  if (parameter?.enum !== undefined) return parameter.enum.join(", ");
  const sizes = sizesOf(model).split(", ");
  return sizes.length > mostSizes ? `${sizes.length} sizes` : sizes.join(", ");
}

// A row of the catalogue stays on one line of a wide terminal.
const mostSizes = 3;

function sizesOf({ output, parameters }: Model): string {
  const { media, sizeParameter } = output;
  if (media === "audio" || media === "ids") return "";
  const sizes = new Set(output.sizes.map(({ widthPx, heightPx }) => `${widthPx}x${heightPx}`));
  const facts = sizeParameter === undefined ? undefined : parameters[sizeParameter];
  for (const value of facts?.enum ?? []) sizes.add(String(value));
  if (facts?.pixels !== undefined) sizes.add(`any ${sizeParameter}`);
  return sizes.size === 0 ? "unknown" : [...sizes].join(", ");
}

function sourceOf({ price }: Model): Source {
  return price.known ? price.table.from : price.from;
}

/** `$0.112-0.14 / second`, or `unknown` if no source gives a price. */
function priceOf({ price }: Model): string {
  return price.known ? rangeOf(price.table) : `unknown${price.reported.length > 0 ? " *" : ""}`;
}

function rangeOf({ per, input, rates }: PriceTable): string {
  const known = rates.flatMap(({ usd }) => (usd === null ? [] : [usd]));
  const sorted = known.toSorted((a, b) => Number(a) - Number(b));
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined) return "unknown";
  const range = least === most ? `$${least}` : `$${least}-${most}`;
  const gap = known.length < rates.length ? ", some unknown" : "";
  const file = input === undefined ? "" : ` of ${input}`;
  return `${range} / ${per === "thousand-characters" ? "1000 characters" : per}${file}${gap}`;
}

function reportedOf({ price }: Model): readonly string[] {
  if (price.known) {
    if (price.table.rates.length < 2) return [];
    return price.table.rates.map(
      ({ when, usd }) =>
        `            ${usd === null ? "unknown" : `$${usd}`}  ${conditionOf(when)}`,
    );
  }
  return [
    `            ${price.reason}`,
    ...price.reported.map(
      (reported) =>
        `            * other sources report ${rangeOf(reported)} (${reported.from.source}, ${reported.from.asOf}), not used in plans`,
    ),
  ];
}

function conditionOf(when: Condition): string {
  const terms = Object.entries(when).map(([name, wanted]) => {
    if (typeof wanted === "string") return `${name} ${wanted}`;
    if ("map" in wanted) {
      return `${name} ${wanted.map((value) => JSON.stringify(value)).join(" or ")}`;
    }
    const { minimum, maximum, minItems, maxItems } = wanted;
    const limits = [
      ...(minimum === undefined && maximum === undefined ? [] : [between(minimum, maximum, "")]),
      ...(minItems === undefined && maxItems === undefined
        ? []
        : [between(minItems, maxItems, " items")]),
    ];
    return `${name} ${limits.join(", ")}`;
  });
  return terms.length === 0 ? "otherwise" : terms.join(", ");
}

function defaultOf(value: unknown): string {
  return value === undefined ? "" : JSON.stringify(value);
}

function limitsOf(facts: Model["parameters"][string]): string {
  if (facts.enum !== undefined) return facts.enum.map((value) => JSON.stringify(value)).join(" ");
  if (facts.pixels !== undefined) return describeOffer(facts, "wire");
  const parts: string[] = [facts.type];
  if (facts.idFrom !== undefined) parts.push(`${facts.idFrom.id} of ${facts.idFrom.model}`);
  const { minimum, maximum, minLength, maxLength, minItems, maxItems } = facts;
  if (minimum !== undefined || maximum !== undefined) parts.push(between(minimum, maximum, ""));
  if (maxLength !== undefined) parts.push(between(minLength, maxLength, " characters"));
  if (maxItems !== undefined) parts.push(between(minItems, maxItems, " items"));
  return parts.join(", ");
}

function between(least: number | undefined, most: number | undefined, unit: string): string {
  if (least === undefined) return `up to ${most}${unit}`;
  return most === undefined ? `from ${least}${unit}` : `${least}-${most}${unit}`;
}

function section(title: string, entries: readonly string[]): readonly string[] {
  return entries.length === 0 ? [] : ["", title, ...entries.map((entry) => `  ${entry}`)];
}
