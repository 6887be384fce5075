import type { JsonValue } from "@storyreel/models";
import { isPictureToken, type PictureToken } from "./picture-token.ts";

type Payload = { readonly [name: string]: JsonValue };

/** The payload with its tokens replaced, such as by what is sent. A token without a replacement stays. */
export function replaceTokens(payload: Payload, sent: ReadonlyMap<PictureToken, string>): Payload {
  if (sent.size === 0) return payload;
  return Object.fromEntries(
    Object.entries(payload).map(([name, value]) => [name, fill(value, sent)]),
  );
}

function fill(value: JsonValue, sent: ReadonlyMap<PictureToken, string>): JsonValue {
  if (isPictureToken(value)) return sent.get(value) ?? value;
  if (Array.isArray(value)) return value.map((item: JsonValue) => fill(item, sent));
  if (typeof value !== "object" || value === null) return value;
  return replaceTokens(value as Payload, sent);
}
