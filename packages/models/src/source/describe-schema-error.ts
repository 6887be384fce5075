import type { JsonValue } from "./json-value.ts";
import { suggest } from "./suggest.ts";

/** An error as ajv reports it, in memory and from standalone code. */
export type SchemaError = {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string | undefined;
  /** The schema that holds the keyword; only with ajv's `verbose`. */
  readonly parentSchema?: unknown;
};

/** A schema error in our words, with the kind of place it is shown at. */
export type SchemaErrorWords = {
  readonly code: string;
  readonly message: string;
  readonly hint?: string | undefined;
} & (
  | { readonly place: "value" | "map" }
  | { readonly place: "unknown-key"; readonly key: string }
  | { readonly place: "item"; readonly index: number }
);

/**
 * Says what was found and what was expected; `path` is where the value stands, `written` how a number or a switch
 * was written.
 */
export function describeSchemaError(
  error: SchemaError,
  value: JsonValue | undefined,
  path: readonly string[],
  written?: string,
): SchemaErrorWords {
  const name = nameOf(path);
  const { params } = error;
  switch (error.keyword) {
    case "additionalProperties":
    case "unevaluatedProperties": {
      const key = String(params["additionalProperty"] ?? params["unevaluatedProperty"]);
      return unknownKey(key, name, knownKeys(error), value);
    }
    case "propertyNames": {
      const key = String(params["propertyName"]);
      const message = `"${key}" cannot be a name here`;
      const hint = "use letters, digits, - and _, beginning with a letter or digit";
      return { code: "WRONG_FORM", message, hint, place: "unknown-key", key };
    }
    case "required":
    case "dependentRequired":
      return missingKey(params, name);
    case "type":
      return wrongType(params["type"], value, name, written);
    case "enum":
      return wrongValue(params["allowedValues"], value, name);
    case "const":
      return wrongValue([params["allowedValue"]], value, name);
    case "minimum":
    case "maximum":
    case "exclusiveMinimum":
    case "exclusiveMaximum": {
      const limit = `${comparison(params["comparison"])} ${String(params["limit"])}`;
      return at("OUT_OF_RANGE", `${name} is ${quote(value)}; it has to be ${limit}`);
    }
    case "multipleOf":
      return at(
        "OUT_OF_RANGE",
        `${name} is ${quote(value)}; it has to be a multiple of ${String(params["multipleOf"])}`,
      );
    case "minLength":
      return value === ""
        ? at("WRONG_LENGTH", `${name} is empty`)
        : at(
            "WRONG_LENGTH",
            `${name} has ${lengthOf(value)} characters; it needs at least ${String(params["limit"])}`,
          );
    case "maxLength":
      return at(
        "WRONG_LENGTH",
        `${name} has ${lengthOf(value)} characters; it may have at most ${String(params["limit"])}`,
      );
    case "minItems":
    case "minProperties":
      return at(
        "WRONG_LENGTH",
        params["limit"] === 1
          ? `${name} is empty`
          : `${name} needs at least ${String(params["limit"])} entries`,
      );
    case "maxItems":
    case "maxProperties":
      return at("WRONG_LENGTH", `${name} may have at most ${String(params["limit"])} entries`);
    case "uniqueItems":
      return saidTwice(params, value, name);
    case "pattern":
    case "format":
      return at(
        "WRONG_FORM",
        `${name} ${quote(value)} does not have the right form`,
        formHint(error),
      );
    case "not":
      return at("WRONG_VALUE", `${name} may not be ${quote(value)} here`);
    case "false schema":
      return at("UNKNOWN_KEY", `${name} cannot stand here`);
    default:
      return at("WRONG_VALUE", `${name} is not what is expected here`);
  }
}

function at(code: string, message: string, hint?: string): SchemaErrorWords {
  return { code, message, hint, place: "value" };
}

/** Shown at the second of the two; ajv counts from the end, so that `i` is the later one. */
function saidTwice(
  params: SchemaError["params"],
  value: JsonValue | undefined,
  name: string,
): SchemaErrorWords {
  const index = Math.max(Number(params["i"]), Number(params["j"]));
  const item = Array.isArray(value) ? (value as readonly JsonValue[])[index] : undefined;
  const message = `${name} says ${quote(item)} twice`;
  return { code: "WRONG_VALUE", message, hint: "keep one of them", place: "item", index };
}

