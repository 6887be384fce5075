import { formatUsd } from "@storyreel/models";
import type { PlannedTake } from "../plan/render-plan.ts";
import type { BudgetLeft } from "../workplace/ledger/money.ts";

/** Why a take is not submitted, naming every limit, and what to do. */
export function describeOverBudget({ price }: PlannedTake, lefts: readonly BudgetLeft[]) {
  const refusing = lefts.filter(({ isRefusing }) => isRefusing);
  const limits = lefts.map(
    ({ name, maxUsd, leftUsd }) =>
      `${name} has $${formatUsd(leftUsd)} left of $${formatUsd(maxUsd)}`,
  );
  const problem = price.known
    ? `its ${price.assumption === undefined ? "" : "assumed "}price of $${formatUsd(price.usd)} exceeds what is left`
    : "its price is unknown, so no budget covers it";
  return {
    message: `${problem}: ${limits.join(", ")}`,
    hint: `raise ${refusing.map(({ name }) => name).join(" and ")}`,
  };
}
