import { addSpent, noSpending } from "../../plan/film-money.ts";
import type { CostGroup, FilmCosts, FilmPayment } from "./film-costs.ts";

/**
 * Sums payments up. Pure.
 *
 * @param since a day in UTC, `YYYY-MM-DD`: earlier payments, and those whose time is unknown, are left out.
 */
export function sumCosts(all: readonly FilmPayment[], since: string | undefined): FilmCosts {
  const payments = all
    .filter(({ at }) => since === undefined || (at !== undefined && dayOf(at) >= since))
    .toSorted(
      (a, b) => compare(a.at, b.at) || compare(a.film, b.film) || compare(a.shotId, b.shotId),
    );
  return {
    payments,
    total: payments.reduce(addSpent, noSpending),
    byFilm: groupBy(payments, ({ film }) => film),
    byModel: groupBy(payments, ({ modelId }) => modelId),
    byDay: groupBy(payments, ({ at }) => at && dayOf(at)),
  };
}

function groupBy(
  payments: readonly FilmPayment[],
  nameOf: (payment: FilmPayment) => string | undefined,
): readonly CostGroup[] {
  return [...Map.groupBy(payments, nameOf)]
    .map(([name, members]) => ({ name, sum: members.reduce(addSpent, noSpending) }))
    .toSorted((a, b) => compare(a.name, b.name));
}

/** `2026-11-27T16:34:20Z` → `2026-11-27` */
function dayOf(at: string): string {
  return at.slice(0, 10);
}

/** What is unknown comes first. */
function compare(a = "", b = ""): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
