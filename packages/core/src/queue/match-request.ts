import { createHash } from "node:crypto";
import type { JsonValue } from "@storyreel/models";
import type { JsonObject, RequestRecord } from "./request-record.ts";

/** The submit whose answer was lost. */
export type LostRequest = {
  readonly modelId: string;
  /** Exactly what was sent, with stand-ins for the texts in `longTexts`. */
  readonly payload: JsonObject;
  /**
   * For texts that are too long to keep, such as data URIs of pictures: stand-in in `payload` → digest of the text. The API
   * echoes payloads verbatim.
   */
  readonly longTexts?: ReadonlyMap<string, TextDigest> | undefined;
  /** When the submit was about to be sent. */
  readonly intentAtMs: number;
  /** After this time it cannot have been sent. Undefined: unknown. */
  readonly sentBeforeMs?: number | undefined;
  /** How far the API's clock is ahead of ours, in milliseconds, if known. */
  readonly clockOffsetMs?: number | undefined;
  /** True for ids that belong to another submit. */
  readonly isClaimed: (requestId: string) => boolean;
};

/** Identifies a text without containing it. */
export type TextDigest = {
  /** Of the UTF-8 bytes, in hexadecimal. */
  readonly sha256: string;
  /** In UTF-16 units. A text of another length need not be hashed. */
  readonly length: number;
};

/** The digest of a text. */
export function digestText(text: string): TextDigest {
  return { sha256: createHash("sha256").update(text).digest("hex"), length: text.length };
}

/**
 * `match`: it is ours, as far as the record shows. `identical`: the content is ours, but its time is unknown or does not match, or
 * the API writes it in another way. Clocks and formats can be wrong, so it cannot be ruled out. `possible`: the record has no payload to compare.
 * `other`: it is not ours.
 */
export type MatchVerdict = "match" | "identical" | "possible" | "other";

// Clocks differ, and the API rounds to seconds. Public clients of the queue use 60 s.
const SKEW_MS = 60_000;

/**
 * Whether a record of the list is the request of a lost submit: same model, not claimed, with every field that was sent, and
 * created no earlier than 60 s before the submit. Fields that were not sent are the API's defaults.
 */
export function matchRequest(record: RequestRecord, lost: LostRequest): MatchVerdict {
  if (!isSameModel(record, lost) || lost.isClaimed(record.requestId)) return "other";
  const { createdAtSeconds, payload } = record;
  const isInTime =
    createdAtSeconds === undefined ? undefined : fitsTime(createdAtSeconds * 1000, lost);
  const isEchoed = payload !== undefined && Object.keys(payload).length > 0;
  if (!isEchoed) return isInTime === false ? "other" : "possible";
  const { longTexts } = lost;
  if (!contains(payload, lost.payload, { longTexts, isSame: isSameAsWritten })) return "other";
  const isExact =
    record.modelId === lost.modelId &&
    contains(payload, lost.payload, { longTexts, isSame: Object.is });
  return isExact && isInTime === true ? "match" : "identical";
}

/** Ids of models are spelled in different ways: with capitals, or with hyphens for dots. */
function isSameModel(record: RequestRecord, lost: LostRequest): boolean {
  const [theirs, ours] = [record, lost].map(({ modelId }) =>
    modelId.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, ""),
  );
  return theirs === ours;
}

function fitsTime(createdAtMs: number, lost: LostRequest): boolean {
  const { intentAtMs, sentBeforeMs = Infinity, clockOffsetMs = 0 } = lost;
  const ourMs = createdAtMs - clockOffsetMs;
  return ourMs >= intentAtMs - SKEW_MS && ourMs <= sentBeforeMs + SKEW_MS;
}

const MINUTE_MS = 60_000;

/** Requests that are older than this, in milliseconds of the API's clock, cannot be ours. */
export function searchFromMs({ intentAtMs, clockOffsetMs }: LostRequest): number {
  // Without a known offset, the API's clock may be in another time zone.
  const doubtMs = clockOffsetMs === undefined ? 24 * 60 * MINUTE_MS : 10 * MINUTE_MS;
  return intentAtMs + (clockOffsetMs ?? 0) - doubtMs;
}

/** Whether a request was certainly created after our submit. */
export function isLater({ createdAtSeconds }: RequestRecord, lost: LostRequest): boolean {
  if (createdAtSeconds === undefined || lost.clockOffsetMs === undefined) return false;
  return createdAtSeconds * 1000 - lost.clockOffsetMs > lost.intentAtMs + 1000;
}

type Comparison = {
  readonly longTexts: LostRequest["longTexts"];
  readonly isSame: (echoed: JsonValue, sent: JsonValue) => boolean;
};

/** A number and its digits, or a text and the same without blanks around it. */
function isSameAsWritten(echoed: JsonValue, sent: JsonValue): boolean {
  if (echoed === null || sent === null) return echoed === sent;
  if (typeof echoed === "object" || typeof sent === "object") return false;
  return String(echoed).normalize().trim() === String(sent).normalize().trim();
}

/** True if `echoed` contains all of `sent`. Lists must have the same items; maps may have more keys. */
function contains(echoed: JsonValue | undefined, sent: JsonValue, comparison: Comparison): boolean {
  if (echoed === undefined) return false;
  if (Array.isArray(sent)) {
    return (
      Array.isArray(echoed) &&
      echoed.length === sent.length &&
      sent.every((item: JsonValue, index) => contains(echoed[index], item, comparison))
    );
  }
  if (typeof sent === "object" && sent !== null) {
    if (typeof echoed !== "object" || echoed === null || Array.isArray(echoed)) return false;
    const members = echoed as JsonObject;
    return Object.entries(sent).every(([name, value]) =>
      contains(Object.hasOwn(members, name) ? members[name] : undefined, value, comparison),
    );
  }
  const digest = typeof sent === "string" ? comparison.longTexts?.get(sent) : undefined;
  if (digest === undefined) return comparison.isSame(echoed, sent);
  if (typeof echoed !== "string" || echoed.length !== digest.length) return false;
  return digestText(echoed).sha256 === digest.sha256;
}
