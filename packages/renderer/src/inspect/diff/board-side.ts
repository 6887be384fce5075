import type { Diagnostic } from "@storyreel/models/source";
import type { Lock } from "../../workplace/lock/lock.ts";
import { choicesOf } from "../../workplace/lock/choices.ts";
import { homesByKey, takesByKey } from "../../workplace/lock/update-lock.ts";
import { buildPlan } from "../../plan/build-plan.ts";
import type { RenderPlan } from "../../plan/render-plan.ts";
import type { LoadedStoryboard } from "../../storyboard/load-storyboard.ts";
import type { Storyboard } from "../../storyboard/storyboard.ts";

/** A storyboard at one end of a diff, with what its lock says is paid. */
export type BoardSide = {
  readonly storyboard: Storyboard;
  readonly plan: RenderPlan;
  readonly lock: Lock;
};

export type LoadedSide = {
  readonly diagnostics: readonly Diagnostic[];
  /** `undefined`: there is no such storyboard, or it has mistakes. */
  readonly board: (LoadedStoryboard & { readonly storyboard: Storyboard }) | undefined;
  readonly lock: Lock | undefined;
};

/**
 * Plans one end of a diff from what is committed alone: what a lock names is paid, whether its clip lies on this
 * machine or not. So the same two commits give the same answer everywhere.
 *
 * @param paid locks whose takes count as paid beside the board's own.
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
    choiceOf: choicesOf(lock),
    homesOf: (key) => homes.flatMap((one) => one.get(key) ?? []),
    stateOf: (key) => {
      const found = known.find((one) => one.has(key))?.get(key);
      return found === undefined
        ? { kind: "new" }
        : { kind: "running", requestId: found.take.requestId };
    },
  });
  return { storyboard, plan, lock };
}
