import { check } from "./check.ts";
import { countCodePoints } from "./check-value.ts";
import { complete } from "./complete.ts";
import { holds, mayHold } from "./condition.ts";
import type { PayloadValues } from "./condition.ts";
import type {
  JsonValue,
  Model,
  Price,
  PriceSurcharge,
  PriceTable,
  ReportedPrice,
} from "./model.ts";
import { multiplyUsd, parseUsd, type Usd } from "./money.ts";
import { writtenAsJson } from "./price-to-json.ts";
import { countInputs } from "./total.ts";

/**
 * What a payload will cost, exactly. A price without a documented source is unknown, with the reason: never 0 and
 * never the rate of a similar payload. A payload that `check` refuses has no price either; `problems` says why.
 *
 * A price that depends on the length of an input file is unknown without `measured`.
 *
 * `JSON.stringify` writes the price as `priceToJson` does.
 */
export function price<P extends object>(
  model: Model<P>,
  payload: NoInfer<P>,
  measured: MeasuredInputs = {},
): Price {
  const problems = check(model, payload);
  const [first] = problems;
  if (first === undefined) return writtenAsJson(priceOf(model, payload, measured));
  const more = problems.length === 1 ? "" : ` (and ${problems.length - 1} more)`;
  const reason = `${model.id} refuses this payload: ${first.message}${more}`;
  return writtenAsJson({ known: false, reason, reported: [], problems });
}

/** Lengths of input files in seconds, by parameter, as measured by the caller. */
export type MeasuredInputs = { readonly [parameter: string]: number | undefined };

function priceOf(model: Model, payload: object, measured: MeasuredInputs): Price {
  const completed = complete(model, payload);
  if (!model.price.known) {
    const { reason, reported } = model.price;
    return { known: false, reason, reported: reportedPrices(reported, completed, measured) };
  }
  const { table } = model.price;
  const row = table.rates.find((rate) => holds(rate.when, completed));
  if (row === undefined || row.usd === null) {
    const named = [...new Set(table.rates.flatMap((rate) => Object.keys(rate.when)))];
    const values = named.map((name) => `${name} ${JSON.stringify(completed[name]) ?? "left out"}`);
    const reason = `no price is published for ${values.join(", ") || "this model"}`;
    return { known: false, reason, reported: [] };
  }
  const quantity = quantityOf(table, completed, measured);
  const unitUsd = parseUsd(row.usd);
  const usd =
    quantity === undefined || unitUsd === undefined ? undefined : multiplyUsd(unitUsd, quantity);
  if (quantity === undefined || unitUsd === undefined || usd === undefined) {
    const reason =
      table.input === undefined
        ? `the price depends on ${table.quantity ?? table.per}, which is not a number`
        : `${row.usd} USD per second of the file in ${table.input}, but its length is unknown`;
    return { known: false, reason, reported: [] };
  }
  const added = surchargesOf(table, completed);
  if (added === undefined) {
    const inputs = (table.surcharges ?? []).map(({ input }) => input).join(", ");
    return {
      known: false,
      reason: `no price is published for the extra inputs in ${inputs}`,
      reported: [],
    };
  }
  return {
    known: true,
    usd: usd + sumOf(added),
    unitUsd,
    unit: table.per,
    quantity,
    ...(added.length === 0 ? {} : { surcharges: added }),
    assumed: assumedParameters(table, payload as PayloadValues),
    from: table.from,
  };
}

function reportedPrices(
  tables: readonly PriceTable[],
  completed: PayloadValues,
  measured: MeasuredInputs,
): readonly ReportedPrice[] {
  const prices: ReportedPrice[] = [];
  for (const table of tables) {
    const quantity = quantityOf(table, completed, measured);
    const added = surchargesOf(table, completed);
    if (quantity === undefined || added === undefined) continue;
    // If the payload leaves a choice to the API, every row that may apply is shown.
    for (const rate of table.rates.filter(({ when }) => mayHold(when, completed))) {
      const unitUsd = rate.usd === null ? undefined : parseUsd(rate.usd);
      const usd = unitUsd === undefined ? undefined : multiplyUsd(unitUsd, quantity);
      if (unitUsd === undefined || usd === undefined) continue;
      prices.push({
        usd: usd + sumOf(added),
        unitUsd,
        unit: table.per,
        quantity,
        ...(added.length === 0 ? {} : { surcharges: added }),
        from: table.from,
      });
    }
  }
  return prices.toSorted((a, b) => (a.usd < b.usd ? -1 : a.usd > b.usd ? 1 : 0));
}

/** The inputs that are paid for; `undefined`: what one of them costs is not known. */
function surchargesOf(
  { surcharges = [] }: PriceTable,
  completed: PayloadValues,
): readonly PriceSurcharge[] | undefined {
  const paid: PriceSurcharge[] = [];
  for (const { input, included = 0, usd } of surcharges) {
    const count = Math.max(0, countInputs(completed, input) - included);
    if (count === 0) continue;
    const unitUsd = usd === null ? undefined : parseUsd(usd);
    if (unitUsd === undefined) return undefined;
    paid.push({ input, count, unitUsd });
  }
  return paid;
}

function sumOf(surcharges: readonly PriceSurcharge[]): Usd {
  return surcharges.reduce((sum, { count, unitUsd }) => sum + BigInt(count) * unitUsd, 0n);
}

/** Units bought, as a plain decimal. */
function quantityOf(
  table: PriceTable,
  completed: PayloadValues,
  measured: MeasuredInputs,
): string | undefined {
  if (table.input !== undefined) {
    const seconds = measured[table.input];
    // Parts of a millisecond are not measured.
    return plainDecimal(seconds === undefined ? undefined : Number(seconds.toFixed(3)));
  }
  if (table.quantity === undefined) return "1";
  const value = completed[table.quantity];
  if (table.per === "thousand-characters") {
    return typeof value === "string" ? thousandths(countCodePoints(value)) : undefined;
  }
  return plainDecimal(Array.isArray(value) ? value.length : value);
}

/** A number, or text that is one: some durations are `"5"` on the wire, some are `"5s"`. */
export function plainDecimal(value: JsonValue | undefined): string | undefined {
  if (typeof value === "number") {
    // `String` writes very small and very large numbers with an exponent, which cannot be billed.
    const text = String(value);
    return /^\d+(?:\.\d{1,9})?$/.test(text) ? text : undefined;
  }
  if (typeof value !== "string") return undefined;
  return /^(\d{1,12}(?:\.\d{1,9})?)s?$/.exec(value)?.[1];
}

function thousandths(count: number): string {
  const digits = String(count).padStart(4, "0");
  return `${digits.slice(0, -3)}.${digits.slice(-3)}`;
}

/** Parameters that decide the price and that the payload leaves to their documented defaults. */
function assumedParameters(table: PriceTable, payload: PayloadValues): readonly string[] {
  const asked = table.rates.flatMap((rate) => Object.keys(rate.when));
  const all = table.quantity === undefined ? asked : [...asked, table.quantity];
  return [...new Set(all)].filter((name) => payload[name] === undefined);
}
