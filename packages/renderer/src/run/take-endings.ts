import type { PlannedTake } from "../plan/render-plan.ts";
import type { TakeResult } from "./run-result.ts";

/** How the takes of a run end, for those that begin with a frame of another's clip. */
export type TakeEndings = {
  /** Resolves when the take has ended; at once with `undefined` for a request that is none of the run's. */
  wait(requestKey: string): Promise<TakeResult | undefined>;
  /** `undefined` while it goes on. */
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
