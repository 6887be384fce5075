import type { Usd } from "@storyreel/models";

/** What a change of a take means for money; part of the same step, so no two processes can spend one dollar twice. */
export type MoneyChange = {
  /** Before a submit. */
  readonly reserve?: Reservation | undefined;
  /** An attempt that certainly costs nothing: its money is free again. Releasing twice is releasing once. */
  readonly release?: string | undefined;
};

export type Reservation = {
  /** Of `attemptKey`. */
  readonly attempt: string;
  /** `undefined`: the price is unknown, which fits no limit. */
  readonly usd: Usd | undefined;
  /** All of them are charged; none is if one refuses. */
  readonly budgets: readonly Budget[];
};

/** Something that money is counted for: a film over all runs, or one run. */
export type Budget = {
  readonly id: string;
  /** What users know its limit by, such as `--max-usd`. */
  readonly name: string;
  /** `undefined`: it is counted, but not limited. */
  readonly maxUsd: Usd | undefined;
  /** What counts as spent although the ledger does not know of it, such as takes of another clone. */
  readonly elsewhereUsd: Usd;
};

/** What is left of a limited budget. */
export type BudgetLeft = Pick<Budget, "name"> & {
  readonly maxUsd: Usd;
  readonly leftUsd: Usd;
  /** Whether the amount does not fit. */
  readonly isRefusing: boolean;
};

/** Names one attempt of one take. */
export function attemptKey(requestKey: string, attempt: number): string {
  return `${requestKey}#${attempt}`;
}

/** The number in an `attemptKey`. */
export function attemptNumber(key: string): number {
  return Number(key.slice(key.lastIndexOf("#") + 1));
}

/**
 * Judges a reservation: what is left of every limited budget if one of them refuses, else `undefined`.
 *
 * @param heldUsd what the ledger holds for a budget, spent or reserved.
 */
export function refuseReservation(
  { usd, budgets }: Pick<Reservation, "usd" | "budgets">,
  heldUsd: (budgetId: string) => Usd,
): readonly BudgetLeft[] | undefined {
  const lefts = budgets.flatMap(({ id, name, maxUsd, elsewhereUsd }): BudgetLeft[] => {
    if (maxUsd === undefined) return [];
    const left = maxUsd - heldUsd(id) - elsewhereUsd;
    const leftUsd = left > 0n ? left : 0n;
    return [{ name, maxUsd, leftUsd, isRefusing: usd === undefined || usd > left }];
  });
  return lefts.some(({ isRefusing }) => isRefusing) ? lefts : undefined;
}

/** The money of a ledger in memory. */
export type MoneyBook = {
  heldUsd(budgetId: string): Usd;
  /** Makes the change, or returns why not. */
  apply(change: MoneyChange | undefined): readonly BudgetLeft[] | undefined;
};

type Charge = { readonly usd: Usd; readonly budgets: readonly string[] };

export function createMoneyBook(): MoneyBook {
  const charges = new Map<string, Charge>();
  const heldUsd = (budgetId: string): Usd =>
    [...charges.values()]
      .filter(({ budgets }) => budgets.includes(budgetId))
      .reduce((sum, { usd }) => sum + usd, 0n);
  return {
    heldUsd,
    apply: ({ reserve, release } = {}) => {
      if (reserve !== undefined) {
        const refused = refuseReservation(reserve, heldUsd);
        if (refused !== undefined) return refused;
      }
      if (release !== undefined) charges.delete(release);
      if (reserve === undefined) return undefined;
      const budgets = reserve.budgets.map(({ id }) => id);
      charges.set(reserve.attempt, { usd: reserve.usd ?? 0n, budgets });
      return undefined;
    },
  };
}
