import type { JsonValue } from "@storyreel/models";

/** What an answer contains. */
export type ParsedText =
  | { readonly kind: "json"; readonly value: JsonValue }
  /** The error page of a gateway. */
  | { readonly kind: "html"; readonly title: string | undefined }
  | { readonly kind: "text" }
  /** JSON that is nested more than `MAX_DEPTH` levels deep. */
  | { readonly kind: "too-deep" }
  | { readonly kind: "empty" };

/**
 * What is read of an answer is walked by recursive code, here and in the packages that keep it. Real answers have fewer
 * than ten levels.
 */
export const MAX_DEPTH = 200;

/**
 * Reads a body into text, up to `maxBytes`.
 *
 * @returns undefined if it is longer; the rest is not read.
 */
export async function readText(
  body: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<string | undefined> {
  const pieces: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const piece of body) {
    sizeBytes += piece.byteLength;
    if (sizeBytes > maxBytes) return undefined;
    pieces.push(piece);
  }
  return new TextDecoder().decode(Buffer.concat(pieces));
}

/** Parses an answer. JSON that is encoded as a string again is unwrapped (seen in error bodies). */
export function parseText(text: string): ParsedText {
  const trimmed = text.trim();
  if (trimmed === "") return { kind: "empty" };
  const value = parseJson(trimmed);
  if (value !== undefined) {
    return isTooDeep(value) ? { kind: "too-deep" } : { kind: "json", value: unwrapJson(value) };
  }
  if (trimmed.startsWith("<")) {
    const title = /<title[^>]*>([^<]{1,200})<\/title>/i.exec(trimmed.slice(0, 4096))?.[1];
    return { kind: "html", title: title?.trim() };
  }
  return { kind: "text" };
}

/** Parses a string that contains a JSON object or list, at most twice. Any other value is returned as it is. */
export function unwrapJson(value: JsonValue): JsonValue {
  let unwrapped = value;
  for (let depth = 0; depth < 2 && typeof unwrapped === "string"; depth += 1) {
    if (!/^\s*[[{"]/.test(unwrapped)) break;
    const inner = parseJson(unwrapped);
    if (inner === undefined || isTooDeep(inner)) break;
    unwrapped = inner;
  }
  return unwrapped;
}

/** The members of a JSON object; undefined for anything else. */
export function asObject(
  value: JsonValue | undefined,
): { readonly [name: string]: JsonValue } | undefined {
  return isJsonObject(value) ? value : undefined;
}

function isJsonObject(
  value: JsonValue | undefined,
): value is { readonly [name: string]: JsonValue } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Goes through the value level by level: recursion would overflow on what this is here to find. */
function isTooDeep(value: JsonValue): boolean {
  let level = [value].filter(isContainer);
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return true;
    level = level.flatMap((each) => Object.values<JsonValue>(each).filter(isContainer));
  }
  return false;
}

function isContainer(value: JsonValue): value is Extract<JsonValue, object> {
  return typeof value === "object" && value !== null;
}

function parseJson(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}
