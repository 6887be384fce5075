import { formatUsd, parseUsd } from "@storyreel/models";
import type { Usd } from "@storyreel/models";
import type { Budget } from "../storyboard/storyboard.ts";
import { sumUsd, takesToBuy } from "./takes-to-buy.ts";
import type { RenderPlan } from "./render-plan.ts";

/** What a run may spend; `undefined`: no limit. */
export type SpendingLimits = {
  readonly maxUsd: Usd | undefined;
  readonly perShotUsd: Usd | undefined;
};

/** Why a plan is not executed. Nothing was sent. */
export type PlanRefusal = {
  readonly code:
    | "PLAN_OVER_BUDGET"
    | "PLAN_SHOT_OVER_BUDGET"
    | "PLAN_UNKNOWN_PRICE"
    | "PLAN_FROZEN"
    | "PLAN_STALE"
    | "PLAN_UNREADABLE";
  readonly message: string;
  readonly hint: string;
};

/** Combines the storyboard's budget and the limit of this run: the lower one applies. */
export function spendingLimits(budget: Budget, runMaxUsd: Usd | undefined): SpendingLimits {
  const boardMaxUsd = budget.maxUsd === undefined ? undefined : parseUsd(budget.maxUsd);
  const limits = [boardMaxUsd, runMaxUsd].filter((limit) => limit !== undefined);
  return {
    maxUsd: limits.length === 0 ? undefined : limits.reduce((a, b) => (a < b ? a : b)),
    perShotUsd: budget.perShotUsd === undefined ? undefined : parseUsd(budget.perShotUsd),
  };
}

/** Checks a plan against its limits. An unknown price exceeds every limit; a plan that buys nothing exceeds none. */
export function checkBudget(plan: RenderPlan, limits: SpendingLimits): PlanRefusal | undefined {
  const { maxUsd, perShotUsd } = limits;
  if (maxUsd === undefined && perShotUsd === undefined) return undefined;
  if (plan.unknownPrice.length > 0) {
    const shots = plan.unknownPrice.map((id) => `"${id}"`);
    const named =
      shots.length <= 3
        ? shots.join(", ")
        : `${shots.slice(0, 3).join(", ")} and ${shots.length - 3} more`;
    return {
      code: "PLAN_UNKNOWN_PRICE",
      message: `a budget is set, but the price is unknown for ${named}`,
      hint: "use a model with a known price (see storyreel models), or remove the budget to spend without a limit",
    };
  }
  const over = plan.shots.find(
    ({ takes }) => perShotUsd !== undefined && sumUsd(takesToBuy(takes)) > perShotUsd,
  );
  if (over !== undefined && perShotUsd !== undefined) {
    const price = formatUsd(sumUsd(takesToBuy(over.takes)));
    return {
      code: "PLAN_SHOT_OVER_BUDGET",
      message: `shot "${over.shot.id}" would cost $${price}, more than budget.per_shot_usd ($${formatUsd(perShotUsd)})`,
      hint: "shorten it, ask for fewer takes, or raise the budget",
    };
  }
  if (maxUsd === undefined || plan.totalUsd <= maxUsd) return undefined;
  return {
    code: "PLAN_OVER_BUDGET",
    message: `the plan costs $${formatUsd(plan.totalUsd)}, more than the budget of $${formatUsd(maxUsd)}`,
    hint: "render a part with --only, shorten some shots, or raise the budget",
  };
}
