import { checkBudget, spendingLimits, type PlanRefusal } from "../plan/check-budget.ts";
import { checkFrozen } from "../plan/check-frozen.ts";
import { judgeSavedPlan } from "../plan/judge-saved-plan.ts";
import { readSavedPlan } from "../plan/read-saved-plan.ts";
import type { RenderPlan } from "../plan/render-plan.ts";
import { findObstacle } from "./preflight.ts";
import type { RenderContext } from "./render-context.ts";
import type { Refusal } from "./render-outcome.ts";

const noBudget = { maxUsd: undefined, perShotUsd: undefined };

/** Why nothing may be sent, or `undefined` when the plan is approved. A person is asked last. */
export async function refusePlan(
  context: RenderContext,
  plan: RenderPlan,
): Promise<(Refusal & { readonly exit: 2 | 3 | 4 }) | undefined> {
  const { storyboard, options } = context;
  if (options.savedPlan !== undefined) {
    const stale = judgeSavedPlan(await readSavedPlan(options.savedPlan), plan);
    if (stale !== undefined) return { exit: 4, ...stale };
  }
  const frozen = options.isFrozen === true ? checkFrozen(plan) : undefined;
  if (frozen !== undefined) return { exit: 4, ...frozen };
  const overBudget = refuseByBudget(context, plan);
  if (overBudget !== undefined) return { exit: 4, ...overBudget };
  const obstacle = await findObstacle(context, plan);
  if (obstacle !== undefined) return obstacle;
  const approved = await options.approve(plan, storyboard);
  if (approved === true) return undefined;
  return { exit: 4, ...(approved === false ? { message: "not confirmed" } : approved) };
}

/** A rehearsal spends nothing, so the storyboard's budget is only a warning; a limit given for the run still holds. */
function refuseByBudget(context: RenderContext, plan: RenderPlan): PlanRefusal | undefined {
  const { storyboard, options, mode, report } = context;
  const overBudget = checkBudget(plan, spendingLimits(storyboard.budget, options.maxUsd));
  if (overBudget === undefined || !mode.isRehearsal) return overBudget;
  if (checkBudget(plan, spendingLimits(noBudget, options.maxUsd)) !== undefined) return overBudget;
  const message = `a live render would refuse this: ${overBudget.message}`;
  report({ type: "warning", take: undefined, message, hint: overBudget.hint });
  return undefined;
}
