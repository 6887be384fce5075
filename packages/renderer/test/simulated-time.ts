import { createMinHeap } from "../src/kit/min-heap.ts";

/** Time that jumps from event to event, after everything that can go on at an instant has gone on. */
export function createTimeline() {
  type Instant = { readonly atMs: number; readonly runs: (() => void)[] };
  const instants = createMinHeap<Instant>(({ atMs }) => atMs);
  const byTime = new Map<number, Instant>();
  let timeMs = 0;
  let failure: { readonly error: unknown } | undefined;
  const at = (afterMs: number, run: () => void): void => {
    const atMs = timeMs + afterMs;
    const known = byTime.get(atMs);
    if (known !== undefined) return void known.runs.push(run);
    const instant = { atMs, runs: [run] };
    byTime.set(atMs, instant);
    instants.add(instant);
  };
  /** The next event; those of one instant in the order in which they were added. */
  const next = (): (() => void) | undefined => {
    const instant = instants.first();
    if (instant === undefined) return undefined;
    timeMs = instant.atMs;
    const run = instant.runs.shift();
    if (instant.runs.length === 0) {
      instants.removeFirst();
      byTime.delete(instant.atMs);
    }
    return run;
  };
  return {
    now: () => timeMs,
    at,
    sleep: (ms: number, signal?: AbortSignal): Promise<void> =>
      new Promise((resolve, reject) => {
        at(ms, resolve);
        signal?.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
      }),
    fail: (error: unknown) => void (failure ??= { error }),
    run: async (isWanted: () => boolean) => {
      for (let steps = 0; steps < 20_000_000; steps += 1) {
        // All promises that can go on do so before time does.
        await new Promise((resolve) => setImmediate(resolve));
        if (failure !== undefined) throw failure.error;
        const run = isWanted() ? next() : undefined;
        if (run === undefined) return;
        run();
      }
    },
  };
}

/** The same numbers for the same seed, from 0 up to, not including, 1. */
export function randomFrom(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 4_294_967_296;
  };
}
