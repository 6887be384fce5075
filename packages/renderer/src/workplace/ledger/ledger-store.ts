import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { DiskReserve } from "./disk-reserve.ts";
import { numberOf } from "./ledger-database.ts";
import { damagedLedger } from "./ledger-error.ts";
import { readTake, sealOf, type ReadRow } from "./ledger-tables.ts";
import type { TakeTiming } from "./take-record.ts";

/** An open database. */
type Opened = { readonly db: DatabaseSync; readonly path: string; readonly reserve: DiskReserve };
/** An open database with the statements of a ledger. */
export type Store = ReturnType<typeof prepare>;

export function prepare(opened: Opened) {
  const { db } = opened;
  return {
    ...opened,
    take: db.prepare("select * from takes where key = ?"),
    putTake: db.prepare(
      `insert into takes (key, version, state, model, sending_sha, rendered_ms, record, crc)
       values (:key, :version, :state, :model, :sending_sha, :rendered_ms, :record, :crc)
       on conflict (key) do update set version = excluded.version, state = excluded.state,
         model = excluded.model, sending_sha = excluded.sending_sha,
         rendered_ms = excluded.rendered_ms, record = excluded.record, crc = excluded.crc`,
    ),
    request: db.prepare("select * from requests where request_id = ?"),
    putRequest: db.prepare("insert into requests values (:request_id, :key, :model, :crc)"),
    dropRequest: db.prepare("delete from requests where request_id = ?"),
    charge: db.prepare("select * from charges where attempt = ?"),
    putCharge: db.prepare(
      "insert or replace into charges values (:attempt, :key, :nano_usd, :budgets, :state, :crc)",
    ),
    budget: db.prepare("select * from budgets where id = ?"),
    putBudget: db.prepare("insert or replace into budgets values (:id, :nano_usd, :crc)"),
    seal: db.prepare("update seal set row_count = row_count + ?, crc_sum = crc_sum + ?"),
    claimed: db.prepare("select * from requests where model = ?"),
    sending: db.prepare("select key from takes where sending_sha = ?"),
    timings: db.prepare(timingsQuery),
    keys: db.prepare("select key from takes order by key"),
    keysIn: db.prepare("select key from takes where state = ? order by key"),
    checkpoint: db.prepare("PRAGMA wal_checkpoint(TRUNCATE)"),
  };
}

/** The newest finished requests of a model. */
export const timingsQuery =
  "select * from takes where model = ? and rendered_ms is not null order by rendered_ms desc limit 50";

type Row = { readonly [column: string]: string | number | null };

/** Writes a row with its checksum, and keeps the seal in step. */
export function put(
  store: Store,
  into: StatementSync,
  { row, before }: { readonly row: Row; readonly before?: ReadRow | undefined },
): void {
  const crc = sealOf(row);
  into.run({ ...row, crc });
  if (before === undefined) store.seal.run(1, crc);
  else store.seal.run(0, crc - numberOf(before, "crc"));
}

/** Deletes a row by its id, and keeps the seal in step. */
export function remove(
  store: Store,
  from: StatementSync,
  { id, before }: { readonly id: string; readonly before: ReadRow },
): void {
  from.run(id);
  store.seal.run(-1, -numberOf(before, "crc"));
}

export function timingsOf(rows: readonly ReadRow[], path: string): readonly TakeTiming[] {
  return rows.flatMap((row) => {
    const { record } = readTake(row, path);
    return ("timing" in record ? record.timing : undefined) ?? [];
  });
}

/** @throws LedgerError `LEDGER_DAMAGED` */
export function textOf(row: ReadRow, column: string, path: string): string {
  const value = row[column];
  if (typeof value === "string") return value;
  throw damagedLedger(path, `unexpected value in column ${column}`);
}
