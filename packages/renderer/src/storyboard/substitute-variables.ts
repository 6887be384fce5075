import { suggest } from "@storyreel/core/source";
import type { JsonValue } from "@storyreel/core/spec";
import type { Path, Report } from "./diagnostic-list.ts";

/** Puts the storyboard's variables into its texts and remembers which were used. */
export type Variables = {
  /** `path` is where the text stands. An unknown name is reported and left as it is. */
  readonly substitute: (text: string, path: Path) => string;
  /** The same for every text inside a value. */
  readonly substituteAll: (value: JsonValue, path: Path) => JsonValue;
  readonly reportUnused: () => void;
};

const PLACEHOLDER = /\{\{([^{}]*)\}\}/g;

/** Names of the variables that a text uses, each once. */
export function variablesIn(text: string): readonly string[] {
  if (!text.includes("{{")) return [];
  return [...new Set([...text.matchAll(PLACEHOLDER)].map(([, inside]) => (inside ?? "").trim()))];
}

export function createVariables(
  values: { readonly [name: string]: string | number },
  report: Report,
): Variables {
  const used = new Set<string>();

  function substitute(text: string, path: Path): string {
    if (!text.includes("{{")) return text;
    return text.replaceAll(PLACEHOLDER, (placeholder: string, inside: string) => {
      const name = inside.trim();
      if (Object.hasOwn(values, name)) {
        used.add(name);
        return String(values[name]);
      }
      const near = suggest(name, Object.keys(values));
      report({
        code: "STORYBOARD_UNKNOWN_VARIABLE",
        path,
        word: placeholder,
        message: `no variable is called "${name}"`,
        hint: near === undefined ? "add it under variables" : `did you mean {{${near}}}?`,
      });
      return placeholder;
    });
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

  return {
    substitute,
    substituteAll,
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
