import type { PlannedTake } from "../plan/render-plan.ts";
import { createSlots } from "./slots.ts";

/**
 * Who drives takes: when each of them is worked on, where, and how many at a time. It holds nothing that counts: what it forgets, the
 * ledger knows. The default is this process.
 */
export type Engine = {
  /**
   * Calls `handle` once for each take and resolves when all have ended.
   *
   * @param takes most urgent first.
   * @param handle never rejects; asks for a place before it uses the API or fetches a clip.
   */
  work(
    takes: readonly PlannedTake[],
    handle: (take: PlannedTake, places: TakePlaces) => Promise<void>,
  ): Promise<void>;
};

/** Each resolves with what gives the place back. */
export type TakePlaces = {
  /** Among the requests at the API. */
  api(): Promise<() => void>;
  /** Among the clips that are fetched. */
  download(): Promise<() => void>;
};

/** How many requests at a time. */
export type InProcessLimits = {
  /** Most requests at the API at a time. */
  readonly concurrency: number;
  /** The same for single models, by id; absent: only the total counts. */
  readonly modelConcurrency?: ReadonlyMap<string, number> | undefined;
};

// Downloads run beside the requests. Two take 20 MB clips as fast as four on one machine, with 45 MB less memory; 16 requests of two
// minutes each end one every 7 s, which two keep up with at 6 MB/s.
const downloadsAtOnce = 2;

/** All takes in this process; those that wait for a place cost a promise each. */
export function createInProcessEngine(limits: InProcessLimits): Engine {
  const requests = createSlots(limits.concurrency, (id) => limits.modelConcurrency?.get(id));
  const downloads = createSlots(downloadsAtOnce, () => undefined);
  return {
    work: async (takes, handle) => {
      await Promise.all(
        takes.map((take, rank) =>
          handle(take, {
            api: () => requests.take(take.modelId, rank),
            download: () => downloads.take("", rank),
          }),
        ),
      );
    },
  };
}
