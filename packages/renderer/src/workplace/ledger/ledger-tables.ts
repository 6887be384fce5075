import type { DatabaseSync } from "node:sqlite";
import { crc32 } from "node:zlib";
import { parseOwnJson } from "../../kit/own-json.ts";
import { damagedLedger } from "./ledger-error.ts";
import type { LedgerEntry } from "./ledger.ts";
import { takeRecordSchema } from "./take-record-schema.ts";
import type { TakeRecord } from "./take-record.ts";

/** Version of the tables that this code reads and writes; SQLite keeps it as `user_version`. */
export const ledgerVersion = 1;

/** SQLite keeps it as `application_id`: "SRLG". */
export const ledgerApplication = 0x53524c47;

/**
 * The same tables as in PostgreSQL, as far as one folder needs them. `crc` is the checksum of the row's other columns, because
 * SQLite does not notice a changed byte. `seal` has the number of rows and the sum of their checksums, so that a missing row is
 * noticed too.
 */
export const createTables = `
  create table takes (
    key text primary key,
    version integer not null,
    state text not null,
    model text not null,
    sending_sha text,
    rendered_ms integer,
    record text not null,
    crc integer not null
  ) strict;
  create index takes_sending on takes (sending_sha) where sending_sha is not null;
  create index takes_rendered on takes (model, rendered_ms) where rendered_ms is not null;
  create table requests (
    request_id text primary key,
    key text not null,
    model text not null,
    crc integer not null
  ) strict;
  create index requests_model on requests (model);
  create table charges (
    attempt text primary key,
    key text not null,
    nano_usd integer,
    budgets text not null,
    state text not null,
    crc integer not null
  ) strict;
  create index charges_key on charges (key);
  create table budgets (
    id text primary key,
    nano_usd integer not null,
    crc integer not null
  ) strict;
  create table seal (row_count integer not null, crc_sum integer not null) strict;
  insert into seal values (0, 0);
  pragma application_id = ${ledgerApplication};
  pragma user_version = ${ledgerVersion};
`;

/** A row of `takes`, as it is written. */
export type TakeRow = {
  readonly key: string;
  readonly version: number;
  readonly state: string;
  readonly model: string;
  /** The payload that may be in flight at this moment. */
  readonly sending_sha: string | null;
  readonly rendered_ms: number | null;
  readonly record: string;
};

export function takeRow({ key, version, record }: LedgerEntry): TakeRow {
  const { state, modelId, intents } = record;
  return {
    key,
    version,
    state,
    model: modelId,
    sending_sha: state === "sending" ? (intents.at(-1)?.payloadSha256 ?? null) : null,
    rendered_ms: "renderedAtMs" in record ? Math.round(record.renderedAtMs) : null,
    record: JSON.stringify(record),
  };
}

type Cell = string | number | null;

/** The checksum of a row, of all columns but the checksum itself. */
export function sealOf(row: { readonly [column: string]: Cell }): number {
  return crc32(JSON.stringify(Object.values(row)));
}

/** A row as node:sqlite returns it. */
export type ReadRow = NonNullable<ReturnType<ReturnType<DatabaseSync["prepare"]>["get"]>>;

/** The entry in a row of `takes`. @throws LedgerError `LEDGER_DAMAGED` */
export function readTake(row: ReadRow, path: string): LedgerEntry {
  const { key, version } = checkSeal(row, path);
  if (typeof key !== "string" || typeof version !== "number") throw notOurs(path, row);
  return { key, version, record: readRecord(row, path) };
}

function readRecord(row: ReadRow, path: string): TakeRecord {
  const { record } = row;
  if (typeof record !== "string") throw notOurs(path, row);
  const read = parseOwnJson(record, takeRecordSchema);
  if (read.kind === "damaged") {
    throw damagedLedger(path, `the record of take ${String(row["key"])}: ${read.reason}`);
  }
  return read.value;
}

/** @throws LedgerError `LEDGER_DAMAGED` if a byte of the row has changed. */
export function checkSeal(row: ReadRow, path: string): ReadRow {
  const { crc, ...columns } = row;
  if (typeof crc !== "number" || crc !== crcOf(columns)) {
    const name = String(row["key"] ?? row["request_id"] ?? row["id"]);
    throw damagedLedger(path, `the checksum of ${name} does not match`);
  }
  return row;
}

function crcOf(columns: ReadRow): number {
  return crc32(JSON.stringify(Object.values(columns)));
}

function notOurs(path: string, row: ReadRow) {
  return damagedLedger(path, `unexpected columns: ${Object.keys(row).join(", ")}`);
}
