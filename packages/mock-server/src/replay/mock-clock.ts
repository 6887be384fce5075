/**
 * The time of a session: it gives the timestamps in bodies and measures delays.
 *
 * `real`: the machine's clock and real waits. With `startSeconds`, timestamps stay at that time.
 * `virtual`: stops until it is moved. A delayed answer is sent when the clock has passed its time.
 * `instant`: waits end at once, and each moves the clock by its length.
 *
 * The latter two start at `startSeconds`, or else at the machine's time in whole seconds, because clients compare `created_at`
 * with their own clock to find a submit whose answer was lost.
 */
export type MockClock = {
  readonly kind: ClockKind;
  /** Whether time passes only when it is moved, so that two runs with the same `startSeconds` have the same times. */
  readonly isFixed: boolean;
  nowMs(): number;
  /** Calls back when the time has passed. Returns a function that cancels the wait. */
  after(milliseconds: number, callback: () => void): () => void;
  /** Moves a clock that is not real and ends the waits that are due, in order. Returns the new time. */
  advance(milliseconds: number): number;
  /** Moves to the end of the next wait, if there is one. Returns the new time. */
  advanceToNext(): number;
  /** Sets a clock that is not real, before anybody waits for it. */
  setMs(nowMs: number): void;
};

export type ClockKind = (typeof clockKinds)[number];

export const clockKinds = ["real", "virtual", "instant"] as const;

export function createMockClock(kind: ClockKind, startSeconds: number | undefined): MockClock {
  return kind === "real" ? createRealClock(startSeconds) : createMovedClock(kind, startSeconds);
}

function createRealClock(startSeconds: number | undefined): MockClock {
  const nowMs = (): number => (startSeconds === undefined ? Date.now() : startSeconds * 1000);
  return {
    kind: "real",
    isFixed: startSeconds !== undefined,
    nowMs,
    after: (milliseconds, callback) => {
      const timer = setTimeout(callback, milliseconds);
      return () => clearTimeout(timer);
    },
    advance: nowMs,
    advanceToNext: nowMs,
    setMs: () => {},
  };
}

type Wait = { readonly atMs: number; readonly callback: () => void };

function createMovedClock(
  kind: "virtual" | "instant",
  startSeconds: number | undefined,
): MockClock {
  let now = (startSeconds ?? Math.floor(Date.now() / 1000)) * 1000;
  let waits: Wait[] = [];
  const moveTo = (target: number): number => {
    for (;;) {
      const [next] = waits.toSorted((a, b) => a.atMs - b.atMs);
      if (next === undefined || next.atMs > target) break;
      waits = waits.filter((wait) => wait !== next);
      now = Math.max(now, next.atMs);
      next.callback();
    }
    now = Math.max(now, target);
    return now;
  };
  return {
    kind,
    isFixed: true,
    nowMs: () => now,
    after: (milliseconds, callback) => {
      if (kind === "instant") {
        now += milliseconds;
        const immediate = setImmediate(callback);
        return () => clearImmediate(immediate);
      }
      const wait = { atMs: now + milliseconds, callback };
      waits.push(wait);
      return () => {
        waits = waits.filter((one) => one !== wait);
      };
    },
    advance: (milliseconds) => moveTo(now + milliseconds),
    setMs: (nowMs) => {
      now = nowMs;
    },
    advanceToNext: () =>
      moveTo(
        Math.min(...waits.map((wait) => wait.atMs), Infinity) === Infinity
          ? now
          : Math.min(...waits.map((wait) => wait.atMs)),
      ),
  };
}
