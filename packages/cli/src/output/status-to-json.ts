import { sourceFile } from "./source-file.ts";
import { formatUsd } from "@storyreel/models";
import { moneyToJson } from "@storyreel/renderer/plan";
import type { FilmStatus, OpenRequest, ShotStatus, TakeStatus } from "@storyreel/renderer/status";

/** Amounts are decimal strings, or `null` where no source gives the price. */
export function statusToJson(status: FilmStatus): object {
  const { name, money, maxUsd, toPayUsd, unknownPrice, shots, open } = status;
  return {
    type: "status",
    storyboard: name,
    ...moneyToJson(money, maxUsd),
    toPayUsd: formatUsd(toPayUsd),
    unknownPrice,
    shots: shots.map(shotToJson),
    open: open.map(openToJson),
  };
}

function shotToJson({ id, state, own, takes }: ShotStatus): object {
  const source = own === undefined ? {} : { source: own.kind, file: sourceFile(own) };
  return { id, state, ...source, takes: takes.map(takeToJson) };
}

function takeToJson(status: TakeStatus): object {
  const { take, isChosen, isAwaited, state, since, requestId, reason, next, price, spending } =
    status;
  return {
    take,
    chosen: isChosen,
    awaited: isAwaited,
    state,
    since: since ?? null,
    requestId: requestId ?? null,
    reason: reason ?? null,
    next: next.kind,
    sharedWith: next.kind === "share" ? next.with : null,
    usd: price.known ? formatUsd(price.usd) : null,
    paidUsd: formatUsd(spending.paidUsd),
    reservedUsd: formatUsd(spending.reservedUsd),
    failedUsd: formatUsd(spending.failedUsd),
  };
}

function openToJson(request: OpenRequest): object {
  const { requestId, shotId, take, modelId, at, usd, isNeeded } = request;
  return {
    requestId: requestId ?? null,
    shot: shotId,
    take,
    model: modelId,
    since: at ?? null,
    usd: usd === undefined ? null : formatUsd(usd),
    needed: isNeeded,
  };
}
