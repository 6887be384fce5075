import { parseUsd } from "@storyreel/models";
import {
  addSpent,
  noMoney,
  noSpending,
  type FilmMoney,
  type Spending,
  type Spent,
} from "../plan/film-money.ts";
import type { LedgerPayment } from "./ledger/judge-payments.ts";
import type { Lock } from "./lock/lock.ts";
import { takesByKey } from "./lock/update-lock.ts";
import type { LedgerTakes } from "./read-take-states.ts";

/** What was spent: for a film, and for single requests. */
export type ReadSpending = {
  readonly money: FilmMoney;
  /** By request key, for this film. */
  readonly spendingOf: (requestKey: string) => Spending;
};

/**
 * Adds up what the ledger charged to a film. A take of the lock file that the ledger was not charged for counts too: another
 * clone paid for it, or the state folder is gone.
 */
export function readSpending(
  { payments }: Pick<LedgerTakes, "payments">,
  { lock, budgetId }: { readonly lock: Lock; readonly budgetId: string },
): ReadSpending {
  const byKey = new Map<string, Spending>();
  const note = (requestKey: string, spent: Spent): void => {
    byKey.set(requestKey, addSpent(byKey.get(requestKey) ?? noSpending, spent));
  };
  const charged = payments();
  let money: FilmMoney = noMoney;
  for (const payment of charged) {
    if (!payment.budgetIds.includes(budgetId)) continue;
    note(payment.requestKey, payment);
    money = { ...money, ...addSpent(money, payment) };
  }
  for (const [requestKey, usd] of paidElsewhere(lock, charged)) {
    const spent = { state: "paid", usd } as const;
    note(requestKey, spent);
    const elsewhereUsd = money.elsewhereUsd + (usd ?? 0n);
    money = { ...money, ...addSpent(money, spent), elsewhereUsd };
  }
  return { money, spendingOf: (requestKey) => byKey.get(requestKey) ?? noSpending };
}

/** Takes of the lock file that the ledger has no charge for, with what they cost. */
export function paidElsewhere(
  lock: Lock,
  charged: readonly LedgerPayment[],
): ReadonlyMap<string, Spent["usd"]> {
  const held = new Set(
    charged.filter(({ state }) => state !== "failed").map(({ requestKey }) => requestKey),
  );
  const elsewhere = new Map<string, Spent["usd"]>();
  for (const [requestKey, { take }] of takesByKey(lock)) {
    if (held.has(requestKey)) continue;
    const { usd } = take.price;
    elsewhere.set(requestKey, usd === undefined ? undefined : parseUsd(usd));
  }
  return elsewhere;
}

/** What locks alone know of a film's money. A take that several of them list is paid once. */
export function paidByLocks(locks: readonly Lock[]): FilmMoney {
  const merged = { shots: locks.flatMap(({ shots }) => shots) };
  return readSpending({ payments: () => [] }, { lock: merged, budgetId: "" }).money;
}
