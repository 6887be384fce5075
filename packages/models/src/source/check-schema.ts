import type { Diagnostic } from "./diagnostic.ts";
import { describeSchemaError } from "./describe-schema-error.ts";
import type { SchemaError, SchemaErrorWords } from "./describe-schema-error.ts";
import type { JsonValue } from "./json-value.ts";
import type { YamlSource } from "./read-yaml.ts";
import { keepMeantErrors } from "./schema-branches.ts";
import type { Span } from "./source-file.ts";
import { suggest } from "./suggest.ts";
import { isTrapCode } from "./yaml-traps.ts";

/** A validation function as ajv compiles it (with `allErrors`), in memory or as standalone code. */
export type SchemaCheck = {
  (value: unknown): boolean;
  errors?: readonly SchemaError[] | null | undefined;
};

/** How the codes of diagnostics start. */
export type CheckSchemaOptions = {
  readonly codePrefix: "SPEC" | "STORYBOARD" | "PROJECT" | "LOCK" | "TIMELINE";
};

/**
 * Checks a file against a JSON Schema and describes its mistakes in our own words, each at the narrowest
 * place: a wrong value at the value, an unknown key at the key, a missing key at its map. For a
 * `oneOf`, only the branch that the author most likely meant is reported. Sorted by place.
 *
 * Codes, after the prefix: `UNKNOWN_KEY`, `MISSING_KEY`, `WRONG_TYPE`, `WRONG_VALUE`, `OUT_OF_RANGE`,
 * `WRONG_LENGTH`, `WRONG_FORM`.
 */
export function checkSchema(
  source: YamlSource,
  validate: SchemaCheck,
  options: CheckSchemaOptions,
): Diagnostic[] {
  if (source.value === undefined || validate(source.value)) return [];
  const diagnostics = new Map<string, Diagnostic>();
  for (const error of dropMisspelt(keepMeantErrors(validate.errors ?? []))) {
    const path = pathOf(error.instancePath);
    const value = valueAt(source.value, path);
    const written = writtenAt(source, value, path);
    const words = describeSchemaError(error, { value, path, written });
    // A value that could not be read has a diagnostic already.
    if (words.place !== "unknown-key" && source.isUnread(path)) continue;
    const span = spanOf(source, path, words);
    const diagnostic: Diagnostic = {
      severity: "error",
      code: `${options.codePrefix}_${words.code}`,
      message: words.message,
      file: source.file,
      span,
      ...(words.hint === undefined ? {} : { hint: words.hint }),
    };
    // Two branches of a schema may report the same thing.
    diagnostics.set(`${span.start}:${span.end}:${words.message}`, diagnostic);
  }
  return [...diagnostics.values()].toSorted((a, b) => a.span.start - b.span.start);
}

function spanOf(source: YamlSource, path: readonly string[], words: SchemaErrorWords): Span {
  switch (words.place) {
    case "unknown-key":
      return source.span([...path, words.key], "key");
    case "item":
      return source.span([...path, words.index], "value");
    case "map":
      return mapSpan(source, path);
    case "value":
      return source.span(path, "value");
  }
}

/**
 * What is wrong with a file as YAML, then by its schema. The advice to quote a word such as `no` or `0:05` is left out
 * where the schema does not accept text.
 */
export function joinDiagnostics(
  { diagnostics }: YamlSource,
  mistakes: readonly Diagnostic[],
): Diagnostic[] {
  const refused = new Set(
    mistakes.filter(({ code }) => code.endsWith("_WRONG_TYPE")).map(({ span }) => span.start),
  );
  return [
    ...diagnostics.filter(({ code, span }) => !isTrapCode(code) || !refused.has(span.start)),
    ...mistakes,
  ];
}

/** Drops the missing key where a misspelt one is reported. */
function dropMisspelt(errors: readonly SchemaError[]): readonly SchemaError[] {
  const unknown = errors.filter((error) => error.keyword === "additionalProperties");
  return errors.filter(
    (error) =>
      error.keyword !== "required" ||
      !unknown.some(
        (other) =>
          other.instancePath === error.instancePath &&
          suggest(String(other.params["additionalProperty"]), [
            String(error.params["missingProperty"]),
          ]) !== undefined,
      ),
  );
}

/** A JSON pointer as steps. Numbers stay text: a map may have the key `0`. */
function pathOf(instancePath: string): string[] {
  return instancePath
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function valueAt(value: JsonValue, path: readonly string[]): JsonValue | undefined {
  let at: JsonValue | undefined = value;
  for (const step of path) {
    if (typeof at !== "object" || at === null) return undefined;
    at = (at as { readonly [key: string]: JsonValue })[step];
  }
  return at;
}

/** A number or boolean as the file has it: `0x10`, not 16. */
function writtenAt(
  source: YamlSource,
  value: JsonValue | undefined,
  path: readonly string[],
): string | undefined {
  if (typeof value !== "number" && typeof value !== "boolean") return undefined;
  const { start, end } = source.span(path, "value");
  const text = source.file.text.slice(start, end);
  // An alias is in another place than its value.
  const isIt = typeof value === "boolean" ? /^(?:true|false)$/i.test(text) : Number(text) === value;
  return isIt ? text : undefined;
}

/** Where a missing key is shown: at the key of its map; in a list or at the top, at the first line of the map. */
function mapSpan(source: YamlSource, path: readonly string[]): Span {
  const key = source.span(path, "key");
  const line = source.file.text.indexOf("\n", key.start);
  const end = line === -1 || line > key.end ? key.end : line;
  const isCarriageReturn = source.file.text.charAt(end - 1) === "\r";
  return { start: key.start, end: isCarriageReturn ? end - 1 : end };
}
