import type { Diagnostic } from "@storyreel/models/source";
import type { Lock } from "../../workplace/lock/lock.ts";
import { choicesOf } from "../../workplace/lock/choices.ts";
import { homesByKey, takesByKey } from "../../workplace/lock/update-lock.ts";
import { paidByLocks } from "../../workplace/read-spending.ts";
import { buildPlan } from "../../plan/build-plan.ts";
import type { RenderPlan } from "../../plan/render-plan.ts";
import type { LoadedStoryboard } from "../../storyboard/load-storyboard.ts";
import type { Storyboard } from "../../storyboard/storyboard.ts";

/** One side of a diff: a storyboard, and what its lock lists as paid. */
export type BoardSide = {
  readonly storyboard: Storyboard;
  readonly models: LoadedStoryboard["models"];
  /** Its money is what the lock files list as paid. */
  readonly plan: RenderPlan;
  readonly lock: Lock;
};

export type LoadedSide = {
  readonly diagnostics: readonly Diagnostic[];
  /** `undefined`: the storyboard does not exist, or has mistakes. */
  readonly board: (LoadedStoryboard & { readonly storyboard: Storyboard }) | undefined;
  readonly lock: Lock | undefined;
};

/**
 * Plans one side of a diff. Only the lock files decide what is paid, not the clips on this machine, so that the same two
 * versions give the same result everywhere.
 *
 * @param paid further locks whose takes count as paid.
 */
export function planSide(
  { storyboard, models }: NonNullable<LoadedSide["board"]>,
  lock: Lock,
  paid: readonly Lock[],
): BoardSide {
  const known = [lock, ...paid].map((one) => takesByKey(one));
  const homes = [lock, ...paid].map((one) => homesByKey(one));
  const plan = buildPlan({
    storyboard,
    models,
    money: paidByLocks([lock, ...paid]),
    choiceOf: choicesOf(lock),
    homesOf: (key) => homes.flatMap((one) => one.get(key) ?? []),
    stateOf: (key) => {
      const found = known.find((one) => one.has(key))?.get(key);
      return found === undefined
        ? { kind: "new" }
        : { kind: "running", requestId: found.take.requestId };
    },
  });
  return { storyboard, models, plan, lock };
}
