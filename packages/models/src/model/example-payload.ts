import { complete } from "./complete.ts";
import { holds, keepsTo } from "./condition.ts";
import { entryParameters, readEntry } from "./entries.ts";
import type { Condition, JsonValue, Model, ParameterFacts, Role } from "./model.ts";
import { isWithinTotal, termsOf } from "./total.ts";

/**
 * A payload that the model accepts: what it requires, a prompt, and a length and a shape where it has no default for them. For pages and
 * tests; its URLs do not exist.
 */
export function examplePayload<P extends object>(
  model: Model<P>,
): Readonly<Record<string, JsonValue>> {
  const payload: Record<string, JsonValue> = {};
  for (const [name, facts] of Object.entries(model.parameters)) {
    if (isShown(facts)) payload[name] = exampleValue(name, facts);
  }
  // A rule that is kept may make another one apply. Few models have more than a handful.
  for (let round = 0; round < model.rules.length; round += 1) {
    if (!keepOneRule(model, payload)) break;
  }
  return inOrder(model, payload);
}

/** What an example has besides what is required. */
const shownRoles: readonly (Role | undefined)[] = ["prompt", "duration", "aspect_ratio"];

function isShown({ required, role, default: usual }: ParameterFacts): boolean {
  return required === true || (shownRoles.includes(role) && (usual === undefined || usual === ""));
}

/** Changes the payload so that the first broken rule is kept. Returns whether one was broken. */
function keepOneRule(model: Model, payload: Record<string, JsonValue>): boolean {
  const completed = complete(model as Model<object>, payload);
  const broken = model.rules.find(
    ({ each, when, must, total, severity }) =>
      severity === "error" &&
      each === undefined &&
      holds(when, completed) &&
      (!keepsTo(must, completed) || (total !== undefined && !isWithinTotal(total, completed))),
  );
  if (broken === undefined) return keepEntryRules(model, payload);
  for (const [name, wanted] of Object.entries(broken.must)) {
    const facts = model.parameters[name];
    if (facts !== undefined) meet(payload, { name, facts }, wanted);
  }
  // What is left out adds nothing to a total.
  const added = broken.total === undefined ? [] : termsOf(broken.total);
  const optional = added.findLast(({ path }) => model.parameters[path]?.required !== true);
  if (optional !== undefined) delete payload[optional.path];
  return true;
}

/** The same for rules about the entries of a list that stands at the top. Returns whether one was broken. */
function keepEntryRules(model: Model, payload: Record<string, JsonValue>): boolean {
  for (const { each, when, must, severity } of model.rules) {
    const list = each === undefined ? undefined : payload[each];
    if (each === undefined || severity !== "error" || !Array.isArray(list)) continue;
    const facts = entryParameters(model.parameters, each) ?? {};
    const paths = [...Object.keys(when), ...Object.keys(must)];
    const keep = (entry: JsonValue): JsonValue => {
      if (!isMap(entry)) return entry;
      const seen = readEntry(entry, paths, facts);
      if (!holds(when, seen) || keepsTo(must, seen)) return entry;
      return Object.entries(must).reduce<JsonMap>(
        (kept, [path, wanted]) => meetInside(kept, { path, facts: facts[path] }, wanted),
        entry,
      );
    };
    const kept = (list as readonly JsonValue[]).map(keep);
    if (kept.every((entry, index) => entry === list[index])) continue;
    payload[each] = kept;
    return true;
  }
  return false;
}

type JsonMap = { readonly [name: string]: JsonValue };

function isMap(value: JsonValue): value is JsonMap {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The map with what a condition wants at a path. */
function meetInside(
  map: JsonMap,
  { path, facts }: { readonly path: string; readonly facts: ParameterFacts | undefined },
  wanted: Condition[string],
): JsonMap {
  if (facts === undefined) return map;
  const [step = "", ...rest] = path.split(".");
  const changed: Record<string, JsonValue> = { ...map };
  if (rest.length === 0) meet(changed, { name: step, facts }, wanted);
  else {
    const inner = map[step];
    const known = inner !== undefined && isMap(inner) ? inner : {};
    changed[step] = meetInside(known, { path: rest.join("."), facts }, wanted);
  }
  return changed;
}

function meet(
  payload: Record<string, JsonValue>,
  { name, facts }: { readonly name: string; readonly facts: ParameterFacts },
  wanted: Condition[string],
): void {
  if (wanted === "absent") delete payload[name];
  else if (wanted === "present") payload[name] = exampleValue(name, facts);
  else if (isList(wanted)) payload[name] = wanted[0] ?? null;
  else if (facts.type === "array") {
    const { minItems = 0 } = wanted;
    payload[name] = Array.from({ length: minItems }, () => exampleItem(name, facts));
  } else payload[name] = wanted.minimum ?? wanted.maximum ?? exampleValue(name, facts);
}

function exampleValue(name: string, facts: ParameterFacts): JsonValue {
  const { default: usual, type } = facts;
  // `null` and an empty text stand for nothing.
  if (usual !== undefined && usual !== null && usual !== "") return usual;
  const [first] = (facts.enum ?? []).filter((value) => value !== null && value !== "");
  if (first !== undefined) return first;
  switch (type) {
    case "boolean":
      return true;
    case "integer":
    case "number":
      return Math.max(facts.minimum ?? 1, Math.min(5, facts.maximum ?? 5));
    case "array":
      return Array.from({ length: facts.minItems ?? 1 }, () => exampleItem(name, facts));
    case "object":
      return exampleMap(facts.properties ?? {});
    case "string":
      return exampleText(name, facts);
  }
}

function exampleItem(name: string, { items }: ParameterFacts): JsonValue {
  return items === undefined ? {} : exampleValue(name, items);
}

function exampleMap(properties: NonNullable<ParameterFacts["properties"]>): JsonValue {
  const required = Object.entries(properties).filter(([, facts]) => facts.required === true);
  return Object.fromEntries(required.map(([name, facts]) => [name, exampleValue(name, facts)]));
}

function exampleText(name: string, facts: ParameterFacts): string {
  const { format, pixels, idFrom, role, minLength = 0, maxLength } = facts;
  if (pixels !== undefined) return exampleSize(pixels);
  if (format !== undefined) return `https://example.com/${fileName(name)}`;
  const [origin] = idFrom ?? [];
  if (origin !== undefined) return `${origin.id}-of-${origin.model}`;
  const text = role === "prompt" ? "A lighthouse above a rough sea" : `example ${name}`;
  return Array.from(text.padEnd(minLength, ".")).slice(0, maxLength).join("");
}

function fileName(name: string): string {
  if (/video|clip/i.test(name)) return "clip.mp4";
  return /audio|sound|voice/i.test(name) ? "sound.mp3" : "picture.png";
}

/** A square. */
function exampleSize(limits: NonNullable<ParameterFacts["pixels"]>): string {
  const { separator, minimum = 1024 * 1024, multipleOf = 1 } = limits;
  const side = Math.ceil(Math.sqrt(minimum) / multipleOf) * multipleOf;
  return `${side}${separator}${side}`;
}

function inOrder(model: Model, payload: Record<string, JsonValue>): Record<string, JsonValue> {
  const names = Object.keys(model.parameters).filter((name) => payload[name] !== undefined);
  return Object.fromEntries(names.map((name) => [name, payload[name]!]));
}

function isList(wanted: Condition[string]): wanted is readonly JsonValue[] {
  return Array.isArray(wanted);
}
