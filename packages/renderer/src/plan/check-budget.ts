import { formatUsd, parseUsd } from "@storyreel/models";
import type { Usd } from "@storyreel/models";
import type { Budget } from "../storyboard/storyboard.ts";
import { committedUsd, noMoney } from "./film-money.ts";
import { sumUsd, takesToBuy } from "./takes-to-buy.ts";
import type { RenderPlan } from "./render-plan.ts";

/** What may be spent; `undefined`: no limit. */
export type SpendingLimits = {
  /** For the film, over all runs: `budget.max_usd`. */
  readonly filmMaxUsd?: Usd | undefined;
  /** For this run: `--max-usd`. */
  readonly runMaxUsd?: Usd | undefined;
  readonly perShotUsd?: Usd | undefined;
  /** An unknown price is refused even if there is no limit. */
  readonly refusesUnknown?: boolean | undefined;
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

export function spendingLimits(budget: Budget, runMaxUsd: Usd | undefined): SpendingLimits {
  return {
    filmMaxUsd: budget.maxUsd === undefined ? undefined : parseUsd(budget.maxUsd),
    runMaxUsd,
    perShotUsd: budget.perShotUsd === undefined ? undefined : parseUsd(budget.perShotUsd),
    refusesUnknown: budget.unknownPrices !== undefined,
  };
}

/** Checks a plan against its limits. An unknown price exceeds every limit; a plan that buys nothing exceeds none. */
export function checkBudget(plan: RenderPlan, limits: SpendingLimits): PlanRefusal | undefined {
  const { filmMaxUsd, runMaxUsd, perShotUsd, refusesUnknown = false } = limits;
  const isLimited = [filmMaxUsd, runMaxUsd, perShotUsd].some((limit) => limit !== undefined);
  if (!isLimited && !refusesUnknown) return undefined;
  if (plan.unknownPrice.length > 0) {
    const shots = plan.unknownPrice.map((id) => `"${id}"`);
    const named =
      shots.length <= 3
        ? shots.join(", ")
        : `${shots.slice(0, 3).join(", ")} and ${shots.length - 3} more`;
    return {
      code: "PLAN_UNKNOWN_PRICE",
      message: `${isLimited ? "a budget is set" : "budget.unknown_prices is set"}, but the price is unknown for ${named}`,
      hint: unknownPriceHint(plan),
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
  return refuseTotal(plan, limits);
}

/** What a person can state instead of a documented price. */
function unknownPriceHint({ shots }: RenderPlan): string {
  const toBuy = takesToBuy(shots.flatMap(({ takes }) => takes));
  const isReported = toBuy.every(({ price }) => price.known || price.reported.length > 0);
  const isTimeless = toBuy.some(({ price, seconds }) => !price.known && seconds === 0);
  if (isTimeless && !isReported) {
    return "set the price in your own model spec, because a figure per second does not apply to a result without a known length; or use a model with a known price (see storyreel models)";
  }
  const figure = isReported
    ? "reported, or to a figure per second"
    : "a figure per second, such as 0.14";
  return `set budget.unknown_prices to ${figure}, set the price in your own model spec, or use a model with a known price (see storyreel models)`;
}

/** Names both limits when one of them refuses, so that raising one is not followed by the other's refusal. */
function refuseTotal(
  { totalUsd, money = noMoney }: RenderPlan,
  { filmMaxUsd, runMaxUsd }: SpendingLimits,
): PlanRefusal | undefined {
  const paidUsd = committedUsd(money);
  const ofFilm = filmMaxUsd === undefined ? undefined : describeFilmLimit(filmMaxUsd, paidUsd);
  const ofRun = runMaxUsd === undefined ? undefined : `--max-usd ($${formatUsd(runMaxUsd)})`;
  const isFilmOver = totalUsd > 0n && filmMaxUsd !== undefined && paidUsd + totalUsd > filmMaxUsd;
  const isRunOver = runMaxUsd !== undefined && totalUsd > runMaxUsd;
  if (!isFilmOver && !isRunOver) return undefined;
  const refusing = [isRunOver ? ofRun : undefined, isFilmOver ? ofFilm : undefined];
  const other = [isRunOver ? undefined : ofRun, isFilmOver ? undefined : ofFilm];
  const named = (limits: readonly (string | undefined)[]): string =>
    limits.filter((limit) => limit !== undefined).join(" and ");
  const beside = named(other) === "" ? "" : `; the other limit is ${named(other)}`;
  return {
    code: "PLAN_OVER_BUDGET",
    message: `the plan costs $${formatUsd(totalUsd)}, more than ${named(refusing)}${beside}`,
    hint: "render a part with --only, shorten some shots, or raise the budget",
  };
}

function describeFilmLimit(maxUsd: Usd, paidUsd: Usd): string {
  const limit = formatUsd(maxUsd);
  if (paidUsd === 0n) return `budget.max_usd ($${limit})`;
  return `what is left of budget.max_usd ($${limit} minus $${formatUsd(paidUsd)} paid or reserved)`;
}
