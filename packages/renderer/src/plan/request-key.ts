import { hash } from "node:crypto";
import type { JsonValue } from "@storyreel/models";
import { canonicalJson } from "../kit/canonical-json.ts";

/** Everything that decides which clip a request makes. */
export type KeyedRequest = {
  readonly modelId: string;
  /** Complete: defaults filled in, pictures as their tokens, which name them by content. */
  readonly payload: { readonly [name: string]: JsonValue };
  /** From 1. */
  readonly take: number;
};

/** Enters every key: another rule for keys must not meet the clips of this one. */
const KEY_VERSION = 1;

/**
 * What a request is known by, in the ledger, in the lock file and in the media store: 64 hexadecimal digits. The same
 * key means the same clip. Neither the shot's id, nor its place, nor how it is cut has a part in it.
 */
export function requestKey({ modelId, payload, take }: KeyedRequest): string {
  const text = canonicalJson({ version: KEY_VERSION, model: modelId, payload, take });
  return hash("sha256", text);
}
