import { array, boolean, number, object, optional, parse, safeParse, string } from "valibot";
import { takeRecordSchema } from "@storyreel/renderer/engine";
import type { BudgetLeft, LedgerEntry, TakeTiming } from "@storyreel/renderer/engine";
import type { LedgerCharge } from "@storyreel/renderer/workplace";
import { FleetError } from "../fleet-error.ts";
import type { Row } from "./database.ts";

/** The form of the records that this version writes. One that reads an older form and meets a newer one leaves it alone. */
export const recordFormat = 1;

/** @throws FleetError `FLEET_DAMAGED`, `FLEET_VERSION` */
export function readEntry(row: Row): LedgerEntry {
  const { version, format, record } = row;
  const key = stringIn(row, "key");
  if (typeof version !== "number" || typeof format !== "number") throw damaged(key, "its version");
  if (format > recordFormat) {
    throw new FleetError(
      "FLEET_VERSION",
      `take ${key} was written by a newer storyreel (format ${format}; this one knows ${recordFormat})`,
      { hint: "update the workers; until then, newer workers continue it" },
    );
  }
  const parsed = safeParse(takeRecordSchema, record);
  if (!parsed.success) throw damaged(key, parsed.issues[0].message);
  return { key, version, record: parsed.output };
}

const timing = object({
  seconds: number(),
  heightPx: optional(number()),
  totalMs: number(),
});
const withTiming = object({ timing });

/** @throws FleetError `FLEET_DAMAGED` */
export function readTiming(row: Row): TakeTiming {
  const parsed = safeParse(withTiming, row["record"]);
  if (!parsed.success) throw damaged(stringIn(row, "key"), parsed.issues[0].message);
  return parsed.output.timing;
}

const lefts = array(object({ name: string(), max: string(), left: string(), refuses: boolean() }));

/** What `move_money` says of the budgets when one of them refuses. */
export function readLefts(text: string): readonly BudgetLeft[] {
  return parse(lefts, JSON.parse(text)).map(({ name, max, left, refuses }) => ({
    name,
    maxUsd: BigInt(max),
    leftUsd: BigInt(left),
    isRefusing: refuses,
  }));
}

/** @throws FleetError `FLEET_DAMAGED` */
export function readCharge(row: Row): LedgerCharge {
  const attempt = stringIn(row, "attempt");
  const { nano_usd: nano, budgets, is_held: isHeld } = row;
  return {
    requestKey: stringIn(row, "key"),
    attempt: Number(attempt.slice(attempt.lastIndexOf("#") + 1)),
    usd: typeof nano === "string" ? BigInt(nano) : undefined,
    budgetIds: Array.isArray(budgets) ? budgets.map(String) : [],
    isHeld: isHeld === true,
  };
}

/** @throws FleetError `FLEET_DAMAGED` */
export function stringIn(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== "string") throw damaged(column, `${typeof value} instead of text`);
  return value;
}

function damaged(what: string, reason: string): FleetError {
  return new FleetError("FLEET_DAMAGED", `the ledger of the fleet is damaged: ${what}: ${reason}`, {
    hint: "restore the database from a backup, then run `storyreel fleet recover` before anything is generated again",
  });
}
