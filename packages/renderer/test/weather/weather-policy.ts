import type { RunPolicy } from "../../src/run/run-policy.ts";
import { hastyPolicy } from "../run-plan-kit.ts";

/** A real process in a weather whose minutes last less than half a second. */
export const weatherPolicy: Partial<RunPolicy> = {
  ...hastyPolicy,
  sendBudgetMs: 500,
  // Send budget, time-out of the submit, list.
  settleMs: 1_500,
  resubmitAfterMs: 1_500,
  runningDeadlineMs: 60_000,
  queuedDeadlineMs: 60_000,
};

/** A time of real life: the settle time of four minutes is 1.5 s here. */
export const quickMs = (realMs: number): number => realMs / 160;
