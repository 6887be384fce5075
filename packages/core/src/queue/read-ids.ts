import type { JsonValue, Model } from "@storyreel/models";
import { asObject, unwrapJson } from "../http/read-json.ts";
import type { RequestRecord } from "./request-record.ts";

/**
 * The ids in the outcome of a request, by the name that the model's spec gives them; `undefined` if the model returns none. If a name has
 * several paths, the first existing one is used.
 */
export function readIds(
  { raw }: Pick<RequestRecord, "raw">,
  model: Model | undefined,
): { readonly [name: string]: readonly string[] } | undefined {
  const named = model?.output.ids;
  if (named === undefined) return undefined;
  const outcome = asObject(unwrapJson(raw))?.["outcome"];
  const found = Object.entries(named).flatMap(([name, paths]) => {
    const ids = paths.map((path) => idsAt(outcome, path.split("."))).find((one) => one.length > 0);
    return ids === undefined ? [] : [[name, ids] as const];
  });
  return Object.fromEntries(found);
}

/** Text and whole numbers at a path; `faces[]` stands for each entry of the list. */
function idsAt(value: JsonValue | undefined, path: readonly string[]): readonly string[] {
  if (value === undefined) return [];
  const unwrapped = unwrapJson(value);
  const [step, ...rest] = path;
  if (step === undefined) return idOf(unwrapped);
  const inner = asObject(unwrapped)?.[step.replace(/\[\]$/, "")];
  if (!step.endsWith("[]")) return idsAt(inner, rest);
  const items = inner === undefined ? undefined : unwrapJson(inner);
  return Array.isArray(items) ? items.flatMap((item: JsonValue) => idsAt(item, rest)) : [];
}

function idOf(value: JsonValue): readonly string[] {
  if (typeof value === "number" && Number.isSafeInteger(value)) return [String(value)];
  return typeof value === "string" && value.trim() !== "" ? [value] : [];
}
