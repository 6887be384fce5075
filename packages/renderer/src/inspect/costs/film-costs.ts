import type { Spending } from "../../plan/film-money.ts";
import type { Payment } from "../../workplace/payment.ts";

/** What was paid for films, request by request. */
export type FilmCosts = {
  /** By time. */
  readonly payments: readonly FilmPayment[];
  readonly total: Spending;
  /** By storyboard, model and day, each sorted by its name. */
  readonly byFilm: readonly CostGroup[];
  readonly byModel: readonly CostGroup[];
  readonly byDay: readonly CostGroup[];
};

export type FilmPayment = Payment & {
  /** Absolute path of the storyboard; `undefined`: the ledger does not say. */
  readonly film: string | undefined;
};

export type CostGroup = {
  /** Path, model id, or day in UTC; `undefined`: unknown. */
  readonly name: string | undefined;
  readonly sum: Spending;
};
