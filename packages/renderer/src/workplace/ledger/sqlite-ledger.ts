import { dirname, join } from "node:path";
import { openDiskReserve } from "./disk-reserve.ts";
import { identityOf, lostFolder } from "./file-identity.ts";
import { applyMoney, heldUsd } from "./ledger-charges.ts";
import { numberOf, openLedgerDatabase } from "./ledger-database.ts";
import { ledgerErrorFromSqlite, type LedgerError } from "./ledger-error.ts";
import { prepare, put, remove, textOf, timingsOf, type Store } from "./ledger-store.ts";
import { checkSeal, readTake, takeRow } from "./ledger-tables.ts";
import type { CasResult, Ledger, LedgerBase, LedgerEntry } from "./ledger.ts";
import type { MoneyChange } from "./money.ts";
import { sqliteCode, transact } from "./sqlite.ts";
import { namedIdsOf, requestIdsOf, type TakeRecord } from "./take-record.ts";

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
    heldUsd: (budgetId) => read(() => heldUsd(store, budgetId)),
    cas: async (base, record, money) => {
      if (broken !== undefined) throw broken;
      // SQLite would write to a deleted file as if nothing had happened.
      if (identityOf(path) !== identity) throw lostFolder(path);
      try {
        return write(store, { ...base, record, money });
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
    entries: async function* (state) {
      const rows = () => (state === undefined ? store.keys.all() : store.keysIn.all(state));
      for (const row of await read(rows)) {
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

type Change = LedgerBase & {
  readonly record: TakeRecord;
  readonly money: MoneyChange | undefined;
};

function write(store: Store, change: Change): CasResult {
  const { db, reserve } = store;
  const stateBefore = store.take.get(change.key)?.["state"];
  // What was tried for a take is noted in the same state.
  const isNote = stateBefore === change.record.state;
  const isSubmit = change.record.state === "sending" && !isNote;
  // Nothing is submitted without space for the answer.
  if (isSubmit) reserve.fill();
  const run = () =>
    transact(
      db,
      () => apply(store, change),
      ({ kind }) => kind === "written",
    );
  let result: CasResult;
  try {
    result = run();
  } catch (error) {
    // Only what is known of requests already made may use the reserve.
    const isOfRequest = !isSubmit && !isNote && change.version !== 0;
    if (!isFull(error) || !isOfRequest || !reserve.free()) throw error;
    result = run();
  }
  // A submit must survive even if the log is lost or damaged: without its record, it would be paid again.
  if (isSubmit && result.kind === "written") store.checkpoint.get();
  return result;
}

/** SQLITE_FULL; a quota or a limit on the size of a file is SQLITE_IOERR_WRITE. */
function isFull(error: unknown): boolean {
  const isWrite = error instanceof Error && "errcode" in error && error.errcode === 778;
  return isWrite || sqliteCode(error) === 13;
}

/** Within a transaction, which is rolled back unless the result is `written`. */
function apply(store: Store, { key, version, record, money }: Change): CasResult {
  const { path } = store;
  const before = store.take.get(key);
  if (before !== undefined) checkSeal(before, path);
  if ((before === undefined ? 0 : numberOf(before, "version")) !== version) return { kind: "lost" };
  for (const request_id of requestIdsOf(record)) {
    const claim = store.request.get(request_id);
    if (claim === undefined) {
      put(store, store.putRequest, { row: { request_id, key, model: record.modelId } });
    } else if (textOf(checkSeal(claim, path), "key", path) !== key) return { kind: "lost" };
  }
  for (const request_id of namedIdsOf(record)) {
    const claim = store.request.get(request_id);
    const isOurs = claim !== undefined && textOf(checkSeal(claim, path), "key", path) === key;
    if (isOurs) remove(store, store.dropRequest, { id: request_id, before: claim });
  }
  const lefts = applyMoney(store, key, money ?? {});
  if (lefts !== undefined) return { kind: "over-budget", lefts };
  const entry: LedgerEntry = { key, version: version + 1, record };
  put(store, store.putTake, { row: takeRow(entry), before });
  return { kind: "written", entry };
}
