import type { JsonValue } from "../source/json-value.ts";
import { suggest } from "../source/suggest.ts";
import type { ModelSpecDocument } from "./model-spec-document.ts";
import type { SpecReport } from "./spec-report.ts";

type JsonMap = { readonly [key: string]: JsonValue };

/** A spec with `extends`, merged with what it extends. */
export type MergedSpec = {
  /** To be checked as any spec is. */
  readonly value: JsonMap;
  /** How many rules and notes are inherited: those of the spec itself follow. */
  readonly inherited: { readonly rules: number; readonly notes: number };
  /** Whether it says anything that the extended model does not. */
  readonly isChange: boolean;
};

/**
 * Lays what a spec says over the model that it extends. Scalars, `price`, `timing` and `modalities` are replaced as a whole,
 * `output` key by key, parameters by name and then key by key; rules and notes are added. Reports only what is no longer to
 * be seen in the result.
 */
export function mergeSpec(own: JsonMap, base: ModelSpecDocument, report: SpecReport): MergedSpec {
  const { extends: _, replace_rules: replacesRules, model_spec: version, ...said } = own;
  // A document is JSON; its optional keys are never present and undefined.
  const below = base as unknown as JsonMap;
  const replaced = replacesRules === true ? { ...below, rules: [] } : below;
  const value: Record<string, JsonValue> = { ...replaced, ...said };
  // Each file says its own version.
  if (version === undefined) delete value["model_spec"];
  else value["model_spec"] = version;
  value["parameters"] = mergeParameters(own["parameters"], below["parameters"], report);
  value["output"] = mergeFacts(own["output"], below["output"], outputFacts);
  value["rules"] = joinLists(replaced["rules"], own["rules"]);
  value["notes"] = joinLists(below["notes"], own["notes"]);
  reportNeeded(own["parameters"], value, report);
  return {
    value,
    inherited: { rules: lengthOf(replaced["rules"]), notes: lengthOf(below["notes"]) },
    isChange: JSON.stringify(sorted(value)) !== JSON.stringify(sorted(below)),
  };
}

/** The keys of a parameter that refuse values or cost money: who changes one has to say the source again. */
const parameterFacts = [
  "type",
  "required",
  "default",
  "enum",
  "range",
  "nullable",
  "min_length",
  "max_length",
  "minimum",
  "maximum",
  "multiple_of",
  "format",
  "pixels",
  "min_items",
  "max_items",
  "items",
  "properties",
  "unit",
  "id_from",
];
const outputFacts = [
  "media",
  "duration",
  "frame_rate",
  "sizes",
  "size_parameter",
  "count_parameter",
  "audio",
  "ids",
  "ids_lifetime",
];

/** Keys that limit one thing together: who says one of them means none of the inherited others. */
const limits = ["type", "enum", "range", "minimum", "maximum", "multiple_of"];

const factsOfType = parameterFacts.filter((key) => key !== "required" && key !== "nullable");

function mergeParameters(
  own: JsonValue | undefined,
  base: JsonValue | undefined,
  report: SpecReport,
): JsonValue {
  if (!isMap(base)) return own ?? {};
  if (own === undefined) return base;
  if (!isMap(own)) return own;
  const merged: Record<string, JsonValue> = { ...base };
  for (const [name, change] of Object.entries(own)) {
    const known = Object.hasOwn(base, name) ? base[name] : undefined;
    if (change !== null) {
      merged[name] = mergeFacts(change, withoutLimits(known, change), parameterFacts) ?? change;
      continue;
    }
    delete merged[name];
    if (known !== undefined) continue;
    const near = suggest(name, Object.keys(base));
    report.add({
      code: "SPEC_UNKNOWN_PARAMETER",
      message: `there is no parameter "${name}" to remove`,
      at: ["parameters", name],
      part: "key",
      hint:
        near === undefined ? `it has ${Object.keys(base).join(", ")}` : `did you mean "${near}"?`,
    });
  }
  return merged;
}

function withoutLimits(base: JsonValue | undefined, change: JsonValue): JsonValue | undefined {
  if (!isMap(base) || !isMap(change) || !limits.some((key) => key in change)) return base;
  // What limits text says nothing about a list.
  const isOtherType = "type" in change && change["type"] !== base["type"];
  const dropped = isOtherType ? factsOfType : limits;
  const kept = Object.entries(base).filter(([key]) => key === "type" || !dropped.includes(key));
  return Object.fromEntries(kept);
}

/** Key by key. An old source must not vouch for a new figure, nor an old degree of confidence for a new source. */
function mergeFacts(
  own: JsonValue | undefined,
  base: JsonValue | undefined,
  facts: readonly string[],
): JsonValue {
  if (own === undefined) return base ?? null;
  if (!isMap(own) || !isMap(base)) return own;
  const isNew = "source" in own || facts.some((key) => key in own);
  if (!isNew) return { ...base, ...own };
  const { source: _, as_of: __, confidence: ___, ...kept } = base;
  return { ...kept, ...own };
}

/** Reports a removed parameter that something still names. */
function reportNeeded(own: JsonValue | undefined, merged: JsonMap, report: SpecReport): void {
  if (!isMap(own)) return;
  const removed = Object.keys(own).filter((name) => own[name] === null);
  for (const name of removed) {
    const users = [
      ...(names(merged["price"], name) ? ["the price"] : []),
      ...(names(merged["output"], name) ? ["the output"] : []),
      ...(names(merged["rules"], name) ? ["a rule"] : []),
    ];
    if (users.length === 0) continue;
    report.add({
      code: "SPEC_PARAMETER_NEEDED",
      message: `"${name}" cannot be removed: ${users.join(", ")} depends on it`,
      at: ["parameters", name],
      part: "key",
      hint: "write these again without it; replace_rules: true drops the inherited rules",
    });
  }
}

/** Whether a price, an output or a rule names a parameter: in a condition, as a quantity or as the length. */
function names(value: JsonValue | undefined, parameter: string): boolean {
  if (isList(value)) return value.some((item) => names(item, parameter));
  if (!isMap(value)) return false;
  return Object.entries(value).some(([key, inner]) => {
    if (key === "when" || key === "must") return isMap(inner) && Object.hasOwn(inner, parameter);
    if (namingKeys.includes(key)) return inner === parameter;
    if (key === "total") return isMap(inner) && totalNames(inner, parameter);
    return names(inner, parameter);
  });
}

/** Keys whose value is the name of a parameter. */
const namingKeys = ["quantity", "parameter", "input", "size_parameter", "count_parameter"];

function totalNames({ equals, ...total }: JsonMap, parameter: string): boolean {
  const lists = Object.values(total).flatMap((value) => (isList(value) ? value : []));
  const paths = lists.filter((path) => typeof path === "string");
  return equals === parameter || paths.some((path) => path.split(".")[0] === parameter);
}

function joinLists(base: JsonValue | undefined, own: JsonValue | undefined): JsonValue {
  if (own === undefined) return base ?? [];
  return isList(own) && isList(base) ? [...base, ...own] : own;
}

function lengthOf(value: JsonValue | undefined): number {
  return isList(value) ? value.length : 0;
}

/** With the keys of every map in one order. */
function sorted(value: JsonValue): JsonValue {
  if (isList(value)) return value.map(sorted);
  if (!isMap(value)) return value;
  const keys = Object.keys(value).toSorted();
  return Object.fromEntries(keys.map((key) => [key, sorted(value[key]!)]));
}

export function isMap(value: JsonValue | undefined): value is JsonMap {
  return typeof value === "object" && value !== null && !isList(value);
}

function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}
