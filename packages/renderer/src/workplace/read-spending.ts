import {
  addSpent,
  noMoney,
  noSpending,
  type FilmMoney,
  type Spending,
} from "../plan/film-money.ts";
import type { Lock } from "./lock/lock.ts";
import { heldKeysOf, listPayments, type Payment } from "./payment.ts";
import type { LedgerTakes } from "./read-take-states.ts";

/** What a film has cost. */
export type FilmSpending = {
  readonly payments: readonly Payment[];
  readonly money: FilmMoney;
  /** By request key. */
  readonly spendingOf: (requestKey: string) => Spending;
};

/** What a film has cost by the ledger and its lock file. */
export function readSpending(
  ledger: Pick<LedgerTakes, "payments">,
  { lock, budgetId }: { readonly lock: Lock; readonly budgetId: string },
): FilmSpending {
  const charged = ledger.payments();
  const ofFilm = charged.filter(({ budgetIds }) => budgetIds.includes(budgetId));
  const payments = listPayments({ ofFilm, heldKeys: heldKeysOf(charged) }, lock);
  const byKey = new Map<string, Spending>();
  for (const payment of payments) {
    const { requestKey } = payment;
    byKey.set(requestKey, addSpent(byKey.get(requestKey) ?? noSpending, payment));
  }
  return {
    payments,
    money: sumPayments(payments),
    spendingOf: (requestKey) => byKey.get(requestKey) ?? noSpending,
  };
}

export function sumPayments(payments: readonly Payment[]): FilmMoney {
  return payments.reduce<FilmMoney>((sum, payment) => {
    const elsewhereUsd = payment.knownFrom === "lock" ? (payment.usd ?? 0n) : 0n;
    return { ...addSpent(sum, payment), elsewhereUsd: sum.elsewhereUsd + elsewhereUsd };
  }, noMoney);
}

/** What locks alone know of a film's money. A take that several of them list is paid once. */
export function paidByLocks(locks: readonly Lock[]): FilmMoney {
  const merged = { shots: locks.flatMap(({ shots }) => shots) };
  return sumPayments(listPayments({ ofFilm: [], heldKeys: new Set() }, merged));
}
