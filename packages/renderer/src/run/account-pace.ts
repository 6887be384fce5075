import type { Clock } from "@storyreel/core";
import type { AccountLimit } from "../workplace/ledger/take-record.ts";
import type { RunEvent } from "./run-event.ts";
import type { RunPolicy } from "./run-policy.ts";
import type { StepApi } from "./take-run.ts";

/** How fast this process submits for its account, when the API limits that. */
export type AccountPace = {
  /** Resolves when the next submit may be sent, in the order of the calls. Rejects if the run is stopped. */
  admit(): Promise<void>;
  /** The API refused a submit, or ended a request, because of a rate limit. */
  noteLimit(limit: RateLimit): void;
  /** The API refused to be asked about requests until then. */
  noteLookLimit(untilMs: number): void;
  /** How the account is slowed down now, for the record; `undefined`: it is not. */
  limit(): AccountLimit | undefined;
  /** Takes over what another process, before or beside this one, has met. It is told when a submit has to wait for it. */
  restore(limit: AccountLimit): void;
  /** Nothing is submitted any more: lets everything that waits go on. */
  close(): void;
  /** Aborts when it is closed. */
  readonly closed: AbortSignal;
};

export type RateLimit = {
  readonly sentAtMs: number;
  readonly retryAfterMs?: number | undefined;
};

export type PaceOptions = {
  readonly clock: Clock;
  readonly policy: RunPolicy["submitRate"];
  /** Ends all waiting; its reason is thrown. */
  readonly signal: AbortSignal;
  readonly onWarning: (warning: Extract<RunEvent, { type: "warning" }>) => void;
};

const minuteMs = 60_000;
// Limits per hour exist. A clock or a header that is far off must not lock a film.
const longestPauseMs = 60 * minuteMs;
// A limit that lasts is reported again after this time.
const warnEveryMs = 60 * minuteMs;

/**
 * Submits are free until the API refuses one. Then the account's rate is halved, grows again by a share a minute, and nothing is
 * submitted for as long as the API asks.
 */
export function createAccountPace(options: PaceOptions): AccountPace {
  const { clock, policy, signal } = options;
  const { mostPerMinute } = policy;
  const rate = createRate(clock, policy);
  const waiting: PromiseWithResolvers<void>[] = [];
  const closing = new AbortController();
  const warnSubmits = createWarner(options);
  const warnLooks = createWarner(options);
  let nextAtMs = -Infinity;
  let isServing = false;
  let isUntold = false;

  function count(): void {
    const perMinute = rate.perMinute();
    if (perMinute !== undefined) nextAtMs = clock.now() + minuteMs / perMinute;
  }

  async function serve(): Promise<void> {
    if (isServing) return;
    isServing = true;
    try {
      while (waiting.length > 0 && !closing.signal.aborted) {
        const waitMs = nextAtMs - clock.now();
        if (waitMs > 0) {
          await clock.sleep(waitMs, AbortSignal.any([signal, closing.signal]));
          // The API may have asked for a longer wait meanwhile.
          continue;
        }
        count();
        waiting.shift()?.resolve();
      }
    } catch {
      // Stopped or closed.
    }
    isServing = false;
    if (signal.aborted) for (const { reject } of waiting.splice(0)) reject(signal.reason);
    if (closing.signal.aborted) for (const { resolve } of waiting.splice(0)) resolve();
  }

  function tell(then: string): void {
    isUntold = false;
    warnSubmits(nextAtMs, describeLimit(nextAtMs, then));
  }

  return {
    admit: async () => {
      signal.throwIfAborted();
      if (closing.signal.aborted) return;
      if (waiting.length === 0 && clock.now() >= nextAtMs) return count();
      if (isUntold && clock.now() < nextAtMs) tell(", as it asked an earlier run");
      const waiter = Promise.withResolvers<void>();
      waiting.push(waiter);
      void serve();
      await waiter.promise;
    },
    noteLimit: ({ sentAtMs, retryAfterMs = 0 }) => {
      const nowMs = clock.now();
      rate.halve(sentAtMs);
      const slowed = rate.perMinute() ?? mostPerMinute;
      const pauseMs = Math.min(retryAfterMs, longestPauseMs);
      nextAtMs = Math.max(nextAtMs, nowMs + minuteMs / slowed, nowMs + pauseMs);
      tell(retryAfterMs > 0 ? "" : `, then up to ${Math.max(1, Math.round(slowed))} a minute`);
    },
    limit: () => {
      const nowMs = clock.now();
      const perMinute = rate.perMinute();
      if (perMinute === undefined && nextAtMs <= nowMs) return undefined;
      return { atMs: nowMs, untilMs: nextAtMs, perMinute: perMinute ?? mostPerMinute };
    },
    restore: ({ atMs, untilMs, perMinute }) => {
      const nowMs = clock.now();
      rate.set(perMinute, Math.min(atMs, nowMs));
      nextAtMs = Math.max(nextAtMs, Math.min(untilMs, nowMs + longestPauseMs));
      isUntold = nextAtMs > nowMs;
    },
    noteLookLimit: (untilMs) => {
      warnLooks(untilMs, {
        message: `GMI limits how often this account may check its requests: nothing is checked until ${timeOf(untilMs)}`,
      });
    },
    close: () => closing.abort(),
    closed: closing.signal,
  };
}

