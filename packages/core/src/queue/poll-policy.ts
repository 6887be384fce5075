import { isFinal } from "./request-state.ts";
import type { RequestState } from "./queue-facts.ts";

/** When a waiting request is looked at, and how long. */
export type PollPolicy = {
  readonly firstDelayMs: number;
  /** Each wait is this much longer than the one before. */
  readonly growth: number;
  readonly maxDelayMs: number;
  /** Longest processing time; waiting in the queue does not count. */
  readonly deadlineMs: number;
  /** Longest time in the queue: dead models have been seen to leave requests queued for ever. */
  readonly queueDeadlineMs: number;
};

/**
 * A policy for a model that usually takes `typicalSeconds`: the first look when it could be done, then 3 to 15 s apart, a
 * deadline far enough out that only stuck requests meet it (clients in the wild give up after 10 to 30 min).
 */
export function createPollPolicy(
  typicalSeconds: number | undefined,
  changes: Partial<PollPolicy> = {},
): PollPolicy {
  const typicalMs = (typicalSeconds ?? 0) * 1000;
  return {
    // Half the usual time: people's "usual" is an average, and an early look costs nothing but a call.
    firstDelayMs: Math.min(Math.max(typicalMs / 2, 2000), 60_000),
    growth: 1.5,
    maxDelayMs: 15_000,
    deadlineMs: Math.max(30 * 60_000, typicalMs * 10),
    queueDeadlineMs: 4 * 3_600_000,
    ...changes,
  };
}

/** Where a wait stands: pure bookkeeping over answers and the clock. */
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
 * The next wait: grown from 3 s (or from `firstDelayMs` if that is shorter) to the cap, ± 20 % so that many requests do not poll
 * in step, and never past what is left of the deadline.
 *
 * @returns undefined when the deadline has passed.
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
