import type { ModelDetails } from "@storyreel/core";
import type { JsonValue, Model, ParameterFacts } from "@storyreel/models";
import { isPlainMap } from "../../kit/json.ts";
import type { ContractFinding } from "./contract-finding.ts";

/** Compares what the API publishes about a model with its spec: parameters, their values, the price. */
export function compareModel(facts: Model, live: ModelDetails): readonly ContractFinding[] {
  return [...compareParameters(facts, live), ...comparePrice(facts, live)];
}

function compareParameters(facts: Model, live: ModelDetails): readonly ContractFinding[] {
  const listed = member(live.raw, "parameters");
  if (!Array.isArray(listed) || listed.length === 0) {
    return [drift(facts, "note", "publishes no parameters")];
  }
  const published = new Map(
    (listed as readonly JsonValue[]).flatMap((one) => {
      const name = member(one, "name");
      return typeof name === "string" ? [[name.replace(/^payload\./u, ""), one] as const] : [];
    }),
  );
  const findings: ContractFinding[] = [];
  for (const [name, parameter] of Object.entries(facts.parameters)) {
    const one = published.get(name);
    if (one === undefined) {
      findings.push(drift(facts, "error", `no longer has the parameter "${name}"`));
      continue;
    }
    if (member(one, "required") === true && parameter.required !== true) {
      findings.push(drift(facts, "error", `"${name}" is required, but optional in the spec`));
    }
    const differences = compareParameter(parameter, one);
    findings.push(
      ...differences.map(({ severity, message }) => drift(facts, severity, `"${name}" ${message}`)),
    );
  }
  for (const [name, one] of published) {
    if (Object.hasOwn(facts.parameters, name)) continue;
    const severity = member(one, "required") === true ? "error" : "warning";
    findings.push(drift(facts, severity, `has a parameter "${name}" that the spec does not have`));
  }
  return findings;
}

type Difference = Pick<ContractFinding, "severity" | "message">;

/** Compares a published parameter with its spec. What one of them leaves out is not a difference. */
function compareParameter(parameter: ParameterFacts, one: JsonValue): readonly Difference[] {
  const offered = member(one, "enum") ?? member(one, "options");
  const published = Array.isArray(offered) ? (offered as readonly JsonValue[]) : undefined;
  return [
    ...compareType(parameter, member(one, "type"), published),
    ...(published === undefined || parameter.enum === undefined
      ? []
      : compareValues(parameter.enum, published)),
    ...compareDefault(parameter.default, member(one, "default")),
  ];
}

/** The names of types on model pages. Others, such as `image` or `slider`, describe a form field and not the value. */
const typeNames: { readonly [word: string]: string } = {
  string: "text",
  text: "text",
  str: "text",
  integer: "a number",
  int: "a number",
  number: "a number",
  float: "a number",
  boolean: "a boolean",
  bool: "a boolean",
  array: "a list",
  list: "a list",
  object: "a map",
};

function compareType(
  { type }: ParameterFacts,
  said: JsonValue | undefined,
  offered: readonly JsonValue[] | undefined,
): readonly Difference[] {
  // The values are more reliable than the name of the type.
  const isList = type === "array" || type === "object";
  const values = isList ? [] : (offered ?? []).filter((value) => value !== null);
  const kinds = new Set(values.map((value) => typeNames[typeof value]));
  const [kind] = kinds.size === 1 ? kinds : [];
  const word = typeof said === "string" ? said.toLowerCase() : "";
  const now = kind ?? (Object.hasOwn(typeNames, word) ? typeNames[word] : undefined);
  const before = typeNames[type];
  if (now === undefined || before === undefined || now === before) return [];
  return [{ severity: "error", message: `is ${now} in the API, but ${before} in the spec` }];
}

function compareValues(
  known: readonly JsonValue[],
  offered: readonly JsonValue[],
): readonly Difference[] {
  const values = offered.map(String);
  const gone = known.map(String).filter((value) => !values.includes(value));
  const added = values.filter((value) => !known.map(String).includes(value));
  return [
    ...(gone.length === 0
      ? []
      : [{ severity: "error", message: `no longer accepts ${gone.join(", ")}` } as const]),
    ...(added.length === 0
      ? []
      : [{ severity: "warning", message: `also accepts ${added.join(", ")}` } as const]),
  ];
}

/** A default can affect the price. Pages quote numbers, some with typographic quotes. */
function compareDefault(
  known: JsonValue | undefined,
  published: JsonValue | undefined,
): readonly Difference[] {
  const plain = (value: JsonValue): string =>
    typeof value === "object" && value !== null
      ? JSON.stringify(value)
      : String(value)
          .replaceAll(/^[\s"'“”]+|[\s"'“”]+$/gu, "")
          .toLowerCase();
  if (known === undefined || known === null || published === undefined || published === null) {
    return [];
  }
  const now = plain(published);
  if (now === "" || now === plain(known)) return [];
  const message = `defaults to ${JSON.stringify(published)}, but to ${JSON.stringify(known)} in the spec`;
  return [{ severity: "error", message }];
}

/** `price_info.price` is in millionths of a dollar; `pricing_details` is free text, in which our amounts are searched for. */
function comparePrice(facts: Model, live: ModelDetails): readonly ContractFinding[] {
  const micro = member(member(live.raw, "price_info"), "price");
  if (!facts.price.known) {
    const said = typeof micro === "number" && micro > 0 ? `$${micro / 1e6}` : live.pricing;
    return said === undefined || said === ""
      ? []
      : [drift(facts, "warning", `has a price (${said}), but none in the spec`)];
  }
  const amounts = facts.price.table.rates.flatMap(({ usd }) => (usd === null ? [] : [Number(usd)]));
  if (typeof micro === "number" && micro > 0 && !amounts.includes(micro / 1e6)) {
    const message = `costs $${micro / 1e6}, but ${inDollars(amounts)} in the spec`;
    return [drift(facts, "error", message)];
  }
  const text = live.pricing ?? "";
  const published = [...text.matchAll(/\d+\.\d+/gu)].map(([amount]) => Number(amount));
  if (published.length === 0 || amounts.every((amount) => published.includes(amount))) return [];
  const message = `publishes the price "${text.slice(0, 160)}", but ${inDollars(amounts)} in the spec`;
  return [drift(facts, "error", message)];
}

function inDollars(amounts: readonly number[]): string {
  return amounts.map((amount) => `$${amount}`).join(" or ");
}

function member(value: JsonValue | undefined, key: string): JsonValue | undefined {
  return isMap(value) ? value[key] : undefined;
}

function isMap(value: JsonValue | undefined): value is { readonly [name: string]: JsonValue } {
  return isPlainMap(value);
}

/** A difference between the live API and a spec. */
export function drift(
  { id }: Model,
  severity: ContractFinding["severity"],
  message: string,
): ContractFinding {
  return { check: "live", severity, subject: id, message };
}
