import type { Clock } from "@storyreel/core";
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
// A limit that lasts is reported again after this time.
const warnEveryMs = 60 * minuteMs;

/**
 * Submits are free until the API refuses one. Then the account's rate is halved, grows again by a share a minute, and nothing is
 * submitted for as long as the API asks.
 */
export function createAccountPace(options: PaceOptions): AccountPace {
  const { clock, policy, signal } = options;
  const { mostPerMinute, leastPerMinute, growthPerMinute } = policy;
  const waiting: PromiseWithResolvers<void>[] = [];
  const closing = new AbortController();
  const warnSubmits = createWarner(options);
  const warnLooks = createWarner(options);
  let rate: { readonly perMinute: number; readonly sinceMs: number } | undefined;
  let halvedAtMs = -Infinity;
  let nextAtMs = -Infinity;
  let isServing = false;

  /** `undefined`: no limit. */
  function currentRate(): number | undefined {
    if (rate === undefined) return undefined;
    const minutes = (clock.now() - rate.sinceMs) / minuteMs;
    const perMinute = rate.perMinute * (1 + growthPerMinute) ** minutes;
    if (perMinute < mostPerMinute) return perMinute;
    rate = undefined;
    return undefined;
  }

  function count(): void {
    const perMinute = currentRate();
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

  return {
    admit: async () => {
      signal.throwIfAborted();
      if (closing.signal.aborted) return;
      if (waiting.length === 0 && clock.now() >= nextAtMs) return count();
      const waiter = Promise.withResolvers<void>();
      waiting.push(waiter);
      void serve();
      await waiter.promise;
    },
    noteLimit: ({ sentAtMs, retryAfterMs = 0 }) => {
      const nowMs = clock.now();
      const perMinute = currentRate();
      // Submits that were under way together meet one limit.
      if (sentAtMs >= halvedAtMs || perMinute === undefined) {
        const halved = Math.max(leastPerMinute, (perMinute ?? mostPerMinute) / 2);
        rate = { perMinute: halved, sinceMs: nowMs };
        halvedAtMs = nowMs;
      }
      const slowed = currentRate() ?? mostPerMinute;
      nextAtMs = Math.max(nextAtMs, nowMs + minuteMs / slowed, nowMs + retryAfterMs);
      const then =
        retryAfterMs > 0 ? "" : `, then up to ${Math.max(1, Math.round(slowed))} a minute`;
      warnSubmits(nextAtMs, {
        message: `GMI limits how often this account may submit: nothing is submitted until ${timeOf(nextAtMs)}${then}`,
        hint: "running jobs continue, and the other shots wait; after Ctrl-C, the same command continues later",
      });
    },
    noteLookLimit: (untilMs) => {
      warnLooks(untilMs, {
        message: `GMI limits how often this account may ask: jobs are not checked until ${timeOf(untilMs)}`,
      });
    },
    close: () => closing.abort(),
    closed: closing.signal,
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
