import { takesToBuy } from "./takes-to-buy.ts";
import type { ExpectedTime, PlannedTake, TakeState } from "./render-plan.ts";

/** How long requests like this one took; `undefined`: too few are known. */
export type ExpectationOf = (take: PlannedTake) => ExpectedTime | undefined;

/**
 * How long the unfinished takes will need, longest first and as many at a time as allowed. `undefined` when there are none,
 * or when one of them has no known time: a partial sum would be misleading.
 */
export function expectTime(
  takes: readonly PlannedTake[],
  expectationOf: ExpectationOf,
  concurrency: number,
): ExpectedTime | undefined {
  const waitedFor = [...takesToBuy(takes), ...takes.filter(({ state }) => isWaitedFor(state))].map(
    expectationOf,
  );
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

/** A request that has ended without its clip is not waited for. */
function isWaitedFor(state: TakeState): boolean {
  return state.kind === "running" && state.isFinished !== true && state.problem === undefined;
}

function spanOf(durations: readonly number[], concurrency: number): number {
  const slots = Array.from({ length: Math.min(concurrency, durations.length) }, () => 0);
  for (const duration of durations.toSorted((a, b) => b - a)) {
    const first = slots.indexOf(Math.min(...slots));
    slots[first]! += duration;
  }
  return Math.max(...slots);
}
