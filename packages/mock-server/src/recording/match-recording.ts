import type { JsonObject, JsonValue } from "../catalogue/json.ts";
import { isList, isObject } from "../catalogue/json.ts";
import type { Recording } from "./recording.ts";

/** One field in which a request is not the recorded one. A side that has no such field is undefined. */
export type Difference = {
  /** `model`, or the place in the payload: `payload.prompt`, `payload.images.0`. */
  readonly path: string;
  readonly sent: JsonValue | undefined;
  readonly recorded: JsonValue | undefined;
};

/** A request as far as recordings look at it. */
export type Matched = { readonly model: string; readonly payload: JsonObject };

/** Stands in a recording for a value that may be anything, such as a prompt that was not to be kept. */
export const anyValue = "{{any}}";

/** What keeps a recording from being for a request, field by field; empty when it fits. */
export function differencesOf(recording: Recording, request: Matched): readonly Difference[] {
  const { match } = recording;
  if (match === undefined) return [];
  const found: Difference[] = [];
  if (match.model !== undefined && match.model !== request.model) {
    found.push({ path: "model", sent: request.model, recorded: match.model });
  }
  const wanted = match.payload ?? {};
  for (const [key, value] of Object.entries(wanted)) {
    compare({ path: `payload.${key}`, sent: request.payload[key], recorded: value }, found);
  }
  if (match.exact === true) {
    for (const [key, sent] of Object.entries(request.payload)) {
      if (!Object.hasOwn(wanted, key))
        found.push({ path: `payload.${key}`, sent, recorded: undefined });
    }
  }
  return found;
}

/** One line for people: `payload.prompt is "light", recorded "dark"`. */
export function formatDifference({ path, sent, recorded }: Difference): string {
  const text = (value: JsonValue | undefined): string =>
    value === undefined ? "absent" : shorten(JSON.stringify(value));
  return `${path} is ${text(sent)}, recorded ${text(recorded)}`;
}

/** How much a recording asks for: of several that fit, the one that asks for most is meant. */
export function closenessOf({ match }: Recording): number {
  if (match === undefined) return 0;
  return (
    (match.model === undefined ? 0 : 1) +
    Object.keys(match.payload ?? {}).length +
    (match.exact === true ? 0.5 : 0)
  );
}

/** Maps and lists are compared part by part, whatever the order of keys. */
function compare(pair: Difference, found: Difference[]): void {
  const { path, sent, recorded } = pair;
  if (recorded === anyValue && sent !== undefined) return;
  if (sent === recorded) return;
  if (isObject(sent) && isObject(recorded)) {
    const keys = new Set([...Object.keys(recorded), ...Object.keys(sent)]);
    for (const key of keys) {
      compare({ path: `${path}.${key}`, sent: sent[key], recorded: recorded[key] }, found);
    }
    return;
  }
  if (isList(sent) && isList(recorded)) {
    const length = Math.max(sent.length, recorded.length);
    for (let index = 0; index < length; index += 1) {
      const item = `${path}.${index}`;
      compare({ path: item, sent: sent[index], recorded: recorded[index] }, found);
    }
    return;
  }
  found.push(pair);
}

function shorten(text: string): string {
  return text.length <= 120 ? text : `${text.slice(0, 117)}…"`;
}
