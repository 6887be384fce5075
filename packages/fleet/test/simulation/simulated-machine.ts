import type { Clock } from "@storyreel/core";
import type { createTimeline } from "../../../renderer/test/simulated-time.ts";
import { openFleetClock, type FleetClock } from "../../src/database/fleet-clock.ts";
import { FleetError } from "../../src/fleet-error.ts";
import type { Orphan } from "../../src/worker/orphans.ts";

export type Timeline = ReturnType<typeof createTimeline>;

// Each simulation has a midnight in it, for the budgets of a day.
export const epochMs = Date.UTC(2027, 0, 15, 23, 58, 20);

/** What outlives the processes of a machine. */
export type Machine = {
  readonly id: number;
  /** How far its clock is ahead of the database's. */
  readonly offsetMs: number;
  orphans: readonly Orphan[];
};

/** A process of a machine: it may be killed, stand still, or lose one of its lines. */
export type Process = {
  readonly machine: Machine;
  readonly isDead: () => boolean;
  readonly kill: () => void;
  /** Nothing of it goes on until then. */
  readonly stopUntil: (ms: number) => void;
  readonly isStopped: () => boolean;
  readonly cut: { database: number; api: number };
  readonly isCut: (line: "database" | "api") => boolean;
  /** Never resolves in a process that is dead. */
  readonly pause: (ms: number) => Promise<void>;
  /** A pause as when a lid is closed. */
  readonly standStill: (ms: number) => Promise<void>;
  /** Whether it stood still after a time. */
  readonly hasStoodStill: (sinceMs: number) => boolean;
  /** One exchange with the database: it takes a while, and may fail before or after it has done its work. */
  readonly ask: <T>(work: () => Promise<T>) => Promise<T>;
  readonly local: Clock;
};

export function startProcess(
  machine: Machine,
  {
    timeline,
    random,
    standstills,
  }: { readonly timeline: Timeline; readonly random: () => number; readonly standstills: number },
): Process {
  let isDead = false;
  let stoppedUntilMs = 0;
  const cut = { database: 0, api: 0 };
  const isStopped = (): boolean => timeline.now() < stoppedUntilMs;
  const isCut = (line: "database" | "api"): boolean => timeline.now() < cut[line];
  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const goOn = (): void => {
        if (isDead) return;
        if (isStopped()) timeline.at(stoppedUntilMs - timeline.now(), goOn);
        else resolve();
      };
      timeline.at(ms, goOn);
    });
  let stillUntilMs = -Infinity;
  const standStill = (ms: number): Promise<void> => {
    stillUntilMs = Math.max(stillUntilMs, timeline.now() + ms);
    return pause(ms);
  };
  return {
    machine,
    standStill,
    hasStoodStill: (sinceMs) => stillUntilMs > sinceMs,
    isDead: () => isDead,
    kill: () => void (isDead = true),
    stopUntil: (ms) => void (stoppedUntilMs = Math.max(stoppedUntilMs, ms)),
    isStopped,
    cut,
    isCut,
    pause,
    ask: async (work) => {
      await pause(random() * 4);
      if (isCut("database")) {
        await pause(1_000);
        throw away();
      }
      const result = await work();
      // The process goes on long after the answer.
      if (random() < standstills) await standStill(random() * 120_000);
      if (isCut("database")) throw away();
      return result;
    },
    local: {
      now: () => epochMs + timeline.now() + machine.offsetMs,
      sleep: async (ms, signal) => {
        signal?.throwIfAborted();
        if (signal === undefined) return pause(ms);
        const aborted = Promise.withResolvers<void>();
        const abort = (): void => aborted.reject(signal.reason as Error);
        signal.addEventListener("abort", abort, { once: true });
        try {
          await Promise.race([pause(ms), aborted.promise]);
        } finally {
          signal.removeEventListener("abort", abort);
        }
      },
    },
  };
}

function away(): FleetError {
  return new FleetError("FLEET_UNREACHABLE", "the fleet's database is not responding: simulated");
}

/** The database's clock, as the process reads it. */
export async function openSimulatedClock(
  process: Process,
  nowMs: () => number,
): Promise<FleetClock> {
  const query = () => process.ask(async () => [{ now_ms: nowMs() }]);
  for (;;) {
    try {
      return await openFleetClock({ query }, process.local);
    } catch {
      await process.pause(1_000);
    }
  }
}
