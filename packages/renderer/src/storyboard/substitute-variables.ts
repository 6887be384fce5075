import { suggest } from "@storyreel/models/source";
import type { YamlSource } from "@storyreel/models/source";
import type { JsonValue } from "@storyreel/models";
import type { Path, Report } from "./diagnostic-list.ts";
import type { PrunedDocument } from "./prune-document.ts";

/** Puts the storyboard's variables into its texts and remembers which were used. */
export type Variables = {
  /** `path` is where the text stands. What cannot be replaced is reported and left as it is. */
  readonly substitute: (text: string, path: Path) => string;
  /** The same for every text inside a value. */
  readonly substituteAll: (value: JsonValue, path: Path) => JsonValue;
  /** Names of the variables that a text is made of, each once, those inside variables too. */
  readonly namesIn: (text: string) => readonly string[];
  readonly reportUnused: () => void;
};

const PLACEHOLDER = /\{\{([^{}]*)\}\}/g;
// What is left over and was meant as a placeholder, up to where its name ends.
const OPENED = /\{\{+[^{}\n]{0,40}\}?/g;
const SINGLE = /\{([^{}\n]{1,40})\}+/g;

/** Mistakes inside the variables themselves are reported at once, used or not. */
export function createVariables(
  { document, isBroken }: PrunedDocument,
  source: YamlSource,
  report: Report,
): Variables {
  const values = document.variables ?? {};
  const used = new Set<string>();
  const resolved = new Map<string, string>();
  for (const name of Object.keys(values)) resolve(name, []);

  /** `within` are the variables that this one is being put into. */
  function resolve(name: string, within: readonly string[]): string {
    const known = resolved.get(name);
    if (known !== undefined) return known;
    const value = values[name] ?? "";
    const text =
      typeof value === "number"
        ? numberAsWritten(value, source, ["variables", name])
        : substituteIn(value, ["variables", name], [...within, name]);
    resolved.set(name, text);
    return text;
  }

  function substitute(text: string, path: Path): string {
    return substituteIn(text, path, []);
  }

  function substituteIn(text: string, path: Path, within: readonly string[]): string {
    if (!text.includes("{")) return text;
    reportHalfPlaceholders(text, path);
    return text.replaceAll(PLACEHOLDER, (placeholder: string, inside: string) => {
      const name = inside.trim();
      if (!Object.hasOwn(values, name)) {
        reportUnknown(name, placeholder, path);
        return placeholder;
      }
      used.add(name);
      if (!within.includes(name)) return resolve(name, within);
      const circle = [...within.slice(within.indexOf(name)), name].join(" → ");
      report({
        code: "STORYBOARD_VARIABLE_CYCLE",
        path,
        word: placeholder,
        message: `variable "${name}" is made of itself: ${circle}`,
        hint: "write one of them out",
      });
      return placeholder;
    });
  }

  function reportUnknown(name: string, placeholder: string, path: Path): void {
    // It may be the very one that the schema refused.
    const isRefused = document.variables === undefined && isBroken(["variables"]);
    if (isRefused || isBroken(["variables", name])) return;
    const near = suggest(name, Object.keys(values));
    report({
      code: "STORYBOARD_UNKNOWN_VARIABLE",
      path,
      word: placeholder,
      message: `no variable is called "${name}"`,
      hint: near === undefined ? "add it under variables" : `did you mean {{${near}}}?`,
    });
  }

  /** Two braces mean a variable and nothing else; one may be meant as it stands, but for a variable's own name. */
  function reportHalfPlaceholders(text: string, path: Path): void {
    const rest = text.replaceAll(PLACEHOLDER, "");
    if (!rest.includes("{")) return;
    for (const [word] of rest.matchAll(OPENED)) {
      const name = /^\{+\s*([A-Za-z0-9_.-]*)/.exec(word)?.[1] ?? "";
      report({
        code: "STORYBOARD_VARIABLE_FORM",
        path,
        word: word.trimEnd(),
        message: "{{ begins a variable that does not end with }}",
        hint: name === "" ? "write {{name}}" : `write {{${name}}}`,
      });
    }
    for (const [word, inside = ""] of rest.replaceAll(OPENED, "").matchAll(SINGLE)) {
      const name = inside.trim();
      if (!Object.hasOwn(values, name)) continue;
      // Else it would be reported as never used as well.
      used.add(name);
      report({
        code: "STORYBOARD_VARIABLE_FORM",
        path,
        word,
        severity: "warning",
        message: `${word} is sent as it stands: a variable has two braces on each side`,
        hint: `write {{${name}}}`,
      });
    }
  }

  function substituteAll(value: JsonValue, path: Path): JsonValue {
    if (typeof value === "string") return substitute(value, path);
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value))
      return value.map((item, index) => substituteAll(item, [...path, index]));
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, substituteAll(item, [...path, key])]),
    );
  }

  function namesIn(text: string): readonly string[] {
    const names = new Set<string>();
    const add = (one: string | number | undefined): void => {
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

  return {
    substitute,
    substituteAll,
    namesIn,
    reportUnused: () => {
      for (const name of Object.keys(values)) {
        if (used.has(name)) continue;
        report({
          code: "STORYBOARD_UNUSED_VARIABLE",
          path: ["variables", name],
          part: "key",
          severity: "warning",
          message: `variable "${name}" is never used`,
          hint: `write {{${name}}} where its value belongs, or remove it`,
        });
      }
    },
  };
}

/** `007` and `1.50` are names as often as numbers: what is sent is what was written. */
function numberAsWritten(value: number, source: YamlSource, path: Path): string {
  const { start, end } = source.span(path, "value");
  const text = source.file.text.slice(start, end);
  // An alias stands elsewhere than its number.
  return Number(text) === value ? text : String(value);
}
