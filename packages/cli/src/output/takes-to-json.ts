import { formatUsd } from "@storyreel/models";
import type { ListedTake, ShotTakes } from "@storyreel/renderer/takes";

/** Amounts are decimal strings, or `null` where no source gives the price. */
export function takesToJson(shots: readonly ShotTakes[]): object {
  return {
    type: "takes",
    shots: shots.map(({ shotId: id, takes }) => ({ id, takes: takes.map(takeToJson) })),
  };
}

function takeToJson(take: ListedTake): object {
  const { number, requestKey, modelId: model, seconds, isFinished, isChosen, price } = take;
  return {
    number,
    take: take.take,
    requestKey,
    model,
    seconds,
    state: take.state.kind,
    finished: isFinished,
    chosen: isChosen,
    usd: price.known ? formatUsd(price.usd) : null,
    date: take.date ?? null,
    sha256: take.sha256 ?? null,
    changes: take.changes.map(({ field, before, after }) => ({
      field,
      before: before ?? null,
      after: after ?? null,
    })),
  };
}
