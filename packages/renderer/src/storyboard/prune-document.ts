import {
  keepMeantErrors,
  meantPathOf,
  unknownKeyOf,
  type SchemaAdvice,
  type SchemaCheck,
  type SchemaError,
} from "@storyreel/models/source";
import type { JsonValue } from "@storyreel/models";
import { isPlainMap } from "../kit/json.ts";
import type { StoryboardDocument } from "./storyboard-document.ts";

/** A document without the parts that the schema refused, so that the other parts can be checked in the same run. */
export type PrunedDocument = {
  readonly document: StoryboardDocument;
  /** True when a refused part is at or below the path: what depends on it is not checked. */
  readonly isBroken: (path: readonly (string | number)[]) => boolean;
};

/** `errors` come from the validation that just ran on `value`; `advice` is what their author most likely meant. */
export function pruneDocument(
  value: JsonValue,
  errors: SchemaCheck["errors"],
  advice: SchemaAdvice | undefined,
): PrunedDocument {
  if (errors === undefined || errors === null || errors.length === 0) {
    return { document: asDocument(value), isBroken: () => false };
  }
  const document = structuredClone(value);
  const broken = new Set<string>();
  // A value that fits the branch that its author meant stays.
  for (const error of keepMeantErrors(errors)) {
    const path = refusedPath(error);
    const meant = meantPath(error, value, advice);
    if (meant !== undefined) broken.add(meant.join("/"));
    for (let length = 0; length <= path.length; length += 1) {
      broken.add(path.slice(0, length).join("/"));
    }
    // A map without a required key, or a list that is too short or repeats an item, keeps its other entries.
    if (!KEEPS_THE_REST.has(error.keyword)) removeAt(document, path);
  }
  return {
    document: asDocument(document),
    isBroken: (path) => broken.has(path.join("/")),
  };
}

/** What a misspelt or wrong key stands for is not missing. */
function meantPath(
  error: SchemaError,
  value: JsonValue,
  advice: SchemaAdvice | undefined,
): readonly string[] | undefined {
  const found = unknownKeyOf(error, value);
  return found === undefined ? undefined : meantPathOf(found, advice);
}

const KEEPS_THE_REST: ReadonlySet<string> = new Set([
  "required",
  "minItems",
  "maxItems",
  "uniqueItems",
]);

function refusedPath(error: SchemaError): readonly string[] {
  const path = error.instancePath
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  return error.keyword === "additionalProperties"
    ? [...path, String(error.params["additionalProperty"])]
    : path;
}

function removeAt(root: JsonValue, path: readonly string[]): void {
  const last = path.at(-1);
  if (last === undefined) return;
  let at: unknown = root;
  for (const step of path.slice(0, -1)) {
    if (typeof at !== "object" || at === null) return;
    at = (at as Record<string, unknown>)[step];
  }
  // A list keeps its length, because the places of the other items are looked up by number.
  if (Array.isArray(at)) at[Number(last)] = undefined;
  else if (typeof at === "object" && at !== null) delete (at as Record<string, unknown>)[last];
}

/** The one place where a value gets its type: the schema has checked it. */
function asDocument(value: JsonValue): StoryboardDocument {
  return isPlainMap(value) ? value : {};
}
