import type { PlannedTake } from "../plan/render-plan.ts";
import type { TakeResult } from "./run-result.ts";

/** How the takes of a run ended, for takes that need a frame of another take's clip. */
export type TakeEndings = {
  /** Resolves when the take has ended; at once, to `undefined`, for a request that is not part of the run. */
  wait(requestKey: string): Promise<TakeResult | undefined>;
  /** `undefined` until the take has ended. */
  get(requestKey: string): TakeResult | undefined;
  note(result: TakeResult): void;
};

export function createTakeEndings(takes: readonly PlannedTake[]): TakeEndings {
  const ended = new Map<string, TakeResult>();
  const waiting = new Map(
    takes.map(({ requestKey }) => [requestKey, [] as ((result: TakeResult) => void)[]]),
  );
  return {
    wait: async (requestKey) => {
      const waiters = waiting.get(requestKey);
      const known = ended.get(requestKey);
      if (known !== undefined || waiters === undefined) return known;
      return new Promise((resolve) => waiters.push(resolve));
    },
    get: (requestKey) => ended.get(requestKey),
    note: (result) => {
      if (ended.has(result.requestKey)) return;
      ended.set(result.requestKey, result);
      for (const resolve of waiting.get(result.requestKey) ?? []) resolve(result);
    },
  };
}
