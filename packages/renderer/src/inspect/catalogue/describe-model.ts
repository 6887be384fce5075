import { describeOffer } from "@storyreel/models";
import type { Condition, Model, PriceTable, Source, SurchargeFacts } from "@storyreel/models";

/** `text/image-to-video`: all inputs of each output. */
export function madeFrom(modalities: readonly string[]): string {
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

/** `720p, 1080p`, or the sizes themselves. */
export function resolutionsOf(model: Model): string {
  const parameter = Object.values(model.parameters).find(({ role }) => role === "resolution");
  if (parameter?.enum !== undefined) return parameter.enum.join(", ");
  const sizes = sizesOf(model).split(", ");
  return sizes.length > mostSizes ? `${sizes.length} sizes` : sizes.join(", ");
}

// A row of the catalogue stays on one line of a wide terminal.
const mostSizes = 3;

/** `1280x720, 720x1280`; empty for models that make no picture. */
export function sizesOf({ output, parameters }: Model): string {
  const { media, sizeParameter } = output;
  if (media === "audio" || media === "ids") return "";
  const sizes = new Set(output.sizes.map(({ widthPx, heightPx }) => `${widthPx}x${heightPx}`));
  const facts = sizeParameter === undefined ? undefined : parameters[sizeParameter];
  for (const value of facts?.enum ?? []) sizes.add(String(value));
  if (facts?.pixels !== undefined) sizes.add(`any ${sizeParameter}`);
  return sizes.size === 0 ? "unknown" : [...sizes].join(", ");
}

/** Where the price is from, or where one was looked for. */
export function sourceOf({ price }: Model): Source {
  return price.known ? price.table.from : price.from;
}

/** `$0.112-0.14 / second`, or `unknown` if no source gives a price. */
export function priceOf({ price }: Model): string {
  return price.known ? rangeOf(price.table) : `unknown${price.reported.length > 0 ? " *" : ""}`;
}

/** `$0.112-0.14 / second`: all rates of a table. */
export function rangeOf({ per, input, rates, surcharges = [] }: PriceTable): string {
  const known = rates.flatMap(({ usd }) => (usd === null ? [] : [usd]));
  const sorted = known.toSorted((a, b) => Number(a) - Number(b));
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined) return "unknown";
  const range = least === most ? `$${least}` : `$${least}-${most}`;
  const gap = known.length < rates.length ? ", some unknown" : "";
  const file = input === undefined ? "" : ` of ${input}`;
  const more = surcharges.length === 0 ? "" : " + inputs";
  return `${range} / ${per === "thousand-characters" ? "1000 characters" : per}${file}${more}${gap}`;
}

/** `resolution "720p", audio absent`. */
export function conditionOf(when: Condition): string {
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

/** As it is sent; empty if none is documented. */
export function defaultOf(value: unknown): string {
  return value === undefined ? "" : JSON.stringify(value);
}

/** `string, 1-2500 characters`: what a parameter accepts on the wire. */
export function limitsOf(facts: Model["parameters"][string]): string {
  if (facts.enum !== undefined) return facts.enum.map((value) => JSON.stringify(value)).join(" ");
  if (facts.pixels !== undefined) return describeOffer(facts, "wire");
  const parts: string[] = [facts.type];
  const origins = (facts.idFrom ?? []).map(({ id, model }) => `${id} of ${model}`);
  if (origins.length > 0) parts.push(origins.join(" or "));
  const { minimum, maximum, minLength, maxLength, minItems, maxItems } = facts;
  if (minimum !== undefined || maximum !== undefined) parts.push(between(minimum, maximum, ""));
  if (maxLength !== undefined) parts.push(between(minLength, maxLength, " characters"));
  if (maxItems !== undefined) parts.push(between(minItems, maxItems, " items"));
  return parts.join(", ");
}

/** The same with runs of values in short: `"3" to "15" seconds`. */
export function acceptsOf(facts: Model["parameters"][string]): string {
  return facts.enum === undefined ? limitsOf(facts) : describeOffer(facts, "wire");
}

function between(least: number | undefined, most: number | undefined, unit: string): string {
  if (least === undefined) return `up to ${most}${unit}`;
  return most === undefined ? `from ${least}${unit}` : `${least}-${most}${unit}`;
}

/** `$0.0011 for each of images after the first 2`: what inputs cost on top of a price. */
export function surchargeOf({ input, included, usd }: SurchargeFacts): string {
  const after = included === undefined ? "" : ` after the first ${included}`;
  return `${usd === null ? "unknown" : `$${usd}`} for each of ${input}${after}`;
}
