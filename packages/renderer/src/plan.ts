export { buildPlan } from "./plan/build-plan.ts";
export { planStoryboard } from "./render/plan-storyboard.ts";
export { checkBudget, spendingLimits } from "./plan/check-budget.ts";
export { describeFailure } from "./plan/describe-failure.ts";
export { describeProblemStep, labelProblem, problemOf } from "./plan/describe-problem.ts";
export {
  committedUsd,
  describeMoney,
  leftUsd,
  moneyToJson,
  noMoney,
  noSpending,
} from "./plan/film-money.ts";
export type { FilmMoney, MoneyJson, Spending } from "./plan/film-money.ts";
export { describeFilm } from "./plan/describe-film.ts";
export { checkFrozen } from "./plan/check-frozen.ts";
export type { FieldChange } from "./plan/compare-requests.ts";
export { failureToJson, originsOf, planToJson } from "./plan/plan-to-json.ts";
export type {
  PlannedPicture,
  PlannedShot,
  PlannedTake,
  RenderPlan,
  TakeFailure,
  TakeProblem,
  TakeState,
} from "./plan/render-plan.ts";
export { shotStateOf, standingLabels, standingOf } from "./plan/take-standing.ts";
export type { TakeStanding } from "./plan/take-standing.ts";
export { keysIn } from "./plan/keys-in.ts";
export { chosenTakeOf, clipSecondsOf, plannedKeyOf, unmadeChoiceOf } from "./plan/takes-of-shot.ts";
export { describeSource } from "./plan/describe-source.ts";
export { isInFilm, sumUpPlan } from "./plan/sum-up-plan.ts";
export {
  assumedUsdOf,
  assumptionOf,
  sumAssumedUsd,
  sumUsd,
  takesToBuy,
} from "./plan/takes-to-buy.ts";
