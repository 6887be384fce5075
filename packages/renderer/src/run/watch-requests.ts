import { isFinal, type Client, type Clock, type RequestRecord } from "@storyreel/core";
import type { PlannedTake } from "../plan/render-plan.ts";
import type { Expectation, TakeHistory } from "../workplace/ledger/take-history.ts";
import { createLooks, type Looks } from "./look-at-requests.ts";
import { createLookQueue, type LookQueue } from "./look-queue.ts";
import { nextLookMs, type LookPolicy } from "./poll-schedule.ts";
import type { StepApi, WatchedRequest } from "./take-run.ts";
import {
  createWatched,
  createWatchedModel,
  type LookWaiter,
  type Watched,
  type WatchedModel,
} from "./watched.ts";
import { atPace, defaultWatchSettings, type WatchSettings } from "./watch-settings.ts";

export type RequestWatch = Pick<StepApi, "look" | "read" | "remember" | "expectedMs"> & {
  /**
   * A look without a promise, for those who follow 10,000 requests.
   *
   * @param waiter is never called before this returns.
   * @param afterMs it is not called sooner. Default: when the request's age says, or when a list shows its end.
   */
  tell(request: WatchedRequest, waiter: LookWaiter, afterMs?: number): void;
};

export type WatchOptions = {
  readonly client: Pick<Client, "read" | "list">;
  readonly clock: Clock;
  readonly random: () => number;
  readonly policy: LookPolicy;
  readonly history: TakeHistory;
  /** Ends all waiting; its reason is thrown. */
  readonly signal: AbortSignal;
  /** The API limits how often it is asked: nothing is looked at until then. */
  readonly onLimited?: ((untilMs: number) => void) | undefined;
  readonly settings?: Partial<WatchSettings> | undefined;
};

/** Everything that is watched in this process. */
type Watch = WatchOptions & {
  readonly settings: WatchSettings;
  /** Ids of requests that had ended when their submits were answered. */
  readonly ended: Set<string>;
  /** By id. A request that has ended stays, because it stays in the API's list. */
  readonly requests: Map<string, Watched>;
  /** By id. */
  readonly models: Map<string, WatchedModel>;
  readonly queue: LookQueue<Watched>;
};

// A request that is older than this when it is first seen was submitted by an earlier run.
const newRequestMs = 5_000;
/**
 * Watches all open requests of an account in this process. Each has a time for its next look. When looks are due, the pages of
 * the API's list that show two or more of them are read, and the others singly. A page counts as a look at every request
 * that it shows.
 */
export function watchRequests(options: WatchOptions): RequestWatch {
  const { clock, policy, signal } = options;
  const settings = atPace({ ...defaultWatchSettings, ...options.settings }, paceOf(policy));
  const isFixed = policy.kind === "fixed";
  const watch: Watch = {
    ...options,
    settings,
    ended: new Set(),
    requests: new Map(),
    models: new Map(),
    queue: createLookQueue<Watched>({
      clock,
      roundMs: isFixed ? 0 : settings.roundMs,
      soonMs: isFixed ? 0 : settings.soonMs,
      onRound: (due, soon) => looks.lookAt(due, soon),
    }),
  };
  const limits = createPause(watch);
  const looks: Looks = createLooks({
    ...options,
    settings,
    mayList: !isFixed,
    waitOn: (watched, ms = gapMs(watch, watched.request)) => waitUntilDue(watch, watched, ms),
    onLimited: (error) => limits.pause(error.retryAfterMs ?? 0),
    onAnswer: limits.end,
    watchedOf: (requestId) => watch.requests.get(requestId),
  });
  signal.addEventListener("abort", () => stop(watch), { once: true });
  return {
    look: async (request) => {
      signal.throwIfAborted();
      const { promise, resolve, reject } = Promise.withResolvers<RequestRecord>();
      tell(watch, request, { waiter: { resolve, reject } });
      return promise;
    },
    tell: (request, waiter, afterMs) => tell(watch, request, { waiter, afterMs }),
    read: (requestId) => looks.read(requestId),
    remember: ({ requestId, state }) => {
      if (isFinal(state)) watch.ended.add(requestId);
    },
    expectedMs: (take) => expectationOf(watch, take)?.p50Ms,
  };
}

