import { isFinal, type RequestRecord } from "@storyreel/core";
import type { WatchSettings } from "./watch-settings.ts";

/** What a list or a read showed of a request, and when it was asked. */
export type Sighting = {
  readonly by: "list" | "read";
  readonly record: {
    readonly state: RequestRecord["state"];
    readonly createdAtSeconds?: number | undefined;
    readonly updatedAtSeconds?: number | undefined;
  };
  readonly askedAtMs: number;
  readonly answeredAtMs: number;
};

/**
 * Whether lists of one model may replace looks at single requests.
 *
 * A list is behind if it, or a read after it, shows an earlier state than was seen before, if it showed a request as unfinished
 * well after its end, or if it does not show what was submitted 5 s before. Then the model's requests are read singly for five
 * minutes. A read that shows a later state than a list before it proves nothing: the request went on in between.
 *
 * Until a list was the first to show an end, single reads check it now and then.
 */
export type ListTrust = {
  isTrusted(nowMs: number): boolean;
  /** Whether one of the due requests is to be read and not listed, because no list has shown an end for a while. */
  wantsCheck(nowMs: number): boolean;
  noteCheck(nowMs: number): void;
  /** Compares what is seen with what was seen of the request before. */
  note(sighting: Sighting, before: Sighting | undefined, submittedAtMs: number): void;
  /** A list shows a request of this age, or should show it and does not. */
  noteAge(ageMs: number, on: { readonly isShown: boolean; readonly nowMs: number }): void;
  distrust(nowMs: number): void;
};

type TrustSettings = Pick<
  WatchSettings,
  "distrustMs" | "freshMs" | "checkEveryMs" | "mostMissedEnds"
>;

// New requests that a list did not show, in a row, although each was younger than a delay would prove.
const mostUnfresh = 3;

export function createListTrust(settings: TrustSettings): ListTrust {
  const { distrustMs, freshMs, checkEveryMs, mostMissedEnds } = settings;
  let distrustedUntilMs = -Infinity;
  let provenUntilMs = -Infinity;
  let checkedAtMs = -Infinity;
  let missedEnds = 0;
  let unfresh = 0;

  function distrust(nowMs: number): void {
    distrustedUntilMs = nowMs + distrustMs;
    provenUntilMs = -Infinity;
    missedEnds = 0;
    unfresh = 0;
  }

  function noteEnd(sighting: Sighting, before: Sighting, submittedAtMs: number): void {
    const nowMs = sighting.answeredAtMs;
    const behindMs = before.by === "list" ? lagOf(sighting, before, submittedAtMs) : 0;
    if (behindMs > freshMs) return distrust(nowMs);
    if (sighting.by === "list") {
      provenUntilMs = nowMs + distrustMs;
      missedEnds = 0;
    } else if (before.by === "list" && provenUntilMs < nowMs) {
      missedEnds += 1;
      if (missedEnds >= mostMissedEnds) distrust(nowMs);
    }
  }

  return {
    isTrusted: (nowMs) => nowMs >= distrustedUntilMs,
    wantsCheck: (nowMs) => provenUntilMs < nowMs && nowMs >= checkedAtMs + checkEveryMs,
    noteCheck: (nowMs) => {
      checkedAtMs = nowMs;
    },
    note: (sighting, before, submittedAtMs) => {
      // Two answers that crossed on their way cannot be compared.
      if (before === undefined || sighting.askedAtMs < before.answeredAtMs) return;
      const isFromList = sighting.by === "list" || before.by === "list";
      if (isFromList && contradicts(sighting, before)) distrust(sighting.answeredAtMs);
      else if (isFinal(sighting.record.state) && !isFinal(before.record.state)) {
        noteEnd(sighting, before, submittedAtMs);
      }
    },
    noteAge: (ageMs, { isShown, nowMs }) => {
      if (isShown) {
        if (ageMs < freshMs) unfresh = 0;
        return;
      }
      unfresh += 1;
      if (ageMs >= freshMs || unfresh >= mostUnfresh) distrust(nowMs);
    },
    distrust,
  };
}

/**
 * How long before a list showed it as unfinished the request had ended; 0 if unknown. Ages are compared, because the API's clock
 * may be off. An API may touch a record after its end, which only makes the end seem later.
 */
function lagOf({ record }: Sighting, list: Sighting, submittedAtMs: number): number {
  const { createdAtSeconds, updatedAtSeconds } = record;
  if (createdAtSeconds === undefined || updatedAtSeconds === undefined) return 0;
  return list.askedAtMs - submittedAtMs - (updatedAtSeconds - createdAtSeconds) * 1_000;
}

/** An earlier state, or another end. */
function contradicts(sighting: Sighting, before: Sighting): boolean {
  const [progress, progressBefore] = [progressOf(sighting), progressOf(before)];
  const isOtherEnd = progress === 2 && sighting.record.state !== before.record.state;
  return progress < progressBefore || (progressBefore === 2 && isOtherEnd);
}

function progressOf({ record }: Sighting): number {
  switch (record.state) {
    case "queued":
      return 0;
    // An unknown word is most likely one for a request that is under way.
    case "unrecognised":
    case "running":
      return 1;
    case "succeeded":
    case "failed":
    case "cancelled":
      return 2;
  }
}
