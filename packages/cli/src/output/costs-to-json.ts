import { formatUsd } from "@storyreel/models";
import type { CostGroup, FilmCosts, FilmPayment } from "@storyreel/renderer/costs";
import { moneyToJson, type Spending } from "@storyreel/renderer/plan";
import { filmName } from "./format-costs.ts";

/** Amounts are decimal strings, or `null` where no source gives the price. Paths of storyboards are relative to `folder`. */
export function costsToJson(costs: FilmCosts, folder: string): object {
  const { payments, total, byFilm, byModel, byDay } = costs;
  const groups = (name: string, all: readonly CostGroup[]): readonly object[] =>
    all.map((group) => ({ [name]: group.name ?? null, ...sumToJson(group.sum) }));
  const films = byFilm.map((group) => ({ ...group, name: filmName(group.name, folder) }));
  return {
    type: "costs",
    ...sumToJson(total),
    payments: payments.map((payment) => paymentToJson(payment, folder)),
    byFilm: groups("film", films),
    byModel: groups("model", byModel),
    byDay: groups("day", byDay),
  };
}

/** A budget is a film's, and the sums may be of several. */
function sumToJson(sum: Spending): object {
  const { leftUsd: _, budgetUsd: __, ...sums } = moneyToJson(sum, undefined);
  return sums;
}

function paymentToJson(payment: FilmPayment, folder: string): object {
  const { film, shotId, take, modelId, requestId, at, state, usd, isAssumed, basis, knownFrom } =
    payment;
  return {
    film: filmName(film, folder) ?? null,
    shot: shotId,
    take,
    model: modelId,
    requestId: requestId ?? null,
    time: at ?? null,
    state,
    usd: usd === undefined ? null : formatUsd(usd),
    assumed: isAssumed ?? false,
    basis: basis ?? null,
    knownFrom,
  };
}
