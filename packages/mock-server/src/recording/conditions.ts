import type { JsonValue } from "../catalogue/json.ts";
import { isObject } from "../catalogue/json.ts";
import type { JsonPath } from "./json-path.ts";
import { parseJsonPath, valuesAt } from "./json-path.ts";

/** What a value must be. `pattern` is a regular expression of JavaScript with the flag `u`; it looks into texts and numbers. */
export type Condition =
  | { readonly equals: JsonValue }
  | { readonly pattern: string }
  /** Whether there is a value. */
  | { readonly exists: boolean };

/** Whether one of the values at a path is as it should be. */
export function meets(values: readonly JsonValue[], condition: Condition): boolean {
  if ("exists" in condition) return values.length > 0 === condition.exists;
  if ("equals" in condition) return values.some((value) => isEqual(value, condition.equals));
  const pattern = patternOf(condition.pattern);
  return values.some(
    (value) => (typeof value === "string" || typeof value === "number") && pattern.test(`${value}`),
  );
}

/** The values of a payload at a path that has been checked. */
export function selectValues(path: string, payload: JsonValue): readonly JsonValue[] {
  return valuesAt(pathOf(path), payload);
}

/** What is wrong with the conditions of a recording, with the keys that lead to each. */
export function problemsOfConditions(match: {
  readonly headers?: { readonly [name: string]: JsonValue };
  readonly paths?: { readonly [path: string]: JsonValue };
}): readonly { readonly path: readonly string[]; readonly message: string }[] {
  const headers = Object.entries(match.headers ?? {});
  const paths = Object.entries(match.paths ?? {});
  return [
    ...headers.flatMap(([name, value]) => {
      const at = ["match", "headers", name];
      if (secret.has(name.toLowerCase())) {
        return [{ path: at, message: `${name} is a secret, which recordings cannot contain` }];
      }
      return badPattern(value, at);
    }),
    ...paths.flatMap(([path, value]) => {
      const at = ["match", "paths", path];
      if (parseJsonPath(path) !== undefined) return badPattern(value, at);
      const example = "such as $.prompt, $.images[0].url, $.images[*].url or $..url";
      return [
        {
          path: at,
          message: `${JSON.stringify(path)} is not a path that the mock reads, ${example}`,
        },
      ];
    }),
  ];
}

const secret: ReadonlySet<string> = new Set(["authorization", "cookie", "proxy-authorization"]);

function badPattern(
  value: JsonValue,
  path: readonly string[],
): readonly { readonly path: readonly string[]; readonly message: string }[] {
  const pattern = isObject(value) ? value["pattern"] : undefined;
  if (typeof pattern !== "string") return [];
  try {
    patternOf(pattern);
    return [];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [{ path: [...path, "pattern"], message: reason.toLowerCase() }];
  }
}

const paths = new Map<string, JsonPath>();

function pathOf(text: string): JsonPath {
  const known = paths.get(text);
  if (known !== undefined) return known;
  const read = parseJsonPath(text) ?? [];
  if (paths.size < 10_000) paths.set(text, read);
  return read;
}

const compiled = new Map<string, RegExp>();

function patternOf(pattern: string): RegExp {
  const known = compiled.get(pattern);
  if (known !== undefined) return known;
  const made = new RegExp(pattern, "u");
  if (compiled.size < 10_000) compiled.set(pattern, made);
  return made;
}

function isEqual(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item: JsonValue, index) => isEqual(item, b[index]));
  }
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isEqual(a[key], b[key]))
  );
}
