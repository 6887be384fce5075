import { hostname } from "node:os";
import { ApiError, type SubmitOutcome } from "@storyreel/core";
import type { FleetClock } from "../database/fleet-clock.ts";

/** Whether this machine may submit: if it cannot reach the API, or its clock is wrong, others do it. */
export type Fitness = {
  /** Why not; `undefined`: it may. */
  problem(): string | undefined;
  /** The API has not been reached a few times in a row. */
  isCutOff(): boolean;
  /** Whether an exchange with the API was possible at all. */
  note(isReached: boolean): void;
  /** The API is tried again; one more failure is enough then. */
  forgive(): void;
  /** Resolves when there is a problem, or when the signal aborts. */
  unfit(signal: AbortSignal): Promise<void>;
};

// Links expire and signatures count by the clock of the machine.
const mostOffsetMs = 30_000;
// One may be chance.
const mostFailures = 3;

export function createFitness(clock: FleetClock): Fitness {
  let failures = 0;
  let changed = Promise.withResolvers<void>();
  let isTold = false;
  const problem = (): string | undefined => {
    const offsetMs = clock.offsetMs();
    if (Math.abs(offsetMs) > mostOffsetMs) {
      const seconds = Math.round(Math.abs(offsetMs) / 1000);
      return `the clock of ${hostname()} is ${seconds} s ${offsetMs > 0 ? "behind" : "ahead of"} the database's: nothing is submitted from there`;
    }
    if (failures >= mostFailures) {
      return `the API cannot be reached from ${hostname()}: other workers submit meanwhile`;
    }
    return undefined;
  };
  const look = (): void => {
    if (problem() === undefined) return;
    isTold = true;
    changed.resolve();
  };
  return {
    problem,
    isCutOff: () => failures >= mostFailures,
    note: (isReached) => {
      failures = isReached ? 0 : failures + 1;
      look();
    },
    forgive: () => {
      failures = Math.min(failures, mostFailures - 1);
      // Who waits already is told by the promise that they wait for.
      if (isTold) changed = Promise.withResolvers();
      isTold = false;
    },
    unfit: async (signal) => {
      look();
      const aborted = new Promise<void>((resolve) => {
        if (signal.aborted) resolve();
        signal.addEventListener("abort", () => resolve(), { once: true });
      });
      await Promise.race([changed.promise, aborted]);
    },
  };
}

/** Whether anything at the other end has answered, or may have. */
export function isReached(outcome: SubmitOutcome): boolean {
  return outcome.kind !== "not-sent" || !isUnreachable(outcome.error);
}

export function isUnreachable(error: unknown): boolean {
  return error instanceof ApiError && error.code === "API_UNREACHABLE";
}
