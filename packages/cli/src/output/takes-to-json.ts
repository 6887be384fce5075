import { sourceFile } from "./source-file.ts";
import { formatUsd } from "@storyreel/models";
import {
  assumptionOf,
  failureToJson,
  moneyToJson,
  noMoney,
  problemOf,
  type RenderPlan,
  standingOf,
} from "@storyreel/renderer/plan";
import type { ListedTake, ShotTakes } from "@storyreel/renderer/takes";

/** Amounts are decimal strings, or `null` where no source gives the price. The sums are those of the whole film. */
export function takesToJson(shots: readonly ShotTakes[], { money, maxUsd }: RenderPlan): object {
  return {
    type: "takes",
    ...moneyToJson(money ?? noMoney, maxUsd),
    shots: shots.map(({ shotId: id, own, takes }) => ({
      id,
      ...(own === undefined ? {} : { source: own.kind, file: sourceFile(own) }),
      takes: takes.map(takeToJson),
    })),
  };
}

function takeToJson(take: ListedTake): object {
  const { name, requestKey, modelId: model, seconds, isFinished, isChosen, price } = take;
  const { state, spending, isAwaited, isRehearsed } = take;
  const failure = state.kind === "new" ? state.failure : undefined;
  const assumed = assumptionOf(price);
  return {
    name,
    take: take.take,
    earlier: take.isEarlier,
    requestKey,
    model,
    seconds,
    state: standingOf(state, isFinished),
    failure: failure === undefined ? null : failureToJson(failure),
    problem: problemOf(state)?.message ?? null,
    chosen: isChosen,
    awaited: isAwaited,
    rehearsed: isRehearsed,
    usd: price.known ? formatUsd(price.usd) : null,
    ...(assumed === undefined ? {} : { assumed }),
    paidUsd: formatUsd(spending.paidUsd),
    reservedUsd: formatUsd(spending.reservedUsd),
    failedUsd: formatUsd(spending.failedUsd),
    sharedWith: take.sharedWith ?? null,
    date: take.date ?? null,
    sha256: take.sha256 ?? null,
    changes: take.changes.map(({ field, before, after }) => ({
      field,
      before: before ?? null,
      after: after ?? null,
    })),
  };
}
