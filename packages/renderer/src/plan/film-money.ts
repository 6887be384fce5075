import { formatUsd, parseUsd, type Usd } from "@storyreel/models";
import { counted } from "../kit/format-amounts.ts";

/** What requests cost, by what is known about them. Known prices only; `unpricedRequests` counts the rest. */
export type Spending = {
  /** For requests that succeeded. */
  readonly paidUsd: Usd;
  /** For requests that are running or may have been accepted. They count as paid until they are known to have failed. */
  readonly reservedUsd: Usd;
  /** For requests that failed. Users of the API report that they are not charged, so they do not count toward a budget. */
  readonly failedUsd: Usd;
  /** The part of what is paid and reserved that no source documents. */
  readonly assumedUsd: Usd;
  /** Requests that are paid or reserved at a price that no source gives. */
  readonly unpricedRequests: number;
};

/** What a film has cost over all its runs: the ledger's charges, and what only the lock file knows of. */
export type FilmMoney = Spending & {
  /** The part of `paidUsd` that only the lock file knows of, because another clone paid for it or the state folder is gone. */
  readonly elsewhereUsd: Usd;
};

export const noSpending: Spending = {
  paidUsd: 0n,
  reservedUsd: 0n,
  failedUsd: 0n,
  assumedUsd: 0n,
  unpricedRequests: 0,
};

export const noMoney: FilmMoney = { ...noSpending, elsewhereUsd: 0n };

/** What one request cost. */
export type Spent = {
  readonly state: "paid" | "reserved" | "failed";
  /** `undefined`: the price is unknown. */
  readonly usd: Usd | undefined;
  /** No source documents the price. */
  readonly isAssumed?: boolean | undefined;
};

export function addSpent(sum: Spending, { state, usd, isAssumed }: Spent): Spending {
  if (usd === undefined) {
    return state === "failed" ? sum : { ...sum, unpricedRequests: sum.unpricedRequests + 1 };
  }
  const assumedUsd = sum.assumedUsd + (isAssumed === true ? usd : 0n);
  switch (state) {
    case "paid":
      return { ...sum, paidUsd: sum.paidUsd + usd, assumedUsd };
    case "reserved":
      return { ...sum, reservedUsd: sum.reservedUsd + usd, assumedUsd };
    case "failed":
      return { ...sum, failedUsd: sum.failedUsd + usd };
  }
}

/** What counts against a budget. */
export function committedUsd({ paidUsd, reservedUsd }: Spending): Usd {
  return paidUsd + reservedUsd;
}

/** What is left of a film's budget, never below 0; `undefined` without one. */
export function leftUsd(money: Spending, maxUsd: string | undefined): Usd | undefined {
  const limit = maxUsd === undefined ? undefined : parseUsd(maxUsd);
  if (limit === undefined) return undefined;
  const left = limit - committedUsd(money);
  return left > 0n ? left : 0n;
}

/**
 * `paid $2.352, reserved $0.336, $0.336 failed (reported as not charged), $9.312 left of $12.00`, wherever money is shown, as
 * parts of a sentence. What is zero is left out, except what is paid.
 *
 * @param maxUsd `budget.max_usd` of the storyboard.
 */
export function describeMoney(money: Spending, maxUsd: string | undefined): readonly string[] {
  const { paidUsd, reservedUsd, failedUsd, assumedUsd, unpricedRequests } = money;
  const left = leftUsd(money, maxUsd);
  return [
    `paid $${formatUsd(paidUsd)}`,
    ...(reservedUsd === 0n ? [] : [`reserved $${formatUsd(reservedUsd)}`]),
    ...(assumedUsd === 0n ? [] : [`$${formatUsd(assumedUsd)} of it assumed`]),
    ...(unpricedRequests === 0
      ? []
      : [`${counted(unpricedRequests, "request")} at an unknown price`]),
    ...(failedUsd === 0n ? [] : [`$${formatUsd(failedUsd)} failed (reported as not charged)`]),
    ...(left === undefined || maxUsd === undefined
      ? []
      : [`$${formatUsd(left)} left of $${formatUsd(parseUsd(maxUsd) ?? 0n)}`]),
  ];
}

/** `Spending` for programs. Amounts are exact decimals. */
export type MoneyJson = {
  readonly paidUsd: string;
  readonly reservedUsd: string;
  readonly failedUsd: string;
  /** The part of what is paid and reserved that no source documents. Absent: nothing. */
  readonly spentAssumedUsd?: string;
  readonly unpricedRequests: number;
  /** Of `budgetUsd`; `null` without a budget. */
  readonly leftUsd: string | null;
  /** `budget.max_usd`; `null`: not set. */
  readonly budgetUsd: string | null;
};

export function moneyToJson(money: Spending, maxUsd: string | undefined): MoneyJson {
  const left = leftUsd(money, maxUsd);
  return {
    paidUsd: formatUsd(money.paidUsd),
    reservedUsd: formatUsd(money.reservedUsd),
    failedUsd: formatUsd(money.failedUsd),
    ...(money.assumedUsd === 0n ? {} : { spentAssumedUsd: formatUsd(money.assumedUsd) }),
    unpricedRequests: money.unpricedRequests,
    leftUsd: left === undefined ? null : formatUsd(left),
    budgetUsd: maxUsd === undefined ? null : formatUsd(parseUsd(maxUsd) ?? 0n),
  };
}
