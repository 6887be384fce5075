import type { Diagnostic } from "./diagnostic.ts";
import { describeSchemaError, freeKeys } from "./describe-schema-error.ts";
import type { SchemaError, SchemaErrorWords } from "./describe-schema-error.ts";
import type { JsonValue } from "./json-value.ts";
import { describeOddWord } from "./odd-characters.ts";
import type { YamlSource } from "./read-yaml.ts";
import { keepMeantErrors } from "./schema-branches.ts";
import type { Span } from "./source-file.ts";
import { suggest } from "./suggest.ts";
import { isTrapCode } from "./yaml-traps.ts";
import { asQuoted } from "./yaml-word.ts";

/** A validation function as ajv compiles it (with `allErrors`), in memory or as standalone code. */
export type SchemaCheck = {
  (value: unknown): boolean;
  errors?: readonly SchemaError[] | null | undefined;
};

/** How the codes of diagnostics start. */
export type CheckSchemaOptions = {
  readonly codePrefix: "SPEC" | "STORYBOARD" | "PROJECT" | "LOCK" | "NOTES" | "TIMELINE";
  /** What the author of a file of this kind most likely meant. */
  readonly advice?: SchemaAdvice | undefined;
};

/** An unknown key, and the map that has it. */
export type UnknownKey = {
  readonly key: string;
  /** Of the map. */
  readonly path: readonly string[];
  readonly value: JsonValue | undefined;
  /** Keys that the map allows and does not have. */
  readonly free: readonly string[];
};

/** What a kind of file knows about the mistakes that people make in it. */
export type SchemaAdvice = {
  /** The place that the author meant, and what to do. */
  readonly unknownKey?: (found: UnknownKey) => MeantKey | undefined;
  readonly missingKey?: (key: string, path: readonly string[]) => string | undefined;
  /** For a value that is of the wrong type, or not one of the allowed ones. */
  readonly wrongValue?: (
    value: JsonValue | undefined,
    path: readonly string[],
  ) => string | undefined;
};

/** Where the author of an unknown key wanted its value. */
export type MeantKey = { readonly path: readonly string[]; readonly hint: string };

/** The unknown key of an error, if it is about one. `root` is what was validated. */
export function unknownKeyOf(error: SchemaError, root: JsonValue): UnknownKey | undefined {
  if (error.keyword !== "additionalProperties") return undefined;
  const path = pathOf(error.instancePath);
  const map = valueAt(root, path);
  const key = String(error.params["additionalProperty"]);
  return { key, path, value: valueAt(map ?? null, [key]), free: freeKeys(error, map) };
}

/** The key that an unknown one stands for: by the advice, or because it is spelled almost the same. */
export function meantPathOf(
  found: UnknownKey,
  advice: SchemaAdvice | undefined,
): readonly string[] | undefined {
  const meant = advice?.unknownKey?.(found)?.path;
  if (meant !== undefined) return meant;
  const near = suggest(found.key, found.free);
  return near === undefined ? undefined : [...found.path, near];
}

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
  const { advice } = options;
  const root = source.value;
  for (const error of dropMisspelt(keepMeantErrors(validate.errors ?? []), root, advice)) {
    const path = pathOf(error.instancePath);
    const value = valueAt(source.value, path);
    const written = writtenAt(source, value, path);
    const words = describeSchemaError(error, { value, path, written });
    // A value that could not be read has a diagnostic already.
    if (words.place !== "unknown-key" && source.isUnread(path)) continue;
    const span = spanOf(source, path, words);
    const hint = findHint({ error, path, value, span }, source, advice) ?? words.hint;
    const diagnostic: Diagnostic = {
      severity: "error",
      code: `${options.codePrefix}_${words.code}`,
      message: words.message,
      file: source.file,
      span,
      ...(hint === undefined ? {} : { hint }),
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
function dropMisspelt(
  errors: readonly SchemaError[],
  root: JsonValue,
  advice: SchemaAdvice | undefined,
): readonly SchemaError[] {
  const meant = new Set<string>();
  for (const error of errors) {
    const found = unknownKeyOf(error, root);
    const path = found === undefined ? undefined : meantPathOf(found, advice);
    if (path !== undefined) meant.add(JSON.stringify(path));
  }
  return errors.filter(
    ({ keyword, instancePath, params }) =>
      keyword !== "required" ||
      !meant.has(JSON.stringify([...pathOf(instancePath), String(params["missingProperty"])])),
  );
}

/** What only the text of the file, or the kind of the file, tells about a mistake. */
function findHint(
  mistake: {
    readonly error: SchemaError;
    readonly path: readonly string[];
    readonly value: JsonValue | undefined;
    readonly span: Span;
  },
  source: YamlSource,
  advice: SchemaAdvice | undefined,
): string | undefined {
  const { error, path, value, span } = mistake;
  const found = unknownKeyOf(error, source.value ?? null);
  if (found !== undefined) return advice?.unknownKey?.(found)?.hint;
  if (error.keyword === "required") {
    return advice?.missingKey?.(String(error.params["missingProperty"]), path);
  }
  if (value === null) {
    const comment = commentAfterKey(source, path);
    if (comment !== undefined) return `an unquoted # starts a comment: quote the text, ${comment}`;
    const word = source.file.text.slice(span.start, span.end);
    if (/^(?:~|null)$/i.test(word))
      return `unquoted ${word} means no value: quote it if it is text, "${word}"`;
  }
  const { text } = source.file;
  const odd =
    typeof value === "string" ? describeOddWord(text.slice(span.start, span.end)) : undefined;
  return odd ?? advice?.wrongValue?.(value, path);
}

/** A value that starts with `#` is no value at all: the comment behind the key, quoted. */
function commentAfterKey(source: YamlSource, path: readonly string[]): string | undefined {
  const { end } = source.span(path, "key");
  const { text } = source.file;
  const newline = text.indexOf("\n", end);
  const after = text.slice(end, newline === -1 ? undefined : newline);
  const comment = /^\s*:[ \t]*(#[^\r]*)/.exec(after)?.[1];
  return comment === undefined ? undefined : asQuoted(comment.trimEnd());
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
