import type { JsonValue } from "./json-value.ts";
import { hintForNumber } from "./number-hint.ts";
import { suggest } from "./suggest.ts";
import { yamlWord } from "./yaml-word.ts";

/** An error as ajv reports it, from memory or from standalone code. */
export type SchemaError = {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string | undefined;
  /** The schema that contains the keyword; only with ajv's `verbose`. */
  readonly parentSchema?: unknown;
};

/** A schema error in our words, and the kind of place where it is shown. */
export type SchemaErrorWords = {
  readonly code: string;
  readonly message: string;
  readonly hint?: string | undefined;
} & (
  | { readonly place: "value" | "map" }
  | { readonly place: "unknown-key"; readonly key: string }
  | { readonly place: "item"; readonly index: number }
);

/** The value that an error is about. */
export type FoundValue = {
  readonly value: JsonValue | undefined;
  /** Where it is in the file. */
  readonly path: readonly string[];
  /** A number or a boolean as the file has it: `0x10`, not 16. */
  readonly written?: string | undefined;
};

type NamedValue = FoundValue & { readonly name: string };

/** What was found and what was expected. */
export function describeSchemaError(error: SchemaError, value: FoundValue): SchemaErrorWords {
  const found = { ...value, name: nameOf(value.path) };
  const { params } = error;
  switch (error.keyword) {
    case "additionalProperties":
    case "unevaluatedProperties":
      return unknownKey(error, found);
    case "propertyNames": {
      const key = String(params["propertyName"]);
      const message = `"${key}" is not a valid name`;
      const hint = "use letters, digits, - and _; start with a letter or digit";
      return { code: "WRONG_FORM", message, hint, place: "unknown-key", key };
    }
    case "required":
    case "dependentRequired":
      return missingKey(params, found.name);
    case "type":
      return wrongType([params["type"]].flat(), found);
    case "enum":
      return wrongValue(params["allowedValues"], found);
    case "const":
      return wrongValue([params["allowedValue"]], found);
    case "uniqueItems":
      return duplicateItem(params, found);
    case "pattern":
    case "format": {
      const message = `${found.name} ${quote(found.value)} has the wrong format`;
      return at("WRONG_FORM", message, formHint(error));
    }
    case "not":
      return at("WRONG_VALUE", `${found.name} cannot be ${quote(found.value)} here`);
    case "false schema":
      return at("UNKNOWN_KEY", `${found.name} is not allowed here`);
    default:
      return (
        describeLimit(error, found) ?? at("WRONG_VALUE", `${found.name} has an unexpected value`)
      );
  }
}

/** A number, text or collection that is too small or too large; `undefined` for any other keyword. */
function describeLimit(
  { keyword, params }: SchemaError,
  { value, name }: NamedValue,
): SchemaErrorWords | undefined {
  const limit = String(params["limit"]);
  switch (keyword) {
    case "minimum":
    case "maximum":
    case "exclusiveMinimum":
    case "exclusiveMaximum": {
      const bound = `${comparison(params["comparison"])} ${limit}`;
      return at("OUT_OF_RANGE", `${name} is ${quote(value)}; it must be ${bound}`);
    }
    case "multipleOf": {
      const step = String(params["multipleOf"]);
      return at("OUT_OF_RANGE", `${name} is ${quote(value)}; it must be a multiple of ${step}`);
    }
    case "minLength": {
      const length = lengthOf(value);
      return value === ""
        ? at("WRONG_LENGTH", `${name} is empty`)
        : at("WRONG_LENGTH", `${name} has ${length} characters; the minimum is ${limit}`);
    }
    case "maxLength": {
      const length = lengthOf(value);
      return at("WRONG_LENGTH", `${name} has ${length} characters; the maximum is ${limit}`);
    }
    case "minItems":
    case "minProperties":
      return params["limit"] === 1
        ? at("WRONG_LENGTH", `${name} is empty`)
        : at("WRONG_LENGTH", `${name} needs at least ${limit} entries`);
    case "maxItems":
    case "maxProperties":
      return at("WRONG_LENGTH", `${name} can have at most ${limit} entries`);
    default:
      return undefined;
  }
}

function at(code: string, message: string, hint?: string): SchemaErrorWords {
  return { code, message, hint, place: "value" };
}

/** Shown at the second of the two. */
function duplicateItem(
  params: SchemaError["params"],
  { value, name }: NamedValue,
): SchemaErrorWords {
  const index = Math.max(Number(params["i"]), Number(params["j"]));
  const item = Array.isArray(value) ? (value as readonly JsonValue[])[index] : undefined;
  const message = `duplicate entry ${quote(item)} in ${name}`;
  return { code: "WRONG_VALUE", message, hint: "remove one of them", place: "item", index };
}

function unknownKey(error: SchemaError, { value, name }: NamedValue): SchemaErrorWords {
  const { additionalProperty, unevaluatedProperty } = error.params;
  const key = String(additionalProperty ?? unevaluatedProperty);
  const known = knownKeys(error);
  const near = suggest(key, freeKeys(error, value));
  const hint =
    near !== undefined
      ? `did you mean "${near}"?`
      : known.length > 0 && known.length <= 20
        ? `valid keys: ${known.join(", ")}`
        : undefined;
  const message = `unknown key "${key}" in ${name}`;
  return { code: "UNKNOWN_KEY", message, hint, place: "unknown-key", key };
}

