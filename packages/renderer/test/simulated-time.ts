/** Time that jumps from event to event, after everything that can go on at an instant has gone on. */
export function createTimeline() {
  type Event = { readonly atMs: number; readonly run: () => void };
  const events: Event[] = [];
  let timeMs = 0;
  let failure: { readonly error: unknown } | undefined;
  const at = (afterMs: number, run: () => void): void => {
    const event = { atMs: timeMs + afterMs, run };
    const place = events.findLastIndex((other) => other.atMs <= event.atMs);
    events.splice(place + 1, 0, event);
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
      for (let steps = 0; steps < 5_000_000; steps += 1) {
        // All promises that can go on do so before time does.
        await new Promise((resolve) => setImmediate(resolve));
        if (failure !== undefined) throw failure.error;
        const event = isWanted() ? events.shift() : undefined;
        if (event === undefined) return;
        timeMs = event.atMs;
        event.run();
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
