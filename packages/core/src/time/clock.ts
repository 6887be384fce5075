import { setTimeout as sleep } from "node:timers/promises";

/** The only source of time. Tests pass one that they control. */
export type Clock = {
  /** Milliseconds since the Unix epoch. */
  now(): number;
  /** Resolves after `ms`, or rejects at once with the signal's reason if it aborts. Leaves no listener behind. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
};

/** The system clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: async (ms, signal) => {
    try {
      await sleep(ms, undefined, signal === undefined ? {} : { signal });
    } catch (error) {
      throw signal?.aborted === true ? signal.reason : error;
    }
  },
};