function describeLimit(untilMs: number, then: string): Warning {
  return {
    message: `GMI limits how often this account may submit: nothing is submitted until ${timeOf(untilMs)}${then}`,
    hint: "running requests continue, and the other shots wait; you can stop here and continue later",
  };
}

/** Submits a minute, once the API has limited them. */
function createRate(clock: Clock, policy: RunPolicy["submitRate"]) {
  const { mostPerMinute, leastPerMinute, growthPerMinute } = policy;
  let rate: { readonly perMinute: number; readonly sinceMs: number } | undefined;
  let halvedAtMs = -Infinity;
  /** `undefined`: no limit. */
  const perMinute = (): number | undefined => {
    if (rate === undefined) return undefined;
    const minutes = (clock.now() - rate.sinceMs) / minuteMs;
    const grown = rate.perMinute * (1 + growthPerMinute) ** minutes;
    if (grown < mostPerMinute) return grown;
    rate = undefined;
    return undefined;
  };
  const set = (wanted: number, sinceMs: number): void => {
    rate = { perMinute: Math.max(leastPerMinute, wanted), sinceMs };
    halvedAtMs = sinceMs;
  };
  return {
    perMinute,
    set,
    halve: (sentAtMs: number): void => {
      const before = perMinute();
      // Submits that were under way together meet one limit.
      if (sentAtMs >= halvedAtMs || before === undefined) {
        set((before ?? mostPerMinute) / 2, clock.now());
      }
    },
  };
}

/** The calls whose answers show a rate limit. */
export function pacedCalls(
  { submit, look }: Pick<StepApi, "submit" | "look">,
  pace: AccountPace,
  clock: Clock,
): Pick<StepApi, "submit" | "look"> {
  return {
    submit: async (take, payload) => {
      const sentAtMs = clock.now();
      const outcome = await submit(take, payload);
      if (outcome.kind === "not-sent" && outcome.error.code === "API_RATE_LIMITED") {
        pace.noteLimit({ sentAtMs, retryAfterMs: outcome.retryAfterMs });
      }
      return outcome;
    },
    look: async (request) => {
      const record = await look(request);
      if (record.failure?.kind === "rate-limit") {
        pace.noteLimit({ sentAtMs: request.submittedAtMs });
      }
      return record;
    },
  };
}

type Warning = { readonly message: string; readonly hint?: string | undefined };

/** Says it once, and again if it lasts longer than was said, or for long. */
function createWarner({ clock, onWarning }: PaceOptions) {
  let saidUntilMs = -Infinity;
  return (untilMs: number, warning: Warning): void => {
    if (untilMs <= saidUntilMs) return;
    saidUntilMs = Math.max(untilMs, clock.now() + warnEveryMs);
    onWarning({ type: "warning", take: undefined, ...warning });
  };
}

function timeOf(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, "Z");
}
