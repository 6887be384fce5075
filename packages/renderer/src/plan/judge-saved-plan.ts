import { takesToBuy } from "./takes-to-buy.ts";
import type { PlanRefusal } from "./check-budget.ts";
import { parseSavedPlan } from "./parse-saved-plan.ts";
import type { RenderPlan } from "./render-plan.ts";

/**
 * Decides whether a saved plan, as text, still allows what a new plan would do. It does when requests and prices
 * are the same and nothing would be bought that was not to be bought then: what has been finished since is no
 * reason to ask again, what has been lost since is.
 */
export function judgeSavedPlan(text: string, plan: RenderPlan): PlanRefusal | undefined {
  const saved = parseSavedPlan(text);
  if (saved === undefined) {
    return {
      code: "PLAN_UNREADABLE",
      message: "the saved plan is not a plan that this version of storyreel wrote",
      hint: "make a new one: storyreel plan FILE -o plan.json",
    };
  }
  if (saved.digest !== plan.digest) {
    return {
      code: "PLAN_STALE",
      message:
        "the saved plan no longer fits: storyboard, model specs, prices or chosen takes have changed since",
      hint: "review and save it again: storyreel plan FILE -o plan.json",
    };
  }
  const added = takesToBuy(plan.shots.flatMap(({ takes }) => takes)).filter(
    ({ requestKey }) => !saved.toBuy.has(requestKey),
  );
  const first = added[0];
  if (first === undefined) return undefined;
  return {
    code: "PLAN_STALE",
    message: `the saved plan no longer fits: it had a clip for shot "${first.shotId}"${added.length === 1 ? "" : ` and ${added.length - 1} more`}, which is not at hand any more`,
    hint: "review and save it again: storyreel plan FILE -o plan.json",
  };
}
