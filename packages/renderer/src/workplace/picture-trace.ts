import { digestText, type LostRequest, type TextDigest } from "@storyreel/core";
import { isPictureToken, type PictureToken } from "../storyboard/picture-token.ts";
import type { JsonValue } from "@storyreel/models";
import { replaceTokens } from "../storyboard/replace-tokens.ts";

/**
 * What the ledger keeps about the pictures of an attempt, by token: the address that was sent, or the digest of a data URI.
 * That is enough to recognize the request; the picture itself is never stored.
 */
export type PictureTrace = { readonly [token: string]: string | TextDigest };

/** `undefined` when no picture was sent. */
export function tracePictures(sent: ReadonlyMap<PictureToken, string>): PictureTrace | undefined {
  if (sent.size === 0) return undefined;
  return Object.fromEntries(
    [...sent].map(([token, text]) => [token, text.startsWith("data:") ? digestText(text) : text]),
  );
}

/** How an attempt with these pictures looks in the API's list. */
export function withTrace(
  payload: { readonly [name: string]: JsonValue },
  trace: PictureTrace | undefined,
): Pick<LostRequest, "payload" | "longTexts"> {
  const addresses = new Map<PictureToken, string>();
  const longTexts = new Map<string, TextDigest>();
  for (const [token, kept] of Object.entries(trace ?? {})) {
    if (typeof kept !== "string") longTexts.set(token, kept);
    else if (isPictureToken(token)) addresses.set(token, kept);
  }
  return {
    payload: replaceTokens(payload, addresses),
    ...(longTexts.size === 0 ? {} : { longTexts }),
  };
}
