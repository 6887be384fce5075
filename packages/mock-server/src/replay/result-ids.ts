import { isObject, type JsonObject, type JsonValue } from "../catalogue/json.ts";
import type { Model } from "@storyreel/models";
import { makeId } from "./made-id.ts";

/**
 * The outcome of a model that returns ids: where a recording has a file, the ids are there as well, or instead if the model makes
 * nothing else. The same request has the same ids.
 */
export function withIds(filled: JsonValue, recorded: JsonObject, job: IdJob): JsonValue {
  const { ids, media } = job.model.output;
  if (ids === undefined || !isObject(filled)) return filled;
  if (!JSON.stringify(recorded).includes("{{media_url}}")) return filled;
  const outcome: Record<string, JsonValue> = media === "ids" ? {} : { ...filled };
  for (const [name, [path = name]] of Object.entries(ids)) {
    const given = job.payload[name];
    const id =
      typeof given === "string" && given !== ""
        ? given
        : makeId({ model: job.model.id, id: name }, job.requestId);
    put(outcome, path.split("."), id);
  }
  return outcome;
}

/** What the ids depend on. */
type IdJob = {
  readonly model: Model;
  readonly payload: JsonObject;
  readonly requestId: string;
};

/** `faces[]` is a list with one entry, which several ids share. */
function put(
  map: Record<string, JsonValue>,
  [step = "", ...rest]: readonly string[],
  id: string,
): void {
  const isList = step.endsWith("[]");
  const key = isList ? step.slice(0, -2) : step;
  if (rest.length === 0) {
    map[key] = isList ? [id] : id;
    return;
  }
  const known = map[key];
  const first: JsonValue | undefined = Array.isArray(known) ? (known as JsonValue[])[0] : known;
  const inner: Record<string, JsonValue> = isObject(first) ? { ...first } : {};
  put(inner, rest, id);
  map[key] = isList ? [inner] : inner;
}