function missingKey(params: SchemaError["params"], name: string): SchemaErrorWords {
  const { oneOf } = params;
  if (Array.isArray(oneOf)) {
    const words = orList([...new Set(oneOf.map((key) => `"${String(key)}"`))]);
    return { code: "MISSING_KEY", message: `${name} needs ${words}`, place: "map" };
  }
  const message = `missing key "${String(params["missingProperty"])}" in ${name}`;
  return { code: "MISSING_KEY", message, place: "map" };
}

function wrongType(types: readonly unknown[], found: NamedValue): SchemaErrorWords {
  const { value, name, written } = found;
  const wanted = [...new Set(types.map((type) => TYPE_WORDS[String(type)] ?? String(type)))];
  const message = `${name} is ${written ?? kindOf(value)}; it must be ${orList(wanted)}`;
  return at("WRONG_TYPE", message, typeHint(types, found));
}

function typeHint(types: readonly unknown[], { value, written }: NamedValue): string | undefined {
  const isNumeric =
    typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value));
  if (types.includes("number") || types.includes("integer")) {
    if (isNumeric) return hintForQuotedNumber(value);
    if (typeof value === "string") return hintForNumber(value);
  }
  if (types.includes("array") && (typeof value !== "object" || value === null)) {
    return value === null ? undefined : `write a list: [${written ?? wordOf(value)}]`;
  }
  if (types.includes("object") && Array.isArray(value)) return "write its keys without dashes";
  if (types.includes("array") && !Array.isArray(value)) {
    return "start each entry with a dash: - …";
  }
  if ((typeof value === "number" || typeof value === "boolean") && types.includes("string"))
    return `quote it: "${written ?? String(value)}"`;
  return types.includes("boolean") ? switchHint(value) : undefined;
}

/** A whole number that is too large would be refused without quotes, too. */
function hintForQuotedNumber(text: string): string {
  const number = Number(text);
  return Number.isInteger(number) && !Number.isSafeInteger(number)
    ? `write a number up to ${Number.MAX_SAFE_INTEGER}, without quotes`
    : `write it without quotes: ${text}`;
}

/** The value without quotes: `1` and `"1"` are the same. */
function plainText(value: JsonValue | undefined): string {
  return typeof value === "string" ? value : JSON.stringify(value ?? null);
}

function wordOf(value: JsonValue | undefined): string {
  return typeof value === "string" ? yamlWord(value) : JSON.stringify(value ?? null);
}

function switchHint(value: JsonValue | undefined): string | undefined {
  if (typeof value !== "string" || !/^(?:on|off|yes|no|true|false)$/i.test(value)) return undefined;
  return `write ${/^(?:on|yes|true)$/i.test(value) ? "true" : "false"}, without quotes`;
}

function wrongValue(allowed: unknown, { value, name }: NamedValue): SchemaErrorWords {
  const values = [allowed].flat().map((one) => one as JsonValue);
  const texts = values.filter((one) => typeof one === "string");
  const near = typeof value === "string" ? suggest(value, texts) : undefined;
  const offered = orList(values.map((one) => quote(one)));
  const message = `${name} is ${quote(value)}; it must be ${offered}`;
  if (near !== undefined) return at("WRONG_VALUE", message, `did you mean ${quote(near)}?`);
  const isNumeric = values.every((one) => typeof one === "number");
  const number = isNumeric && typeof value === "string" ? hintForNumber(value) : undefined;
  if (number !== undefined) return at("WRONG_VALUE", message, number);
  const same = values.find(
    (one) => typeof one !== typeof value && plainText(one) === plainText(value),
  );
  if (same === undefined) return at("WRONG_VALUE", message);
  const hint = typeof same === "string" ? `quote it: ${quote(same)}` : "write it without quotes";
  return at("WRONG_VALUE", message, hint);
}

/** The keys that a closed map allows and does not have yet. */
export function freeKeys(error: SchemaError, value: JsonValue | undefined): readonly string[] {
  const taken = typeof value === "object" && value !== null ? Object.keys(value) : [];
  return knownKeys(error).filter((candidate) => !taken.includes(candidate));
}

/** The keys that a closed map allows; known only if ajv validates with `verbose`. */
function knownKeys(error: SchemaError): readonly string[] {
  const schema = error.parentSchema;
  if (typeof schema !== "object" || schema === null || !("properties" in schema)) return [];
  return Object.keys(schema.properties as object);
}

/** Our schemas describe each pattern in words beside it. */
function formHint(error: SchemaError): string | undefined {
  const schema = error.parentSchema;
  if (typeof schema !== "object" || schema === null || !("description" in schema)) return undefined;
  const sentence = String(schema.description).replace(/\.$/, "");
  // Not the first letter of an abbreviation.
  return sentence.replace(/^[A-Z](?![A-Z])/, (letter) => letter.toLowerCase());
}

/** What people call a place: the last key, or for a list item the list and the item's number. */
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
