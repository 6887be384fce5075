import { createHash } from "node:crypto";
import type { JsonValue } from "@storyreel/models";
import type { JsonObject, RequestRecord } from "./request-record.ts";

/** The submit whose answer was lost. */
export type LostRequest = {
  readonly modelId: string;
  /** Exactly what was sent; texts that stand in `longTexts` are told by it. */
  readonly payload: JsonObject;
  /**
   * For texts that are too long to be kept, such as pictures as data URIs: what stands for one in `payload` → what it was. The API
   * echoes payloads verbatim.
   */
  readonly longTexts?: ReadonlyMap<string, TextDigest> | undefined;
  /** When the submit was about to be sent. */
  readonly intentAtMs: number;
  /** When it can no longer have been sent; undefined: unknown. */
  readonly sentBeforeMs?: number | undefined;
  /** True for ids that belong to another submit. */
  readonly isClaimed: (requestId: string) => boolean;
};

/** What tells a text from any other without the text itself. */
export type TextDigest = {
  /** Of its UTF-8 bytes, hexadecimal. */
  readonly sha256: string;
  /** In UTF-16 units: a text of another length need not be hashed. */
  readonly length: number;
};

/** The digest of a text. */
export function digestText(text: string): TextDigest {
  return { sha256: createHash("sha256").update(text).digest("hex"), length: text.length };
}

/**
 * `match`: it is ours as far as can be told. `possible`: the record shows too little to say no, such as no payload.
 * `other`: it is not ours.
 */
export type MatchVerdict = "match" | "possible" | "other";

// Clocks differ, and the API counts in whole seconds; 60 s is what clients of the queue use.
const SKEW_MS = 60_000;

/**
 * Whether a record of the list is the request that a lost submit made: same model, created no earlier than the submit (less 60 s),
 * unclaimed, and every field that was sent is there with our value. Fields that we did not send are the API's defaults.
 */
export function matchRequest(record: RequestRecord, lost: LostRequest): MatchVerdict {
  if (record.modelId !== lost.modelId || lost.isClaimed(record.requestId)) return "other";
  const { createdAtSeconds, payload } = record;
  if (createdAtSeconds !== undefined && !isInTime(createdAtSeconds * 1000, lost)) return "other";
  const isEchoed = payload !== undefined && Object.keys(payload).length > 0;
  if (isEchoed && !contains(payload, lost.payload, lost.longTexts)) return "other";
  return isEchoed && createdAtSeconds !== undefined ? "match" : "possible";
}

function isInTime(createdAtMs: number, { intentAtMs, sentBeforeMs }: LostRequest): boolean {
  const isAfter = createdAtMs >= intentAtMs - SKEW_MS;
  return isAfter && (sentBeforeMs === undefined || createdAtMs <= sentBeforeMs + SKEW_MS);
}

/** Earliest creation time, in milliseconds, that can still be ours. */
export function earliestCreationMs(lost: LostRequest): number {
  return lost.intentAtMs - SKEW_MS;
}

type LongTexts = ReadonlyMap<string, TextDigest> | undefined;

/** True when all of `sent` stands in `echoed`: lists item by item, maps may have more. */
function contains(echoed: JsonValue | undefined, sent: JsonValue, longTexts: LongTexts): boolean {
  if (echoed === undefined) return false;
  if (Array.isArray(sent)) {
    return (
      Array.isArray(echoed) &&
      echoed.length === sent.length &&
      sent.every((item: JsonValue, index) => contains(echoed[index], item, longTexts))
    );
  }
  if (typeof sent === "object" && sent !== null) {
    if (typeof echoed !== "object" || echoed === null || Array.isArray(echoed)) return false;
    const members = echoed as JsonObject;
    return Object.entries(sent).every(([name, value]) =>
      contains(Object.hasOwn(members, name) ? members[name] : undefined, value, longTexts),
    );
  }
  const digest = typeof sent === "string" ? longTexts?.get(sent) : undefined;
  if (digest === undefined) return echoed === sent;
  if (typeof echoed !== "string" || echoed.length !== digest.length) return false;
  return digestText(echoed).sha256 === digest.sha256;
}
