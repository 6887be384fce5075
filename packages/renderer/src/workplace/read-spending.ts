import {
  addSpent,
  noMoney,
  noSpending,
  type FilmMoney,
  type Spending,
} from "../plan/film-money.ts";
import type { Lock } from "./lock/lock.ts";
import type { LedgerPayment } from "./ledger/judge-payments.ts";
import { heldKeysOf, inheritedPayments, listPayments, type Payment } from "./payment.ts";
import type { LedgerTakes } from "./read-take-states.ts";

/** What a film has cost. */
export type FilmSpending = {
  readonly payments: readonly Payment[];
  readonly money: FilmMoney;
  /** By request key. */
  readonly spendingOf: (requestKey: string) => Spending;
};

export type FilmInLedger = {
  readonly lock: Lock;
  readonly budgetId: string;
  /** True for what was charged to a film whose storyboard is gone. */
  readonly isLeft: (payment: LedgerPayment) => boolean;
};

/** What a film has cost by the ledger and its lock file. */
export function readSpending(
  ledger: Pick<LedgerTakes, "payments">,
  { lock, budgetId, isLeft }: FilmInLedger,
): FilmSpending {
  const charged = ledger.payments();
  const isOwn = ({ budgetIds }: LedgerPayment): boolean => budgetIds.includes(budgetId);
  const inherited = inheritedPayments(
    charged.filter((payment) => !isOwn(payment) && isLeft(payment)),
    lock,
  );
  const ofFilm = [...charged.filter(isOwn), ...inherited];
  const payments = listPayments({ ofFilm, heldKeys: heldKeysOf(charged) }, lock);
  const byKey = new Map<string, Spending>();
  for (const payment of payments) {
    const { requestKey } = payment;
    byKey.set(requestKey, addSpent(byKey.get(requestKey) ?? noSpending, payment));
  }
  return {
    payments,
    money: withElsewhere(sumPayments(payments), inherited),
    spendingOf: (requestKey) => byKey.get(requestKey) ?? noSpending,
  };
}

/** The ledger does not hold it for this film. */
function withElsewhere(money: FilmMoney, inherited: readonly LedgerPayment[]): FilmMoney {
  const held = inherited.filter(({ state }) => state !== "failed");
  const usd = held.reduce((sum, payment) => sum + (payment.usd ?? 0n), 0n);
  return { ...money, elsewhereUsd: money.elsewhereUsd + usd };
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
