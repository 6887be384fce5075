import type { JsonObject, JsonValue } from "../catalogue/json.ts";
import { isList, isObject } from "../catalogue/json.ts";
import { meets, selectValues } from "./conditions.ts";
import type { Recording } from "./recording.ts";

/** A field in which a request differs from a recording. A side without that field is undefined; a condition is one of the recording. */
export type Difference = {
  /** `model`, `header NAME`, or a path in the payload: `payload.prompt`, `payload.images.0`, `$.images[*]`. */
  readonly path: string;
  readonly sent: JsonValue | undefined;
  readonly recorded: JsonValue | undefined;
};

/** The parts of a request that recordings are matched against. */
export type Matched = {
  readonly model: string;
  readonly payload: JsonObject;
  /** By name in lower case. */
  readonly header: (name: string) => string | undefined;
};

/** In a recording, matches any value, such as a prompt that was redacted. */
export const anyValue = "{{any}}";

/** The fields in which a request does not match a recording; empty when it matches. */
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
  for (const [name, wanted] of Object.entries(match.headers ?? {})) {
    const sent = request.header(name.toLowerCase());
    const condition = typeof wanted === "string" ? { equals: wanted } : wanted;
    if (!meets(sent === undefined ? [] : [sent], condition)) {
      found.push({ path: `header ${name}`, sent, recorded: wanted });
    }
  }
  for (const [path, condition] of Object.entries(match.paths ?? {})) {
    const values = selectValues(path, request.payload);
    if (!meets(values, condition)) {
      found.push({ path, sent: values.length > 1 ? values : values[0], recorded: condition });
    }
  }
  if (match.exact === true) {
    for (const [key, sent] of Object.entries(request.payload)) {
      if (!Object.hasOwn(wanted, key))
        found.push({ path: `payload.${key}`, sent, recorded: undefined });
    }
  }
  return found;
}

/** Whether a request matches a recording. */
export function isMatch(recording: Recording, request: Matched): boolean {
  const { model } = recording.match ?? {};
  if (model !== undefined && model !== request.model) return false;
  return differencesOf(recording, request).length === 0;
}

/** One line for people: `payload.prompt is "light", but the recording has "dark"`. */
export function formatDifference({ path, sent, recorded }: Difference): string {
  const text = (value: JsonValue): string => shorten(JSON.stringify(value));
  const got = sent === undefined ? "missing" : text(sent);
  const wanted = recorded === undefined ? "does not have it" : `has ${text(recorded)}`;
  return `${path} is ${got}, but the recording ${wanted}`;
}

/** How specific a match is: of several recordings that match, the most specific one is used. */
export function closenessOf({ match }: Recording): number {
  if (match === undefined) return 0;
  return (
    (match.model === undefined ? 0 : 1) +
    Object.keys(match.payload ?? {}).length +
    Object.keys(match.headers ?? {}).length +
    Object.keys(match.paths ?? {}).length +
    (match.exact === true ? 0.5 : 0)
  );
}

/** Compares objects and lists part by part, whatever the order of keys. */
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
