import { isFinal } from "./request-state.ts";
import type { RequestState } from "./queue-facts.ts";

/** When to poll a request, and for how long. */
export type PollPolicy = {
  readonly firstDelayMs: number;
  /** Factor between one wait and the next. */
  readonly growth: number;
  readonly maxDelayMs: number;
  /** Longest processing time, without the time in the queue. */
  readonly deadlineMs: number;
  /** Longest time in the queue. Requests to dead models have been seen to stay queued forever. */
  readonly queueDeadlineMs: number;
};

/**
 * A policy for a model that usually takes `typicalSeconds`: the first poll when it could be done, then every 3 to 15 s. Only stuck
 * requests reach the deadline (public clients give up after 10 to 30 min).
 */
export function createPollPolicy(
  typicalSeconds: number | undefined,
  changes: Partial<PollPolicy> = {},
): PollPolicy {
  const typicalMs = (typicalSeconds ?? 0) * 1000;
  return {
    // Half the usual time: the usual time is an average, and an early poll costs only a call.
    firstDelayMs: Math.min(Math.max(typicalMs / 2, 2000), 60_000),
    growth: 1.5,
    maxDelayMs: 15_000,
    deadlineMs: Math.max(30 * 60_000, typicalMs * 10),
    queueDeadlineMs: 4 * 3_600_000,
    ...changes,
  };
}

/** The progress of a wait. */
export type PollProgress = {
  readonly processingMs: number;
  readonly queuedMs: number;
  readonly polls: number;
};

/** The progress after `elapsedMs` during which the request was last seen in `state`. */
export function afterInterval(
  progress: PollProgress,
  state: RequestState | undefined,
  elapsedMs: number,
): PollProgress {
  const isProcessing = state === "running" || state === "unrecognised";
  return {
    processingMs: progress.processingMs + (isProcessing ? elapsedMs : 0),
    queuedMs:
      progress.queuedMs + (isProcessing || (state !== undefined && isFinal(state)) ? 0 : elapsedMs),
    polls: progress.polls + 1,
  };
}

/**
 * The next wait: from 3 s (or `firstDelayMs` if that is shorter) up to the maximum, ± 20 % so that many requests do not poll at the
 * same time, and never past the deadline.
 *
 * @returns undefined after the deadline.
 */
export function nextDelayMs(
  policy: PollPolicy,
  progress: PollProgress,
  { state, random }: { readonly state: RequestState | undefined; readonly random: number },
): number | undefined {
  const leftMs =
    state === "running" || state === "unrecognised"
      ? policy.deadlineMs - progress.processingMs
      : policy.queueDeadlineMs - progress.queuedMs;
  if (leftMs <= 0) return undefined;
  const baseMs = Math.min(policy.firstDelayMs, 3000);
  const grownMs =
    progress.polls === 0
      ? policy.firstDelayMs
      : baseMs * policy.growth ** Math.min(progress.polls, 60);
  const delayMs = Math.min(
    grownMs,
    Math.max(policy.maxDelayMs, progress.polls === 0 ? grownMs : 0),
  );
  return Math.min(Math.max(Math.round(delayMs * (0.8 + 0.4 * random)), 1), leftMs);
}
