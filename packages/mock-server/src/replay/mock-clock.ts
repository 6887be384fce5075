/**
 * The time of a session: what bodies are stamped with, and what delayed answers wait for.
 *
 * `real`: the machine's clock and real waits; with `startSeconds` stamps stay at that instant.
 * `virtual`: stands still until it is moved; a delayed answer comes when the clock has moved past it.
 * `instant`: nobody waits; each wait moves the clock by its length.
 *
 * The latter two begin at `startSeconds`, else at the machine's time in whole seconds: clients look for a lost submit by comparing
 * `created_at` with their own clock.
 */
export type MockClock = {
  readonly kind: ClockKind;
  /** Whether times move only when somebody moves them; two runs with the same `startSeconds` then see the same ones. */
  readonly isFixed: boolean;
  nowMs(): number;
  /** Calls back when the time has passed; the returned function takes the wait back. */
  after(milliseconds: number, callback: () => void): () => void;
  /** Moves a clock that is not real; waits that end on the way end in order. Returns the new time. */
  advance(milliseconds: number): number;
  /** Moves to the end of the next wait, if anything waits. Returns the new time. */
  advanceToNext(): number;
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
    advanceToNext: () =>
      moveTo(
        Math.min(...waits.map((wait) => wait.atMs), Infinity) === Infinity
          ? now
          : Math.min(...waits.map((wait) => wait.atMs)),
      ),
  };
}
