import type { Expectation } from "../journal/take-history.ts";

/** When to look at a request. `fixed` is for a stand-in on this machine, which limits and costs nothing. */
export type LookPolicy =
  | { readonly kind: "adaptive" }
  | { readonly kind: "fixed"; readonly everyMs: number };

const earlyLookMs = 1_000;
const leastGapMs = 1_000;
const greatestGapMs = 15_000;
// Where most jobs are expected to end, looks stand this many to the span between the tenth and the ninetieth of a hundred.
const looksInSpan = 9;

/**
 * Milliseconds until the next look.
 *
 * Without history the gaps grow with the age of the request, so that the delay of noticing stays a small part of the
 * whole. With history one early look catches what is refused at once, and the next comes when the fastest tenth is done.
 *
 * @param ageMs since the submit.
 * @param random from 0 up to, not including, 1.
 */
export function nextLookMs(
  policy: LookPolicy,
  ageMs: number,
  expectation: Expectation | undefined,
  random: number,
): number {
  switch (policy.kind) {
    case "fixed":
      return policy.everyMs;
    case "adaptive":
      // Clients that were started together must not go on looking together.
      return gapMs(ageMs, expectation) * (0.9 + 0.2 * random);
  }
}

function gapMs(ageMs: number, expectation: Expectation | undefined): number {
  if (ageMs < earlyLookMs) return earlyLookMs - ageMs + 1;
  if (expectation === undefined) return clamp(ageMs * 0.25, leastGapMs, 10_000);
  const { p10Ms, p90Ms } = expectation;
  const spanMs = p90Ms - p10Ms;
  const gap = clamp(spanMs / looksInSpan, leastGapMs, greatestGapMs);
  const firstMs = p10Ms - gap;
  if (ageMs < firstMs) return Math.max(firstMs - ageMs, leastGapMs);
  const overdueMs = ageMs - p90Ms;
  return overdueMs <= 0 ? gap : clamp(gap + overdueMs * 0.25, leastGapMs, greatestGapMs);
}

function clamp(value: number, least: number, greatest: number): number {
  return Math.min(Math.max(value, least), greatest);
}