function unknownKey(
  key: string,
  name: string,
  known: readonly string[],
  value: JsonValue | undefined,
): SchemaErrorWords {
  const taken = typeof value === "object" && value !== null ? Object.keys(value) : [];
  const free = known.filter((candidate) => !taken.includes(candidate));
  const near = suggest(key, free);
  const hint =
    near !== undefined
      ? `did you mean "${near}"?`
      : known.length > 0 && known.length <= 20
        ? `known here: ${known.join(", ")}`
        : undefined;
  return {
    code: "UNKNOWN_KEY",
    message: `unknown key "${key}" in ${name}`,
    hint,
    place: "unknown-key",
    key,
  };
}

function missingKey(params: SchemaError["params"], name: string): SchemaErrorWords {
  const { oneOf } = params;
  if (Array.isArray(oneOf)) {
    const words = orList([...new Set(oneOf.map((key) => `"${String(key)}"`))]);
    return { code: "MISSING_KEY", message: `${name} needs ${words}`, place: "map" };
  }
  const message = `${name} lacks the key "${String(params["missingProperty"])}"`;
  return { code: "MISSING_KEY", message, place: "map" };
}

function wrongType(
  types: unknown,
  value: JsonValue | undefined,
  name: string,
  written: string | undefined,
): SchemaErrorWords {
  const wanted = [
    ...new Set([types].flat().map((type) => TYPE_WORDS[String(type)] ?? String(type))),
  ];
  const message = `${name} is ${written ?? kindOf(value)}; it has to be ${orList(wanted)}`;
  const isQuotedNumber =
    typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value));
  const hint =
    isQuotedNumber && [types].flat().some((type) => type === "number" || type === "integer")
      ? `write it without quotes: ${value}`
      : (typeof value === "number" || typeof value === "boolean") &&
          [types].flat().includes("string")
        ? `quote it: "${written ?? String(value)}"`
        : [types].flat().includes("boolean")
          ? switchHint(value)
          : undefined;
  return at("WRONG_TYPE", message, hint);
}

function switchHint(value: JsonValue | undefined): string | undefined {
  if (typeof value !== "string" || !/^(?:on|off|yes|no|true|false)$/i.test(value)) return undefined;
  return `write ${/^(?:on|yes|true)$/i.test(value) ? "true" : "false"}, without quotes`;
}

function wrongValue(
  allowed: unknown,
  value: JsonValue | undefined,
  name: string,
): SchemaErrorWords {
  const values = [allowed].flat().map((one) => one as JsonValue);
  const near =
    typeof value === "string"
      ? suggest(
          value,
          values.filter((one) => typeof one === "string"),
        )
      : undefined;
  const message = `${name} is ${quote(value)}; it has to be ${orList(values.map((one) => quote(one)))}`;
  return at(
    "WRONG_VALUE",
    message,
    near === undefined ? undefined : `did you mean ${quote(near)}?`,
  );
}

/** The keys that a closed map knows, which only a verbose validation tells. */
function knownKeys(error: SchemaError): readonly string[] {
  const schema = error.parentSchema;
  if (typeof schema !== "object" || schema === null || !("properties" in schema)) return [];
  return Object.keys(schema.properties as object);
}

/** A pattern is for machines; schemas that use one say beside it in words what is meant. */
function formHint(error: SchemaError): string | undefined {
  const schema = error.parentSchema;
  if (typeof schema !== "object" || schema === null || !("description" in schema)) return undefined;
  const sentence = String(schema.description);
  return sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/, "");
}

/** How people call a place: the last key; for an item of a list, the list and the item's number. */
function nameOf(path: readonly string[]): string {
  const last = path.at(-1);
  if (last === undefined) return "the file";
  if (!/^\d+$/.test(last)) return last;
  const list = path.at(-2);
  return list === undefined ? `entry ${Number(last) + 1}` : `entry ${Number(last) + 1} of ${list}`;
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a map",
  null: "empty",
};

function kindOf(value: JsonValue | undefined): string {
  if (value === null || value === undefined) return "empty";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a map";
  return quote(value);
}

function quote(value: JsonValue | undefined): string {
  const text = JSON.stringify(value) ?? "empty";
  return text.length <= 60 ? text : `${text.slice(0, 57)}…`;
}

function lengthOf(value: JsonValue | undefined): number {
  return typeof value === "string" ? Array.from(value).length : 0;
}

function orList(words: readonly string[]): string {
  if (words.length <= 1) return words.join("");
  return `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

function comparison(sign: unknown): string {
  const words: Readonly<Record<string, string>> = {
    ">=": "at least",
    "<=": "at most",
    ">": "more than",
    "<": "less than",
  };
  return words[String(sign)] ?? String(sign);
}
