import type { ExpectedTime } from "./expected-time.ts";
import { takesToBuy } from "./takes-to-buy.ts";
import type { PlannedTake } from "./render-plan.ts";

/** How long requests like this one took; `undefined` while too few were seen. */
export type ExpectationOf = (take: PlannedTake) => ExpectedTime | undefined;

/**
 * How long the takes that are not at hand will need, as many at a time as may run, longest first. `undefined` when
 * nothing has to be waited for, or when there is one whose like was never seen: half an answer would be no answer.
 */
export function expectTime(
  takes: readonly PlannedTake[],
  expectationOf: ExpectationOf,
  concurrency: number,
): ExpectedTime | undefined {
  const waitedFor = [
    ...takesToBuy(takes),
    ...takes.filter(({ state }) => state.kind === "running" && state.isFinished !== true),
  ].map(expectationOf);
  const known = waitedFor.filter((one) => one !== undefined);
  if (known.length === 0 || known.length < waitedFor.length) return undefined;
  return {
    p50Ms: spanOf(
      known.map(({ p50Ms }) => p50Ms),
      concurrency,
    ),
    p90Ms: spanOf(
      known.map(({ p90Ms }) => p90Ms),
      concurrency,
    ),
  };
}

function spanOf(durations: readonly number[], concurrency: number): number {
  const slots = Array.from({ length: Math.min(concurrency, durations.length) }, () => 0);
  for (const duration of durations.toSorted((a, b) => b - a)) {
    const first = slots.indexOf(Math.min(...slots));
    slots[first]! += duration;
  }
  return Math.max(...slots);
}
