import type { ContractFinding } from "./contract-finding.ts";
import type { ModelDifference, WireType } from "./model-difference.ts";

/** What a difference is called, and how bad it is. */
export type DescribedDifference = Pick<ContractFinding, "severity" | "message">;

const typeWords: { readonly [T in WireType]: string } = {
  text: "text",
  number: "a number",
  boolean: "a boolean",
  list: "a list",
  map: "a map",
};

/** Describes a difference. Values that are gone and values that are new are two findings. */
export function describeDifference(difference: ModelDifference): readonly DescribedDifference[] {
  switch (difference.kind) {
    case "unlisted": {
      const { near } = difference;
      const hint = near === undefined ? "" : ` (the list has "${near}")`;
      return [error(`is not in the live list of models${hint}`)];
    }
    case "no-parameters":
      return [{ severity: "note", message: "publishes no parameters" }];
    case "parameter-gone":
      return [error(`no longer has the parameter "${difference.name}"`)];
    case "parameter-new": {
      const { name, isRequired } = difference.parameter;
      const severity = isRequired === true ? "error" : "warning";
      return [{ severity, message: `has a parameter "${name}" that the spec does not have` }];
    }
    case "required":
      return [error(`"${difference.name}" is required, but optional in the spec`)];
    case "type": {
      const { name, now, before } = difference;
      return [
        error(`"${name}" is ${typeWords[now]} in the API, but ${typeWords[before]} in the spec`),
      ];
    }
    case "values":
      return describeValues(difference);
    case "default": {
      const { name, now, before } = difference;
      const [is, was] = [JSON.stringify(now), JSON.stringify(before)];
      return [error(`"${name}" defaults to ${is}, but to ${was} in the spec`)];
    }
    case "limit": {
      const { name, limit, now, before } = difference;
      const isLower = limit.startsWith("min");
      const isStricter = before === undefined || (isLower ? now > before : now < before);
      const was = before === undefined ? "no such limit" : `${before}`;
      const message = `"${name}" has ${limit} ${now}, but ${was} in the spec`;
      return [{ severity: isStricter ? "error" : "warning", message }];
    }
    case "price":
      return [describePrice(difference)];
  }
}

function describeValues({
  name,
  gone,
  added,
}: Extract<ModelDifference, { readonly kind: "values" }>): readonly DescribedDifference[] {
  const warning = { severity: "warning", message: `"${name}" also accepts ${added.join(", ")}` };
  return [
    ...(gone.length === 0 ? [] : [error(`"${name}" no longer accepts ${gone.join(", ")}`)]),
    ...(added.length === 0 ? [] : [warning as DescribedDifference]),
  ];
}

function describePrice({
  now,
  before,
  text,
}: Extract<ModelDifference, { readonly kind: "price" }>): DescribedDifference {
  if (before.length === 0) {
    const said = now.length === 0 || now.length > 1 ? (text ?? inDollars(now)) : inDollars(now);
    return { severity: "warning", message: `has a price (${said}), but none in the spec` };
  }
  if (now.length === 1 || text === undefined) {
    return error(`costs ${inDollars(now)}, but ${inDollars(before)} in the spec`);
  }
  return error(`publishes the price "${text.slice(0, 160)}", but ${inDollars(before)} in the spec`);
}

function inDollars(amounts: readonly number[]): string {
  return amounts.length === 0 ? "nothing" : amounts.map((amount) => `$${amount}`).join(" or ");
}

function error(message: string): DescribedDifference {
  return { severity: "error", message };
}
