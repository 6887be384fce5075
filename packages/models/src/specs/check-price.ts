import { holds } from "../model/condition.ts";
import type { PayloadValues } from "../model/condition.ts";
import type { JsonValue, ParameterFacts, PriceTable } from "../model/model.ts";
import type { SpecReview } from "./spec-review.ts";

// Enough for any table that a person maintains, and checked in a moment.
const MAX_COMBINATIONS = 20_000;

/** Checks that exactly one row matches each combination of the parameters that a price depends on. */
export function checkPrice({ document, model, report }: SpecReview): void {
  if (!model.price.known || "unknown" in document.price) return;
  const { table } = model.price;
  const names = [...new Set(table.rates.flatMap(({ when }) => Object.keys(when)))];
  const domains = names.map((name) => domainOf(name, model.parameters[name]!, table));
  const count = domains.reduce((product, domain) => product * domain.length, 1);
  if (count > MAX_COMBINATIONS) {
    const message = `the price has ${count} combinations; at most ${MAX_COMBINATIONS} can be checked`;
    report.add({ code: "SPEC_PRICE_TOO_WIDE", message, at: ["price", "rates"], part: "key" });
    return;
  }
  const reported = new Set<string>();
  for (const combination of combinationsOf(names, domains)) {
    const rows = table.rates.flatMap(({ when }, index) =>
      holds(when, combination) ? [index] : [],
    );
    if (rows.length === 1) continue;
    const gap = rows.length === 0;
    // One mistake may affect many combinations: report the first of each kind.
    const kind = gap ? "gap" : rows.join(" ");
    if (reported.has(kind)) continue;
    reported.add(kind);
    const what = names.map((name) => `${name} ${JSON.stringify(combination[name]) ?? "left out"}`);
    if (gap) {
      report.add({
        code: "SPEC_PRICE_GAP",
        message: `no row has a price for ${what.join(", ")}`,
        at: ["price", "rates"],
        part: "key",
        hint: "add a row; use usd: null if the price is unknown",
      });
    } else {
      const message = `rows ${rows.map((row) => row + 1).join(" and ")} both have a price for ${what.join(", ") || "every payload"}`;
      report.add({ code: "SPEC_PRICE_TWICE", message, at: ["price", "rates", rows[1]!] });
    }
  }
}

/** The values that matter to the table; `undefined` for an omitted parameter. */
function domainOf(
  name: string,
  parameter: ParameterFacts,
  table: PriceTable,
): readonly (JsonValue | undefined)[] {
  const isOptional = parameter.required !== true && parameter.default === undefined;
  const values = valuesOf(name, parameter, table);
  const all = parameter.nullable === true && !values.includes(null) ? [...values, null] : values;
  return isOptional ? [...all, undefined] : all;
}

function valuesOf(
  name: string,
  parameter: ParameterFacts,
  table: PriceTable,
): readonly JsonValue[] {
  if (parameter.enum !== undefined) return parameter.enum;
  if (parameter.type === "boolean") return [true, false];
  const wanted = table.rates.map(({ when }) => when[name]);
  if (parameter.type === "array") {
    const lengths = wanted.flatMap((one) => edgesOf(one, "minItems", "maxItems"));
    return [...new Set([0, 1, ...lengths])]
      .filter(
        (length) =>
          length >= (parameter.minItems ?? 0) && length <= (parameter.maxItems ?? Infinity),
      )
      .map((length) => Array.from({ length }, () => ""));
  }
  if (parameter.type === "integer" || parameter.type === "number") {
    // Nothing changes between two edges of the table: the edges and their neighbours represent all numbers.
    const edges = wanted.flatMap((one) => edgesOf(one, "minimum", "maximum"));
    const bounds = [parameter.minimum, parameter.maximum].filter((bound) => bound !== undefined);
    const numbers = [
      ...new Set([...bounds, ...edges, ...(bounds.length + edges.length === 0 ? [1] : [])]),
    ];
    return numbers.filter(
      (number) =>
        number >= (parameter.minimum ?? -Infinity) && number <= (parameter.maximum ?? Infinity),
    );
  }
  // Text: the values in the table, and one that is not in it.
  const named = wanted.flatMap((one) => (Array.isArray(one) ? (one as readonly JsonValue[]) : []));
  return [...new Set(named), "any other value"];
}

function edgesOf(
  wanted: PriceTable["rates"][number]["when"][string] | undefined,
  low: "minimum" | "minItems",
  high: "maximum" | "maxItems",
): readonly number[] {
  if (wanted === undefined || typeof wanted === "string") return [];
  if (Array.isArray(wanted)) return wanted.filter((value) => typeof value === "number");
  const limits = wanted as { readonly [key: string]: number | undefined };
  const from = limits[low];
  const to = limits[high];
  return [
    ...(from === undefined ? [] : [from - 1, from]),
    ...(to === undefined ? [] : [to, to + 1]),
  ];
}

function* combinationsOf(
  names: readonly string[],
  domains: readonly (readonly (JsonValue | undefined)[])[],
): Generator<PayloadValues> {
  const [name, ...otherNames] = names;
  const [domain, ...otherDomains] = domains;
  if (name === undefined || domain === undefined) {
    yield {};
    return;
  }
  for (const value of domain) {
    for (const rest of combinationsOf(otherNames, otherDomains)) yield { [name]: value, ...rest };
  }
}
