import { array, string } from "valibot";
import type { Usd } from "@storyreel/models";
import { parseOwnJson } from "../../kit/own-json.ts";
import { numberOf } from "./ledger-database.ts";
import { damagedLedger } from "./ledger-error.ts";
import { put, textOf, type Store } from "./ledger-store.ts";
import type { LedgerCharge } from "./judge-payments.ts";
import { checkSeal, type ReadRow } from "./ledger-tables.ts";
import { attemptNumber, refuseReservation, type BudgetLeft, type MoneyChange } from "./money.ts";

/** What is left of the budgets if one of them refuses. */
export function applyMoney(
  store: Store,
  key: string,
  { reserve, release }: MoneyChange,
): readonly BudgetLeft[] | undefined {
  if (release !== undefined) settleCharge(store, release, "released");
  if (reserve === undefined) return undefined;
  const { attempt, usd, budgets } = reserve;
  // The number of an attempt that was not sent is used again.
  settleCharge(store, attempt, "released");
  const lefts = refuseReservation(reserve, (id) => heldUsd(store, id));
  if (lefts !== undefined) return lefts;
  const charge: ChargeRow = {
    attempt,
    key,
    nano_usd: usd === undefined ? null : toNumber(usd),
    budgets: JSON.stringify(budgets.map(({ id }) => id)),
    state: "released",
  };
  put(store, store.putCharge, { row: charge, before: store.charge.get(attempt) });
  settleCharge(store, attempt, "held");
  return undefined;
}

type ChargeRow = {
  readonly attempt: string;
  readonly key: string;
  readonly nano_usd: number | null;
  /** JSON: the ids of the budgets that it counts for. */
  readonly budgets: string;
  readonly state: "held" | "released";
};

const budgetIds = array(string());

/** Changes the state of a charge, and the sums of its budgets with it. Nothing happens if it has the state already. */
function settleCharge(store: Store, attempt: string, state: ChargeRow["state"]): void {
  const { path } = store;
  const before = store.charge.get(attempt);
  if (before === undefined || checkSeal(before, path)["state"] === state) return;
  const key = textOf(before, "key", path);
  const budgets = textOf(before, "budgets", path);
  const nano_usd = before["nano_usd"] === null ? null : numberOf(before, "nano_usd");
  const row: ChargeRow = { attempt, key, nano_usd, budgets, state };
  put(store, store.putCharge, { row, before });
  const ids = readBudgetIds(budgets, { attempt, path });
  const change = BigInt(nano_usd ?? 0) * (state === "held" ? 1n : -1n);
  for (const id of ids) {
    const sum = toNumber(heldUsd(store, id) + change);
    put(store, store.putBudget, { row: { id, nano_usd: sum }, before: store.budget.get(id) });
  }
}

/** Every charge, in no particular order. @throws LedgerError `LEDGER_DAMAGED` */
export function readCharges(rows: readonly ReadRow[], path: string): readonly LedgerCharge[] {
  return rows.map((row) => {
    checkSeal(row, path);
    const attempt = textOf(row, "attempt", path);
    return {
      requestKey: textOf(row, "key", path),
      attempt: attemptNumber(attempt),
      usd: row["nano_usd"] === null ? undefined : BigInt(numberOf(row, "nano_usd")),
      budgetIds: readBudgetIds(textOf(row, "budgets", path), { attempt, path }),
      isHeld: textOf(row, "state", path) === "held",
    };
  });
}

function readBudgetIds(
  text: string,
  { attempt, path }: { readonly attempt: string; readonly path: string },
): readonly string[] {
  const ids = parseOwnJson(text, budgetIds);
  if (ids.kind === "damaged") throw damagedLedger(path, `the budgets of ${attempt}: ${ids.reason}`);
  return ids.value;
}

export function heldUsd({ budget, path }: Pick<Store, "budget" | "path">, id: string): Usd {
  const row = budget.get(id);
  return row === undefined ? 0n : BigInt(numberOf(checkSeal(row, path), "nano_usd"));
}

/** Amounts up to nine million dollars, in billionths, are exact. */
function toNumber(usd: Usd): number {
  const nano = Number(usd);
  if (!Number.isSafeInteger(nano)) throw new RangeError(`${usd} is too much for the ledger`);
  return nano;
}
