import { matchRequest, type LostRequest, type RequestRecord } from "@storyreel/core";
import type { JsonValue } from "@storyreel/models";
import { distance, type SendWindow } from "./closest-request.ts";

/**
 * What a record shows about the request that the answer to a submit named.
 *
 * - `ours`: it has the content that was sent, and was made when it was sent
 * - `bare`: it shows no payload, so the answer is believed
 * - `untimely`: it has the content, but was made at another time: it may be a twin's
 * - `altered`: its content differs only in what an API may rewrite
 * - `foreign`: it is another request
 */
export type ClaimVerdict = "ours" | "bare" | "untimely" | "altered" | "foreign";

// The header `Date` has whole seconds, and an answer takes a while.
const knownClockMs = 5_000;
// As far as clocks differ.
const unknownClockMs = 60_000;

/** Pure. */
export function judgeClaim(
  record: RequestRecord,
  lost: LostRequest,
  window: SendWindow,
): ClaimVerdict {
  const { createdAtSeconds, ...timeless } = record;
  // A record need not name its model, and the caller says whom the id belongs to.
  const modelId = record.modelId === "" ? lost.modelId : record.modelId;
  switch (matchRequest({ ...timeless, modelId }, { ...lost, isClaimed: () => false })) {
    case "possible":
      return "bare";
    case "match":
    case "identical":
      return isTimely(createdAtSeconds, lost, window) ? "ours" : "untimely";
    case "other":
      return modelId === lost.modelId && isAlteration(record.payload ?? {}, lost.payload, lost)
        ? "altered"
        : "foreign";
  }
}

/** A record without a time says nothing against it. */
function isTimely(
  createdAtSeconds: number | undefined,
  { clockOffsetMs }: LostRequest,
  window: SendWindow,
): boolean {
  if (createdAtSeconds === undefined) return true;
  const tolerance = clockOffsetMs === undefined ? unknownClockMs : knownClockMs;
  return distance({ createdAtSeconds }, window) <= tolerance;
}

type LongTexts = Pick<LostRequest, "longTexts">;

/** Whether an echo differs from what was sent in addresses, in white space, in how a value is written or in what it leaves out. */
function isAlteration(echoed: JsonValue | undefined, sent: JsonValue, texts: LongTexts): boolean {
  if (echoed === undefined || echoed === null || sent === null) return true;
  if (Array.isArray(sent)) {
    return (
      Array.isArray(echoed) &&
      echoed.length === sent.length &&
      sent.every((item: JsonValue, index) => isAlteration(echoed[index], item, texts))
    );
  }
  if (typeof sent === "object") {
    if (typeof echoed !== "object" || Array.isArray(echoed)) return false;
    const members = new Map(Object.entries(echoed));
    return Object.entries(sent).every(([name, value]) =>
      isAlteration(members.get(name), value, texts),
    );
  }
  if (typeof echoed === "object") return false;
  const isAddress = typeof sent === "string" && /^[a-z][a-z\d+.-]*:\S+$/i.test(sent);
  if (isAddress || texts.longTexts?.has(String(sent)) === true) return typeof echoed === "string";
  return plain(echoed) === plain(sent);
}

function plain(value: string | number | boolean): string {
  return String(value).trim().replace(/\s+/g, " ");
}
