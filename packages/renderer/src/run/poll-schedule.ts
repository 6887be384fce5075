import type { Expectation } from "../workplace/ledger/take-history.ts";

/**
 * When to look at a request. `fixed` is for a stand-in on this machine, which has no rate limit and costs nothing.
 * `pace` divides every gap: 2 looks twice as often. Default: 1.
 */
export type LookPolicy =
  | { readonly kind: "adaptive"; readonly pace?: number | undefined }
  | { readonly kind: "fixed"; readonly everyMs: number };

// A request that is rejected at once is rejected within the first second.
const refusedByMs = 1_000;
const earlyLookMs = 4_000;
const leastGapMs = 1_000;
const greatestGapMs = 15_000;
// Without history: the longest gap whose mean delay (half of the gap, plus an answer) stays below that of 5 s polling.
const unknownGapMs = 4_600;
// Looks between the 10th and the 90th percentile of the expected duration, where most requests end.
const looksInSpan = 11;
// A request that is late may be very late: the gaps grow by this share of its delay.
const overdueShare = 0.05;

/** What the time of a look depends on. */
export type LookFacts = {
  readonly policy: LookPolicy;
  /** Since the submit. */
  readonly ageMs: number;
  readonly expectation: Expectation | undefined;
  /** From 0 up to, not including, 1. */
  readonly random: number;
};

/**
 * Milliseconds until the next look.
 *
 * Without history, the gaps grow with the age of the request up to a limit. With history, one early look finds a request that
 * was rejected at once, and the next comes when the fastest 10 % are done.
 */
export function nextLookMs({ policy, ageMs, expectation, random }: LookFacts): number {
  switch (policy.kind) {
    case "fixed":
      return policy.everyMs;
    case "adaptive":
      // Clients that were started together must not keep looking at the same moments.
      return (gapMs(ageMs, expectation) * (0.9 + 0.2 * random)) / (policy.pace ?? 1);
  }
}

function gapMs(ageMs: number, expectation: Expectation | undefined): number {
  // The end of a short request is noticed within a share of its duration, that of a long one within the limit.
  if (expectation === undefined) return clamp(ageMs, leastGapMs, unknownGapMs);
  const { p10Ms, p90Ms } = expectation;
  if (ageMs < refusedByMs) return Math.max(Math.min(earlyLookMs, p10Ms) - ageMs, leastGapMs);
  const spanMs = p90Ms - p10Ms;
  const gap = clamp(spanMs / looksInSpan, leastGapMs, greatestGapMs);
  const firstMs = p10Ms - gap;
  if (ageMs < firstMs) return Math.max(firstMs - ageMs, leastGapMs);
  const overdueMs = ageMs - p90Ms;
  return overdueMs <= 0 ? gap : clamp(gap + overdueMs * overdueShare, leastGapMs, greatestGapMs);
}

function clamp(value: number, least: number, greatest: number): number {
  return Math.min(Math.max(value, least), greatest);
}
