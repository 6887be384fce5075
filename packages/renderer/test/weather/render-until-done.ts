import type { TakeResult } from "../../src/run/run-result.ts";
import type { Kind } from "./weather.ts";

/** How one run ended that was not killed. */
export type RunEnd = {
  /** `undefined`: the ledger could not be used. */
  readonly exit: number | undefined;
  readonly takes: readonly Pick<TakeResult, "shotId" | "state" | "hint" | "reason">[];
};

export type Render = {
  /** `undefined`: it was killed. */
  readonly run: (givenUp: readonly string[]) => Promise<RunEnd | undefined>;
  /** Some seconds, or more than five minutes. */
  readonly wait: (time: "seconds" | "minutes") => Promise<void>;
  /** What happens between two runs. */
  readonly between: (end: RunEnd | undefined) => Promise<void> | void;
};

/**
 * Runs again and again, as a person would who does what the hints say.
 *
 * @returns the number of runs; whether the last one is an end that the weather allows.
 */
export async function renderUntilDone(
  kind: Kind,
  { run, wait, between }: Render,
): Promise<{ readonly runs: number; readonly isFinished: boolean }> {
  const allowed = kind.ends ?? [0, 6];
  let givenUp: readonly string[] = [];
  let asked = 0;
  let ended = 0;
  for (let runs = 1; runs <= 40; runs += 1) {
    const end = await run(givenUp);
    if (end?.exit === 0) return { runs, isFinished: true };
    await between(end);
    if (end?.exit === undefined) {
      await wait("seconds");
      continue;
    }
    ended += 1;
    const { exit } = end;
    givenUp = kind.isNeverGivenUp === true ? [] : hopeless(end);
    if (exit === 6) asked += 1;
    const isLast = exit === 6 ? givenUp.length === 0 && asked > 1 : exit !== 3 || ended > 2;
    if (allowed.includes(exit) && isLast && !isUnapproved(end)) return { runs, isFinished: true };
    await wait("minutes");
  }
  return { runs: 40, isFinished: false };
}

/** What a person gives up five minutes after the submit, because the hint says so. */
function hopeless({ takes }: RunEnd): readonly string[] {
  return takes
    .filter(({ state, hint }) => state === "uncertain" && hint?.includes("still missing") === true)
    .map(({ shotId }) => shotId);
}

/** The next run of the same command shows the price again. */
function isUnapproved({ takes }: RunEnd): boolean {
  return takes.some(({ reason }) => reason === "approval");
}