function tell(
  watch: Watch,
  request: WatchedRequest,
  { waiter, afterMs = 0 }: { readonly waiter: LookWaiter; readonly afterMs?: number | undefined },
): void {
  if (watch.signal.aborted) return;
  const { requestId } = request;
  const known = watch.requests.get(requestId);
  const watched = known ?? register(watch, request);
  watched.wantsPayload = request.isUnproven === true;
  const { unread } = watched;
  watched.unread = undefined;
  if (unread !== undefined) {
    queueMicrotask(() => waiter.resolve(unread));
    return;
  }
  const fromMs = watch.clock.now();
  watched.quiet = afterMs > 0 ? { fromMs, untilMs: fromMs + afterMs } : undefined;
  watched.waiter = watched.waiter === undefined ? waiter : both(watched.waiter, waiter);
  // After a pause of any length the first look is due at once: the request may have ended long ago.
  const isOld = watch.clock.now() - request.submittedAtMs > newRequestMs;
  const isDue = watch.ended.delete(requestId) || (known === undefined && isOld);
  waitUntilDue(watch, watched, Math.max(afterMs, isDue ? 0 : gapMs(watch, request)));
}

function both(one: LookWaiter, other: LookWaiter): LookWaiter {
  return {
    resolve: (record) => {
      one.resolve(record);
      other.resolve(record);
    },
    reject: (error, requestId) => {
      one.reject(error, requestId);
      other.reject(error, requestId);
    },
  };
}

function register(watch: Watch, request: WatchedRequest): Watched {
  const { modelId, pictures } = request.take;
  const model = watch.models.get(modelId) ?? createWatchedModel(modelId, watch.settings);
  watch.models.set(modelId, model);
  if (pictures !== undefined) model.isHeavy = true;
  const watched = createWatched(request, model);
  watch.requests.set(request.requestId, watched);
  return watched;
}

function waitUntilDue({ queue, clock }: Watch, watched: Watched, ms: number): void {
  watched.dueAtMs = clock.now() + ms;
  queue.add(watched);
}

function gapMs(watch: Watch, { take, submittedAtMs }: WatchedRequest): number {
  const { policy, clock, random } = watch;
  const ageMs = clock.now() - submittedAtMs;
  return nextLookMs({ policy, ageMs, expectation: expectationOf(watch, take), random: random() });
}

function expectationOf(
  { history }: Watch,
  { modelId, seconds, heightPx }: Pick<PlannedTake, "modelId" | "seconds" | "heightPx">,
): Expectation | undefined {
  return history.expect(modelId, { seconds, heightPx });
}

/** Stops all looks for a while, longer each time until an answer comes. */
function createPause({ clock, queue, settings, onLimited }: Watch) {
  const { least, greatest } = settings.limitedMs;
  let pauses = 0;
  let untilMs = -Infinity;
  return {
    pause: (retryAfterMs: number): void => {
      const nowMs = clock.now();
      // Calls that were under way together meet the same limit.
      if (nowMs >= untilMs) pauses += 1;
      const ownMs = Math.min(least * 2 ** (pauses - 1), greatest);
      untilMs = Math.max(untilMs, nowMs + Math.max(ownMs, retryAfterMs));
      queue.pauseUntil(untilMs);
      onLimited?.(untilMs);
    },
    end: (): void => {
      pauses = 0;
    },
  };
}

function paceOf(policy: LookPolicy): number {
  return policy.kind === "fixed" ? 1 : (policy.pace ?? 1);
}

function stop({ queue, requests, signal }: Watch): void {
  queue.stop();
  for (const watched of requests.values()) {
    watched.waiter?.reject(signal.reason, watched.request.requestId);
    watched.waiter = undefined;
  }
}
