import type { JsonObject, JsonValue } from "../catalogue/json.ts";
import { isObject, parseJson } from "../catalogue/json.ts";
import type { Fault } from "./fault.ts";

/**
 * Reads a fault from a header or a line of text: JSON as in a recording, a status (`429`, `429 retry-after=1`), or a kind with
 * its numbers (`reset`, `reset bytes=100`, `drip bytes=10 milliseconds=5`).
 */
export function parseFault(text: string): { readonly fault: Fault } | { readonly problem: string } {
  const [word = "", ...settings] = text.trim().split(/[\s;,]+/u);
  if (text.trimStart().startsWith("{")) {
    const value = parseJson(text);
    return value === undefined ? { problem: "not valid JSON" } : checkFault(value);
  }
  const entries = settings.map((setting): readonly [string, string | undefined] => {
    const [name = "", value] = setting.split("=");
    return [name, value];
  });
  if (/^[2-5]\d\d$/u.test(word)) {
    const headers = Object.fromEntries(entries.map(([name, value]) => [name, value ?? ""]));
    const json = { error: statusTexts[word] ?? `status ${word}` };
    return checkFault({ kind: "answer", status: Number(word), headers, json });
  }
  const numbers = Object.fromEntries(entries.map(([name, value]) => [name, Number(value)]));
  return checkFault({ ...numbers, kind: word });
}

const statusTexts: { readonly [status: string]: string } = {
  "400": "invalid request",
  "401": "invalid or missing API key",
  "402": "Insufficient credits. Please top up your account.",
  "403": "forbidden",
  "404": "not found",
  "429": "rate limit exceeded",
  "500": "internal server error",
  "503": "Upstream capacity temporarily exhausted",
};

/** The keys of each kind of fault besides its kind, as in the schema of recordings. */
const keysOf: { readonly [kind in Fault["kind"]]: readonly string[] } = {
  answer: ["status", "headers", "json", "text"],
  reset: ["bytes"],
  close: ["bytes"],
  delay: ["milliseconds"],
  drip: ["bytes", "milliseconds"],
  cut: ["bytes"],
  garbage: [],
  never: [],
  "ignore-range": [],
};

export const faultKinds = Object.keys(keysOf).filter(isKind);

// The limit of Node's timers, about 24 days; a longer one would end at once.
const maxMilliseconds = 2_147_483_647;

/** Checks a fault by the rules of the schema of recordings. */
export function checkFault(
  value: unknown,
): { readonly fault: Fault } | { readonly problem: string } {
  const problems: string[] = [];
  return isFault(value, problems) ? { fault: value } : { problem: problems.join() };
}

/** If the value is not a fault, the first problem is added. */
function isFault(value: unknown, problems: string[]): value is Fault {
  const problem = isObject(value) ? problemOf(value) : "a fault must be an object with a kind";
  if (problem !== undefined) problems.push(problem);
  return problem === undefined;
}

function problemOf(value: JsonObject): string | undefined {
  const { kind, status, headers } = value;
  if (!isKind(kind)) return unknownKind(kind);
  const known = ["kind", ...keysOf[kind]];
  const unknown = Object.keys(value).find((key) => !known.includes(key));
  if (unknown !== undefined) {
    return `unknown key "${unknown}" in a "${kind}" fault, expected one of ${known.join(", ")}`;
  }
  const needed = neededOf(kind);
  for (const name of ["bytes", "milliseconds", "status"]) {
    const number = value[name];
    if (number === undefined && !needed.includes(name)) continue;
    if (typeof number !== "number" || !Number.isInteger(number) || number < 0) {
      return `${name} of a "${kind}" fault must be a whole number`;
    }
  }
  if (Number(value["milliseconds"] ?? 0) > maxMilliseconds) {
    return `milliseconds of a "${kind}" fault must be ${maxMilliseconds} or less`;
  }
  if (typeof status === "number" && (status < 200 || status > 599)) {
    return "status must be from 200 to 599";
  }
  if (kind === "drip" && value["bytes"] === 0) return 'bytes of a "drip" fault must be 1 or more';
  const wrongHeader = headers === undefined ? undefined : problemOfHeaders(headers);
  if (wrongHeader !== undefined) return wrongHeader;
  if (value["text"] !== undefined && typeof value["text"] !== "string")
    return "text must be a string";
  return undefined;
}

// As in the schema of recordings. The server itself says how long a body is.
const headerName = /^(?!(?:content-length|transfer-encoding)$)[!#$%&'*+.^_`|~0-9a-z-]+$/iu;
const headerValue = /^[\t\u0020-\u007e\u0080-\u00ff]*$/u;

/** Node refuses to send other headers. */
function problemOfHeaders(value: JsonValue): string | undefined {
  if (!isObject(value)) return "headers must be an object of strings";
  for (const [name, text] of Object.entries(value)) {
    if (typeof text !== "string") return "headers must be an object of strings";
    if (!headerName.test(name)) return `an answer cannot have the header ${JSON.stringify(name)}`;
    if (!headerValue.test(text)) {
      return `the header ${name} cannot be ${JSON.stringify(text)}: only Latin-1 without line breaks can be sent`;
    }
  }
  return undefined;
}

/** Also used for mistakes in recordings. */
export function unknownKind(kind: unknown): string {
  const problem =
    kind === undefined ? "a fault needs a kind" : `unknown kind of fault ${JSON.stringify(kind)}`;
  return `${problem}, expected one of ${faultKinds.join(", ")}`;
}

function isKind(value: unknown): value is Fault["kind"] {
  return typeof value === "string" && Object.hasOwn(keysOf, value);
}

function neededOf(kind: string): readonly string[] {
  switch (kind) {
    case "answer":
      return ["status"];
    case "delay":
      return ["milliseconds"];
    case "drip":
      return ["bytes", "milliseconds"];
    case "cut":
      return ["bytes"];
    default:
      return [];
  }
}
