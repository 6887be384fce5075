import type { Client, ModelDetails } from "@storyreel/core";
import { ApiError } from "@storyreel/core";
import type { JsonValue, Model, ParameterFacts } from "@storyreel/models";
import type { ContractFinding } from "./contract-finding.ts";

/** The free calls of the live API against the specs. @throws CodedError when the API cannot be asked at all */
export async function checkLive(
  client: Pick<Client, "listModels" | "readModel" | "read">,
  models: readonly Model[],
  signal: AbortSignal,
): Promise<readonly ContractFinding[]> {
  const listed = new Set(await client.listModels({ signal }));
  const findings: ContractFinding[] = [...(await checkUnknownRequest(client, signal))];
  for (const facts of models) {
    if (!listed.has(facts.id)) {
      const near = [...listed].find((id) => id.toLowerCase() === facts.id.toLowerCase());
      const hint = near === undefined ? "" : `; "${near}" is`;
      findings.push(drift(facts, "error", `is not in the live list of models${hint}`));
      continue;
    }
    findings.push(...compareModel(facts, await client.readModel(facts.id, { signal })));
  }
  return findings;
}

/** What the API says of a model against its spec: parameters, their values, the price. */
export function compareModel(facts: Model, live: ModelDetails): readonly ContractFinding[] {
  return [...compareParameters(facts, live), ...comparePrice(facts, live)];
}

async function checkUnknownRequest(
  client: Pick<Client, "read">,
  signal: AbortSignal,
): Promise<readonly ContractFinding[]> {
  const about = {
    check: "live",
    severity: "error",
    subject: "GET /requests/{request_id}",
  } as const;
  try {
    await client.read("00000000-0000-4000-8000-000000000000", { signal });
    return [{ ...about, message: "answers an id that does not exist with a record" }];
  } catch (error) {
    if (!(error instanceof ApiError) || error.status === undefined) throw error;
    if (error.status === 404) return [];
    return [
      { ...about, message: `answers an id that does not exist with ${error.status}, not 404` },
    ];
  }
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
      findings.push(drift(facts, "error", `has no parameter "${name}" any more`));
      continue;
    }
    if (member(one, "required") === true && parameter.required !== true) {
      findings.push(drift(facts, "error", `"${name}" is required, which the spec does not say`));
    }
    const differences = compareParameter(parameter, one);
    findings.push(
      ...differences.map(({ severity, message }) => drift(facts, severity, `"${name}" ${message}`)),
    );
  }
  for (const [name, one] of published) {
    if (Object.hasOwn(facts.parameters, name)) continue;
    const severity = member(one, "required") === true ? "error" : "warning";
    findings.push(drift(facts, severity, `has a parameter "${name}" that the spec does not know`));
  }
  return findings;
}

type Difference = Pick<ContractFinding, "severity" | "message">;

/** What is published of a parameter against its spec. What one of the two does not say is no difference. */
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

/** Words for types that pages of models use; others, such as `image` or `slider`, say how it is asked for and not what is sent. */
const typeWords: { readonly [word: string]: string } = {
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
  // The values themselves say more than the word beside them.
  const isList = type === "array" || type === "object";
  const values = isList ? [] : (offered ?? []).filter((value) => value !== null);
  const kinds = new Set(values.map((value) => typeWords[typeof value]));
  const [kind] = kinds.size === 1 ? kinds : [];
  const word = typeof said === "string" ? said.toLowerCase() : "";
  const now = kind ?? (Object.hasOwn(typeWords, word) ? typeWords[word] : undefined);
  const before = typeWords[type];
  if (now === undefined || before === undefined || now === before) return [];
  return [{ severity: "error", message: `is sent as ${now}, and the spec says ${before}` }];
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
      : [{ severity: "error", message: `takes no ${gone.join(", ")} any more` } as const]),
    ...(added.length === 0
      ? []
      : [{ severity: "warning", message: `takes ${added.join(", ")} too` } as const]),
  ];
}

/** A default is part of the price where the parameter is. Pages quote numbers, some with typographic quotes. */
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
  const message = `is ${JSON.stringify(published)} by default, and the spec says ${JSON.stringify(known)}`;
  return [{ severity: "error", message }];
}

/** `price_info.price` counts millionths of a dollar; `pricing_details` is text without grammar, looked through for our amounts. */
function comparePrice(facts: Model, live: ModelDetails): readonly ContractFinding[] {
  const micro = member(member(live.raw, "price_info"), "price");
  const texts = [live.pricing ?? ""];
  if (!facts.price.known) {
    const said = typeof micro === "number" && micro > 0 ? `${micro / 1e6} USD` : live.pricing;
    return said === undefined || said === ""
      ? []
      : [drift(facts, "warning", `has a price (${said}) where the spec has none`)];
  }
  const amounts = facts.price.table.rates.flatMap(({ usd }) => (usd === null ? [] : [Number(usd)]));
  if (typeof micro === "number" && micro > 0 && !amounts.includes(micro / 1e6)) {
    const message = `costs ${micro / 1e6} USD, and the spec says ${amounts.join(" or ")}`;
    return [drift(facts, "error", message)];
  }
  const [text = ""] = texts;
  const told = [...text.matchAll(/\d+\.\d+/gu)].map(([amount]) => Number(amount));
  if (told.length === 0 || amounts.every((amount) => told.includes(amount))) return [];
  const message = `prices read "${text.slice(0, 160)}", and the spec says ${amounts.join(" or ")}`;
  return [drift(facts, "error", message)];
}

function member(value: JsonValue | undefined, key: string): JsonValue | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return (value as { readonly [name: string]: JsonValue })[key];
}

function drift(
  { id }: Model,
  severity: ContractFinding["severity"],
  message: string,
): ContractFinding {
  return { check: "live", severity, subject: id, message };
}
