import type { FleetClock } from "../database/fleet-clock.ts";
import type { Drain } from "../queue/queue.ts";
import type { Fitness } from "./fitness.ts";

export type Shifts = {
  readonly fitness: Fitness;
  readonly clock: FleetClock;
  /** Begins to take jobs. */
  readonly begin: () => Promise<Drain>;
  /** Told why the machine takes no jobs for a while. */
  readonly onRest: (problem: string) => void;
  /** Told why it could not begin, or not end, after a rest. It tries again after another one. */
  readonly onTrouble: (error: unknown) => void;
  readonly restMs?: number | undefined;
};

/**
 * Takes jobs while this machine is fit to do them, and rests otherwise, so that others take them. Rejects if the first shift cannot
 * begin; who cannot reach the queue later is a machine without a network, and tries again.
 */
export async function takeShifts(shifts: Shifts): Promise<Drain> {
  const { fitness, clock, begin, onTrouble } = shifts;
  const stop = new AbortController();
  const { signal } = stop;
  let drain = fitness.problem() === undefined ? await begin() : undefined;
  const ended = (async () => {
    while (!signal.aborted) {
      if (drain !== undefined) await fitness.unfit(signal);
      const before = drain;
      drain = undefined;
      await before?.().catch(onTrouble);
      if (signal.aborted) return;
      await rest(shifts, signal);
      if (!signal.aborted && fitness.problem() === undefined) drain = await beginAgain();
    }
  })();
  return async () => {
    stop.abort();
    await ended;
    await drain?.();
  };

  async function beginAgain(): Promise<Drain | undefined> {
    try {
      return await begin();
    } catch (error) {
      onTrouble(error);
      return undefined;
    }
  }

  async function rest({ onRest, restMs = 30_000 }: Shifts, leave: AbortSignal): Promise<void> {
    const problem = fitness.problem();
    if (problem !== undefined) onRest(problem);
    await clock.sleep(restMs, leave).catch(() => undefined);
    // Somebody may have set it.
    await clock.set().catch(() => undefined);
    fitness.forgive();
  }
}
