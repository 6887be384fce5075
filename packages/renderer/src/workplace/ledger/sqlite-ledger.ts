import { dirname, join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { openDiskReserve, type DiskReserve } from "./disk-reserve.ts";
import { identityOf, lostFolder } from "./file-identity.ts";
import { numberOf, openLedgerDatabase } from "./ledger-database.ts";
import { damagedLedger, ledgerErrorFromSqlite, type LedgerError } from "./ledger-error.ts";
import { checkSeal, readTake, sealOf, takeRow, type ReadRow } from "./ledger-tables.ts";
import type { Ledger, LedgerEntry } from "./ledger.ts";
import { sqliteCode, transact } from "./sqlite.ts";
import { requestIdsOf, type TakeRecord, type TakeTiming } from "./take-record.ts";

/** A ledger in a file that is open for writing. */
export type SqliteLedger = Ledger & { close(): Promise<void> };

/**
 * A ledger in an SQLite database. A change is one transaction, on the disk when its promise resolves. The caller holds the
 * state folder.
 *
 * @throws LedgerError `LEDGER_*`, at opening and from every call.
 */
export async function openSqliteLedger(path: string): Promise<SqliteLedger> {
  const db = await openLedgerDatabase(path);
  try {
    const reserve = openDiskReserve(join(dirname(path), "ledger.reserve"));
    return ledgerIn(prepare({ db, path, reserve }));
  } catch (error) {
    db.close();
    throw error;
  }
}

type Opened = { readonly db: DatabaseSync; readonly path: string; readonly reserve: DiskReserve };
type Store = ReturnType<typeof prepare>;

function prepare(opened: Opened) {
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
    seal: db.prepare("update seal set row_count = row_count + ?, crc_sum = crc_sum + ?"),
    claimed: db.prepare("select * from requests where model = ?"),
    sending: db.prepare("select key from takes where sending_sha = ?"),
    timings: db.prepare(timingsQuery),
    keys: db.prepare("select key from takes order by key"),
    checkpoint: db.prepare("PRAGMA wal_checkpoint(TRUNCATE)"),
  };
}

/** The newest finished requests of a model. */
export const timingsQuery =
  "select * from takes where model = ? and rendered_ms is not null order by rendered_ms desc limit 50";

function ledgerIn(store: Store): SqliteLedger {
  const { db, path } = store;
  // After a write that failed for another reason than a full disk, nobody knows what is on it.
  let broken: LedgerError | undefined;
  const identity = identityOf(path);

  const entryOf = (key: string): LedgerEntry | undefined => {
    const row = store.take.get(key);
    return row === undefined ? undefined : readTake(row, path);
  };
  const read = async <T>(query: () => T): Promise<T> => {
    try {
      return query();
    } catch (cause) {
      throw ledgerErrorFromSqlite(cause, `could not read ${path}`, path);
    }
  };

  return {
    get: (key) => read(() => entryOf(key)),
    cas: async (key, version, record) => {
      if (broken !== undefined) throw broken;
      // SQLite would write to a deleted file as if nothing had happened.
      if (identityOf(path) !== identity) throw lostFolder(path);
      try {
        return write(store, { key, version, record });
      } catch (cause) {
        const error = ledgerErrorFromSqlite(cause, `could not write ${path}`, path);
        if (error.code !== "LEDGER_DISK_FULL" && error.code !== "LEDGER_LOCKED") broken = error;
        throw error;
      }
    },
    claimed: (modelId) =>
      read(() => new Set(store.claimed.all(modelId).map((row) => textOf(row, "request_id", path)))),
    sending: (payloadSha256) =>
      read(() => store.sending.all(payloadSha256).map((row) => textOf(row, "key", path))),
    timings: (modelId) => read(() => timingsOf(store.timings.all(modelId), path)),
    entries: async function* () {
      for (const row of await read(() => store.keys.all())) {
        const entry = await read(() => entryOf(textOf(row, "key", path)));
        if (entry !== undefined) yield entry;
      }
    },
    close: async () => {
      // What stays in the log is read by the next process.
      await read(() => store.checkpoint.get()).catch(() => undefined);
      db.close();
    },
  };
}

type Change = { readonly key: string; readonly version: number; readonly record: TakeRecord };

function write(store: Store, change: Change): LedgerEntry | undefined {
  const { db, reserve } = store;
  const isSubmit = change.record.state === "sending";
  // Nothing is submitted without space for the answer.
  if (isSubmit) reserve.fill();
  const run = () => transact(db, () => apply(store, change));
  let written: LedgerEntry | undefined;
  try {
    written = run();
  } catch (error) {
    // Only what is known of requests already made may use the reserve.
    if (!isFull(error) || isSubmit || change.version === 0 || !reserve.free()) throw error;
    written = run();
  }
  // A submit must survive even if the log is lost or damaged: without its record, it would be paid again.
  if (isSubmit && written !== undefined) store.checkpoint.get();
  return written;
}

/** SQLITE_FULL; a quota or a limit on the size of a file is SQLITE_IOERR_WRITE. */
function isFull(error: unknown): boolean {
  const isWrite = error instanceof Error && "errcode" in error && error.errcode === 778;
  return isWrite || sqliteCode(error) === 13;
}

/** Within a transaction; `undefined` if someone else changed the entry or holds one of its requests. */
function apply(store: Store, { key, version, record }: Change): LedgerEntry | undefined {
  const { path } = store;
  const before = store.take.get(key);
  if (before !== undefined) checkSeal(before, path);
  if ((before === undefined ? 0 : numberOf(before, "version")) !== version) return undefined;
  let rows = before === undefined ? 1 : 0;
  let sum = before === undefined ? 0 : -numberOf(before, "crc");
  for (const request_id of requestIdsOf(record)) {
    const claim = store.request.get(request_id);
    if (claim !== undefined) {
      if (textOf(checkSeal(claim, path), "key", path) !== key) return undefined;
      continue;
    }
    const row = { request_id, key, model: record.modelId };
    const crc = sealOf(row);
    store.putRequest.run({ ...row, crc });
    rows += 1;
    sum += crc;
  }
  const entry: LedgerEntry = { key, version: version + 1, record };
  const row = takeRow(entry);
  const crc = sealOf(row);
  store.putTake.run({ ...row, crc });
  store.seal.run(rows, sum + crc);
  return entry;
}

export function timingsOf(rows: readonly ReadRow[], path: string): readonly TakeTiming[] {
  return rows.flatMap((row) => {
    const { record } = readTake(row, path);
    return ("timing" in record ? record.timing : undefined) ?? [];
  });
}

function textOf(row: ReadRow, column: string, path: string): string {
  const value = row[column];
  if (typeof value === "string") return value;
  throw damagedLedger(path, `unexpected value in column ${column}`);
}
