import { formatUsd } from "@storyreel/models";
import {
  checkBudget,
  describeFailure,
  leftUsd,
  noMoney,
  type PlannedShot,
  type PlannedTake,
  spendingLimits,
  takesToBuy,
} from "@storyreel/renderer/plan";
import type { ListedTake } from "@storyreel/renderer/takes";
import type { MoneyView, PlannedRequest, PlanView } from "../../api/studio-view.ts";
import type { Board } from "../look-at-board.ts";
import { describeArithmetic, signedUsd } from "./amounts.ts";
import { lineOf } from "./place-in-board.ts";

export function viewPlan(board: Board): PlanView {
  const { plan, storyboard, settings } = board;
  const toBuy = new Set(takesToBuy(plan.shots.flatMap(({ takes }) => takes)));
  const refused = checkBudget(plan, spendingLimits(storyboard.budget, undefined));
  return {
    digest: plan.digest,
    totalUsd: formatUsd(plan.totalUsd),
    requests: plan.shots.flatMap((planned) =>
      planned.takes
        .filter((take) => toBuy.has(take))
        .map((take) => viewRequest(take, planned, board)),
    ),
    unknownPrice: plan.unknownPrice,
    ...refusalOf(refused, settings.accountProblem),
    canBuy: settings.account?.apiKey !== undefined || settings.workers !== undefined,
  };
}

function refusalOf(
  refused: ReturnType<typeof checkBudget>,
  problem: Board["settings"]["accountProblem"],
): Pick<PlanView, "refusal"> {
  if (problem !== undefined) return { refusal: { code: "STUDIO_ACCOUNT", ...problem } };
  if (refused === undefined) return {};
  const { code, message, hint } = refused;
  return { refusal: { code, message, hint } };
}

function viewRequest(take: PlannedTake, planned: PlannedShot, board: Board): PlannedRequest {
  const { requestKey, price, state } = take;
  const failure = state.kind === "new" ? state.failure : undefined;
  return {
    shot: planned.shot.reframes?.shotId ?? planned.shot.id,
    take: take.take,
    takeKey: requestKey,
    model: take.modelId,
    why:
      failure === undefined
        ? describeChange(earlierOf(planned.shot.id, board))
        : describeFailure(failure),
    arithmetic: describeArithmetic(price),
    isFailed: failure !== undefined,
    ...(price.known ? { usd: formatUsd(price.usd) } : {}),
  };
}

/** Its newest take for an earlier request. */
export function earlierOf(shotId: string, { liveTakes }: Board): ListedTake | undefined {
  const listed = liveTakes.find((one) => one.shotId === shotId)?.takes ?? [];
  return listed.findLast(({ isEarlier, isFinished }) => isEarlier && isFinished);
}

function describeChange(earlier: ListedTake | undefined): string {
  const fields = earlier?.changes.map(({ field }) => field) ?? [];
  return fields.length === 0 ? "new" : `its ${fields.join(", ")} changed`;
}

export function viewMoney(board: Board): MoneyView {
  const { plan, storyboard, settings, sinceCommitUsd } = board;
  const money = plan.money ?? noMoney;
  const left = leftUsd(money, plan.maxUsd);
  const line = lineOf(storyboard, ["budget", "max_usd"]);
  const { confirmAboveUsd } = settings;
  return {
    spentUsd: formatUsd(money.paidUsd),
    reservedUsd: formatUsd(money.reservedUsd),
    ...(plan.maxUsd === undefined ? {} : { maxUsd: plan.maxUsd }),
    ...(left === undefined ? {} : { leftUsd: formatUsd(left) }),
    ...(line === undefined ? {} : { budgetLine: line }),
    ...(sinceCommitUsd === undefined ? {} : { sinceCommitUsd: signedUsd(sinceCommitUsd) }),
    ...(confirmAboveUsd === undefined ? {} : { confirmAboveUsd }),
  };
}
