import type { PayloadValues } from "./condition.ts";
import type { JsonValue, ParameterFacts } from "./model.ts";

type Parameters = { readonly [name: string]: ParameterFacts };

/**
 * What a rule about the entries of a list can name: the keys of an entry, and the keys of maps inside it as `voice.type`. A key counts as
 * required, and has its default, only if the maps that it is in are always there. `undefined`: there is no list of maps with known
 * keys at this path.
 */
export function entryParameters(parameters: Parameters, each: string): Parameters | undefined {
  let inner: Parameters | undefined = parameters;
  let facts: ParameterFacts | undefined;
  for (const step of each.split(".")) {
    facts = inner !== undefined && Object.hasOwn(inner, step) ? inner[step] : undefined;
    inner = (facts?.items ?? facts)?.properties;
  }
  if (facts?.type !== "array" || inner === undefined) return undefined;
  return Object.fromEntries(flatten(inner, "", true));
}

function flatten(
  parameters: Parameters,
  prefix: string,
  isAlways: boolean,
): readonly (readonly [string, ParameterFacts])[] {
  return Object.entries(parameters).flatMap(([name, facts]) => {
    const path = `${prefix}${name}`;
    const { required, default: usual, ...others } = facts;
    const one = isAlways ? facts : others;
    const isThere = isAlways && (required === true || usual !== undefined);
    const inside = facts.type === "object" ? (facts.properties ?? {}) : {};
    return [[path, one] as const, ...flatten(inside, `${path}.`, isThere)];
  });
}

/** The maps that a rule about entries is about, with the JSON pointer to each. What is not a map is refused elsewhere. */
export function entriesAt(
  payload: PayloadValues,
  each: string,
): readonly { readonly pointer: string; readonly entry: PayloadValues }[] {
  let found: { pointer: string; value: JsonValue | undefined }[] = [
    { pointer: "", value: payload as JsonValue },
  ];
  for (const step of each.split(".")) {
    found = found.flatMap(({ pointer, value }) => {
      const inner = isMap(value) ? value[step] : undefined;
      const at = `${pointer}/${step.replaceAll("~", "~0").replaceAll("/", "~1")}`;
      return Array.isArray(inner)
        ? (inner as JsonValue[]).map((item, index) => ({ pointer: `${at}/${index}`, value: item }))
        : [{ pointer: at, value: inner }];
    });
  }
  return found.flatMap(({ pointer, value }) => (isMap(value) ? [{ pointer, entry: value }] : []));
}

/** An entry as conditions see it: by the paths that they name, with the defaults of the keys of maps that are there. */
export function readEntry(
  entry: PayloadValues,
  paths: readonly string[],
  facts: Parameters,
): PayloadValues {
  return Object.fromEntries(paths.map((path) => [path, valueAt(entry, path, facts)]));
}

function valueAt(entry: PayloadValues, path: string, facts: Parameters): JsonValue | undefined {
  let value: JsonValue | undefined = entry as JsonValue;
  let at = "";
  for (const step of path.split(".")) {
    at = at === "" ? step : `${at}.${step}`;
    if (!isMap(value)) return undefined;
    value = value[step] ?? facts[at]?.default;
  }
  return value;
}

function isMap(value: unknown): value is PayloadValues {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
