import { suggest } from "@storyreel/models/source";
import type { YamlSource } from "@storyreel/models/source";
import type { JsonValue } from "@storyreel/models";
import type { Path, Report } from "./diagnostic-list.ts";
import type { PrunedDocument } from "./prune-document.ts";

/** Replaces the storyboard's variables in its texts and remembers which were used. */
export type Variables = {
  /** `path` is where the text is written. What cannot be replaced is reported and left as it is. */
  readonly substitute: (text: string, path: Path) => string;
  /** The same for every text inside a value. */
  readonly substituteAll: (value: JsonValue, path: Path) => JsonValue;
  /** Names of the variables in a text, each once, including those inside other variables. */
  readonly namesIn: (text: string) => readonly string[];
  readonly reportUnused: () => void;
};

/** What variables are read from, and where their mistakes go. */
export type VariablesContext = PrunedDocument & {
  readonly source: YamlSource;
  readonly report: Report;
};

const PLACEHOLDER = /\{\{([^{}]*)\}\}/g;
// What is left and was meant as a placeholder, up to the end of its name.
const OPENED = /\{\{+[^{}\n]{0,40}\}?/g;
const SINGLE = /\{([^{}\n]{1,40})\}+/g;

type Value = string | number;

/** The variables of one storyboard while their values are put into each other. */
type Table = VariablesContext & {
  readonly values: { readonly [name: string]: Value };
  readonly used: Set<string>;
  readonly resolved: Map<string, string>;
};

/** A text, and the variables that it is being put into. */
type Place = { readonly path: Path; readonly within: readonly string[] };

/** Mistakes inside the variables themselves are reported at once, used or not. */
export function createVariables(context: VariablesContext): Variables {
  const values = context.document.variables ?? {};
  const table: Table = { ...context, values, used: new Set(), resolved: new Map() };
  for (const name of Object.keys(values)) resolve(name, [], table);
  const substitute = (text: string, path: Path): string =>
    replaceIn(text, { path, within: [] }, table);
  return {
    substitute,
    substituteAll: (value, path) => replaceInAll(value, path, substitute),
    namesIn: (text) => namesIn(text, values),
    reportUnused: () => reportUnused(table),
  };
}

/** The value of a variable as text. `within`: the variables that it is being put into. */
function resolve(name: string, within: readonly string[], table: Table): string {
  const known = table.resolved.get(name);
  if (known !== undefined) return known;
  const value = table.values[name] ?? "";
  const path = ["variables", name];
  const text =
    typeof value === "number"
      ? numberAsWritten(value, path, table.source)
      : replaceIn(value, { path, within: [...within, name] }, table);
  table.resolved.set(name, text);
  return text;
}

function replaceIn(text: string, { path, within }: Place, table: Table): string {
  if (!text.includes("{")) return text;
  reportHalfPlaceholders(text, path, table);
  return text.replaceAll(PLACEHOLDER, (placeholder: string, inside: string) => {
    const name = inside.trim();
    if (!Object.hasOwn(table.values, name)) {
      reportUnknown(placeholder, path, table);
      return placeholder;
    }
    table.used.add(name);
    if (!within.includes(name)) return resolve(name, within, table);
    const circle = [...within.slice(within.indexOf(name)), name].join(" → ");
    table.report({
      code: "STORYBOARD_VARIABLE_CYCLE",
      path,
      word: placeholder,
      message: `variable "${name}" contains itself: ${circle}`,
      hint: "replace one of these references with plain text",
    });
    return placeholder;
  });
}

function replaceInAll(
  value: JsonValue,
  path: Path,
  substitute: Variables["substitute"],
): JsonValue {
  if (typeof value === "string") return substitute(value, path);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    return value.map((item, index) => replaceInAll(item, [...path, index], substitute));
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      replaceInAll(item, [...path, key], substitute),
    ]),
  );
}

function namesIn(text: string, values: Table["values"]): readonly string[] {
  const names = new Set<string>();
  const add = (one: Value | undefined): void => {
    for (const [, inside = ""] of String(one ?? "").matchAll(PLACEHOLDER)) {
      const name = inside.trim();
      if (names.has(name)) continue;
      names.add(name);
      if (Object.hasOwn(values, name)) add(values[name]);
    }
  };
  if (text.includes("{{")) add(text);
  return [...names];
}

function reportUnknown(placeholder: string, path: Path, table: Table): void {
  const { document, isBroken, values, report } = table;
  const name = placeholder.slice(2, -2).trim();
  // It may be the very one that the schema refused.
  const isRefused = document.variables === undefined && isBroken(["variables"]);
  if (isRefused || isBroken(["variables", name])) return;
  const near = suggest(name, Object.keys(values));
  report({
    code: "STORYBOARD_UNKNOWN_VARIABLE",
    path,
    word: placeholder,
    message: `unknown variable "${name}"`,
    hint: near === undefined ? "define it under variables" : `did you mean {{${near}}}?`,
  });
}

/** Two braces always mean a variable. Single braces are plain text, unless they enclose the name of a variable. */
function reportHalfPlaceholders(text: string, path: Path, { values, used, report }: Table): void {
  const rest = text.replaceAll(PLACEHOLDER, "");
  if (!rest.includes("{")) return;
  for (const [word] of rest.matchAll(OPENED)) {
    const name = /^\{+\s*([A-Za-z0-9_.-]*)/.exec(word)?.[1] ?? "";
    report({
      code: "STORYBOARD_VARIABLE_FORM",
      path,
      word: word.trimEnd(),
      message: "{{ starts a variable, but the closing }} is missing",
      hint: name === "" ? "write {{name}}" : `write {{${name}}}`,
    });
  }
  for (const [word, inside = ""] of rest.replaceAll(OPENED, "").matchAll(SINGLE)) {
    const name = inside.trim();
    if (!Object.hasOwn(values, name)) continue;
    // Otherwise it would be reported as unused as well.
    used.add(name);
    report({
      code: "STORYBOARD_VARIABLE_FORM",
      path,
      word,
      severity: "warning",
      message: `${word} is sent as written: a variable needs two braces on each side`,
      hint: `write {{${name}}}`,
    });
  }
}

function reportUnused({ values, used, report }: Table): void {
  for (const name of Object.keys(values)) {
    if (used.has(name)) continue;
    report({
      code: "STORYBOARD_UNUSED_VARIABLE",
      path: ["variables", name],
      part: "key",
      severity: "warning",
      message: `variable "${name}" is never used`,
      hint: `write {{${name}}} where you want its value, or remove it`,
    });
  }
}

/** Numbers such as `007` and `1.50` can be names, so they are sent as they are written. */
function numberAsWritten(value: number, path: Path, source: YamlSource): string {
  const { start, end } = source.span(path, "value");
  const text = source.file.text.slice(start, end);
  // The span of an alias does not contain the number.
  return Number(text) === value ? text : String(value);
}
