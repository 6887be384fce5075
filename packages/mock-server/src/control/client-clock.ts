import type { Session } from "../api/session.ts";

/** `Clock` of `@storyreel/core`: the time of a client whose waits need not be real. */
export type ClientClock = {
  now(): number;
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
};

/**
 * The clock of a client of this session. Requests advance with reads, so the waits between them take no time: the clock jumps to the end
 * of the next wait, in the order of the waits of all calls. If the session has a virtual or instant clock, it is that clock; if requests
 * advance with real time, waits are real.
 */
export function createClientClock(session: () => Session): ClientClock {
  const jumping = createJumpingClock();
  return {
    now: () => (isReal(session()) ? jumping.now() : session().clock.nowMs()),
    sleep: (ms, signal) => {
      const { clock, pace } = session();
      if (isReal(session()) && pace.progression !== "time") return jumping.sleep(ms, signal);
      return wait((callback) => clock.after(ms, callback), signal);
    },
  };
}

function isReal({ clock }: Session): boolean {
  return clock.kind === "real";
}

type Wait = { readonly atMs: number; readonly end: () => void };

function createJumpingClock(): ClientClock {
  let aheadMs = 0;
  const waits = new Set<Wait>();
  const now = (): number => Date.now() + aheadMs;
  let isDue = false;
  // One wait for each turn of the event loop: what it starts may add an earlier one.
  const jump = (): void => {
    isDue = false;
    const [next] = [...waits].toSorted((a, b) => a.atMs - b.atMs);
    if (next === undefined) return;
    waits.delete(next);
    aheadMs += Math.max(0, next.atMs - now());
    next.end();
    schedule();
  };
  const schedule = (): void => {
    if (isDue || waits.size === 0) return;
    isDue = true;
    setImmediate(jump);
  };
  const add = (atMs: number, end: () => void): (() => void) => {
    const added = { atMs, end };
    waits.add(added);
    schedule();
    return () => waits.delete(added);
  };
  return { now, sleep: (ms, signal) => wait((end) => add(now() + ms, end), signal) };
}

/** Waits for a callback; an abort cancels it, and leaves no listener behind. */
function wait(start: (end: () => void) => () => void, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) {
      reject(signal.reason as Error);
      return;
    }
    const onAbort = (): void => {
      cancel();
      reject(signal?.reason as Error);
    };
    const cancel = start(() => {
      signal?.removeEventListener("abort", onAbort);
      resolve();
    });
    signal?.addEventListener("abort", onAbort, { once: true });
  });
}
