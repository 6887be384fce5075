import type { Usd } from "@storyreel/models";
import type { StopReason } from "./step.ts";

/** How a run ended: one result for each planned take, in the plan's order. */
export type RunResult = {
  readonly takes: readonly TakeResult[];
};

/** How one take ended in a run. */
export type TakeResult = {
  readonly shotId: string;
  readonly take: number;
  readonly requestKey: string;
  /** `waiting`: nothing is lost, the next run continues it. */
  readonly state: "succeeded" | "failed" | "uncertain" | "waiting";
  readonly requestId?: string | undefined;
  /** The run ended without knowing whether the submit was accepted; the next run asks the API. */
  readonly isUnanswered?: boolean | undefined;
  /** Of an uncertain take: a request in the API's list may be its own, so paying for another one would not help. */
  readonly isListed?: boolean | undefined;
  /** Of the clip, absolute. */
  readonly path?: string | undefined;
  readonly sha256?: string | undefined;
  /** What it costs; undefined if the price is unknown or nothing was submitted. */
  readonly usd: Usd | undefined;
  /** The clip was there already: this run did not use the API for it. */
  readonly reused: boolean;
  readonly message?: string | undefined;
  readonly hint?: string | undefined;
  readonly reason?: WaitReason | undefined;
};

/** Why a take waits for the next run. */
/** `detached`: other machines continue with it. */
export type WaitReason =
  | "interrupted"
  | "detached"
  /** The workers of a fleet cannot continue with it. */
  | "workers"
  | Exclude<StopReason, "failed" | "uncertain">;

/**
 * The exit code for a run's result. If several apply, the one that needs a person most comes first: an interrupt was requested,
 * an uncertain submit needs a decision, key and credit need an action, a failure needs a change; the rest only need time.
 */
export function exitOf(result: RunResult): 0 | 3 | 4 | 5 | 6 | 7 | 130 {
  const has = (matches: (take: TakeResult) => boolean): boolean => result.takes.some(matches);
  if (has(({ reason }) => reason === "interrupted")) return 130;
  if (has(({ state }) => state === "uncertain")) return 6;
  if (has(({ reason }) => reason === "credit")) return 7;
  if (has(({ state }) => state === "failed")) return 5;
  if (has(({ reason }) => reason === "budget" || reason === "approval")) return 4;
  return has(({ state }) => state === "waiting") ? 3 : 0;
}
