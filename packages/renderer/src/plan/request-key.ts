import { hash } from "node:crypto";
import type { JsonValue } from "@storyreel/models";
import { canonicalJson } from "../kit/json.ts";

/** Everything that determines which clip a request generates. */
export type KeyedRequest = {
  readonly modelId: string;
  /** Complete: defaults filled in, pictures as tokens, which identify them by content. */
  readonly payload: { readonly [name: string]: JsonValue };
  /** From 1. */
  readonly take: number;
};

/** Part of every key: keys made by another rule must not match the clips of this one. */
const KEY_VERSION = 1;

/**
 * Identifies a request in the ledger, the lock file and the media store: 64 hexadecimal digits. The same key means the same
 * clip. It does not depend on the shot's id, its place in the film, or its cut.
 */
export function requestKey({ modelId, payload, take }: KeyedRequest): string {
  const text = canonicalJson({ version: KEY_VERSION, model: modelId, payload, take });
  return hash("sha256", text);
}
