import { formatUsd } from "@storyreel/models";
import {
  checkBudget,
  leftUsd,
  noMoney,
  type PlannedShot,
  type PlannedTake,
  plannedKeyOf,
  spendingLimits,
  takesToBuy,
} from "@storyreel/renderer/plan";
import type { ListedTake } from "@storyreel/renderer/takes";
import type { MoneyView, PlannedRequest, PlanView } from "../../api/studio-view.ts";
import type { Board } from "../look-at-board.ts";
import { keysBeingBought, type StudioRun } from "../run-status.ts";
import { describeArithmetic, signedUsd } from "./amounts.ts";
import { indexOf } from "./board-index.ts";
import { lineOf } from "./place-in-board.ts";
import { sayFailure } from "./view-takes.ts";

export function viewPlan(board: Board, run: StudioRun | undefined): PlanView {
  const { plan, storyboard, settings } = board;
  const toBuy = new Set(takesToBuy(plan.shots.flatMap(({ takes }) => takes)));
  const taken = keysBeingBought(run);
  const refused = checkBudget(plan, spendingLimits(storyboard.budget, undefined));
  return {
    digest: plan.digest,
    totalUsd: formatUsd(plan.totalUsd),
    requests: plan.shots.flatMap((planned) =>
      planned.takes
        .filter((take) => toBuy.has(take) && !taken.has(plannedKeyOf(take)))
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
  const alsoFor = board.plan.shots
    .filter(({ takes }) =>
      takes.some((one) => one.sharedWith !== undefined && one.requestKey === requestKey),
    )
    .map(({ shot }) => shot.id);
  return {
    shot: planned.shot.reframes?.shotId ?? planned.shot.id,
    take: take.take,
    takeKey: requestKey,
    model: take.modelId,
    why:
      failure === undefined
        ? describeChange(earlierOf(planned.shot.id, board))
        : `failed: ${sayFailure(failure)}`,
    arithmetic: describeArithmetic(price),
    isFailed: failure !== undefined,
    ...(price.known ? { usd: formatUsd(price.usd) } : {}),
    ...(alsoFor.length === 0 ? {} : { alsoFor }),
  };
}

/** Its newest take for an earlier request. */
export function earlierOf(shotId: string, board: Board): ListedTake | undefined {
  return indexOf(board)
    .liveTakes(shotId)
    .findLast(({ isEarlier, isFinished }) => isEarlier && isFinished);
}

function describeChange(earlier: ListedTake | undefined): string {
  const fields = earlier?.changes.map(({ field }) => field) ?? [];
  return fields.length === 0 ? "new" : `its ${fields.join(", ")} changed`;
}

export function viewMoney(board: Board): MoneyView {
  const { plan, storyboard, settings, sinceCommit } = board;
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
    ...(sinceCommit === undefined
      ? {}
      : {
          sinceCommitUsd: signedUsd(sinceCommit.usd),
          sinceCommitUnknown: sinceCommit.unknownPrice.length,
        }),
    ...(confirmAboveUsd === undefined ? {} : { confirmAboveUsd }),
  };
}
