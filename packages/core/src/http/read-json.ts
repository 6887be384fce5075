import type { JsonValue } from "@storyreel/models";

/** What an answer contains. */
export type ParsedText =
  | { readonly kind: "json"; readonly value: JsonValue }
  /** The error page of a gateway. */
  | { readonly kind: "html"; readonly title: string | undefined }
  | { readonly kind: "text" }
  | { readonly kind: "empty" };

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
  if (value !== undefined) return { kind: "json", value: unwrapJson(value) };
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
    if (inner === undefined) break;
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

function parseJson(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}
