import type { PlannedTake } from "../plan/render-plan.ts";
import { createSlots } from "./slots.ts";

/**
 * Carries out the takes of a run: it decides when and where each take is worked on, and how many at a time. It holds no lasting state:
 * everything that counts is in the ledger. The default is this process.
 */
export type Engine = {
  /**
   * Calls `handle` once for each take and resolves when all have ended.
   *
   * @param takes most urgent first.
   * @param handle never rejects; takes a place before it uses the API or downloads a clip.
   */
  work(
    takes: readonly PlannedTake[],
    handle: (take: PlannedTake, places: TakePlaces) => Promise<void>,
  ): Promise<void>;
};

/** Each call resolves to a function that gives the place back. */
export type TakePlaces = {
  /** Among the requests at the API. */
  api(): Promise<() => void>;
  /** Among the downloads. */
  download(): Promise<() => void>;
};

export type InProcessLimits = {
  /** Maximum requests at the API at the same time. */
  readonly concurrency: number;
  /** The same for single models, by id; absent: only the total counts. */
  readonly modelConcurrency?: ReadonlyMap<string, number> | undefined;
};

// Downloads run in parallel with the requests. Two are as fast as four for clips of 20 MB, with 45 MB less memory. 16 requests that
// take two minutes end every 7 s, and two downloads keep up with that at 6 MB/s.
const downloadsAtOnce = 2;

/** All takes in this process. A take that waits for a place costs one promise. */
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
