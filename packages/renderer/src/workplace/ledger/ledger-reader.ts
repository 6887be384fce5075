import { copyFileSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DatabaseSync, StatementSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { checkFormat, hasLedger } from "./ledger-database.ts";
import { ledgerErrorFromSqlite } from "./ledger-error.ts";
import { readTake } from "./ledger-tables.ts";
import type { LedgerEntry } from "./ledger.ts";
import { readCharges } from "./ledger-charges.ts";
import type { LedgerCharge } from "./judge-payments.ts";
import { timingsOf, timingsQuery } from "./ledger-store.ts";
import { loadSqlite, sqliteCode } from "./sqlite.ts";
import type { TakeTiming } from "./take-record.ts";

/** A ledger that is only read, by a plan. It needs no right to write, takes no lock and changes no file. */
export type LedgerReader = {
  /** @throws LedgerError `LEDGER_DAMAGED`, `LEDGER_VERSION`, `LEDGER_UNREADABLE`. */
  take(key: string): LedgerEntry | undefined;
  /** Of the newest finished requests of a model, newest first. @throws LedgerError as `take` */
  timings(modelId: string): readonly TakeTiming[];
  /** Every take, in no particular order. @throws LedgerError as `take` */
  takes(): readonly LedgerEntry[];
  /** What every attempt was charged with, in no particular order. @throws LedgerError as `take` */
  charges(): readonly LedgerCharge[];
};

const mostTries = 5;

type View = {
  /** Read as a file that nobody changes. */
  readonly isImmutable: boolean;
  readonly take: StatementSync;
  readonly takes: StatementSync;
  readonly timings: StatementSync;
  readonly charges: StatementSync;
  close(): void;
};

/**
 * Reads a ledger while other processes may write to it. The database is opened when it is asked for something, and closed at the
 * end of that turn of the event loop, so nobody has to close it.
 *
 * @returns `undefined` if there is no ledger.
 * @throws LedgerError `LEDGER_DAMAGED`, `LEDGER_VERSION`, `LEDGER_UNREADABLE`.
 */
export function openLedgerReader(path: string): LedgerReader | undefined {
  if (!hasLedger(path)) return undefined;
  let view: View | undefined;
  let identity = "";
  const close = (): void => {
    view?.close();
    view = undefined;
  };
  const open = (): View => {
    if (view === undefined) {
      identity = identityOf(path);
      view = openView(path);
      setImmediate(close);
    }
    return view;
  };
  const hasChanged = (): boolean => identityOf(path) !== identity;
  const read = <T>(query: (view: View) => T): T => {
    for (let tries = 1; ; tries += 1) {
      try {
        const opened = open();
        const result = query(opened);
        // SQLite sees no change there: half of a page that was split meanwhile looks like takes that were never made.
        if (!opened.isImmutable || tries === mostTries || !hasChanged()) return result;
        close();
      } catch (cause) {
        close();
        // A view of files that changed meanwhile may contradict itself.
        if (tries < mostTries && hasChanged()) continue;
        throw ledgerErrorFromSqlite(cause, `could not read ${path}`, path);
      }
    }
  };
  read(() => undefined);
  return {
    take: (key) =>
      read((opened) => {
        const row = opened.take.get(key);
        return row === undefined ? undefined : readTake(row, path);
      }),
    timings: (modelId) => read((opened) => timingsOf(opened.timings.all(modelId), path)),
    takes: () => read(({ takes }) => takes.all().map((row) => readTake(row, path))),
    charges: () => read(({ charges }) => readCharges(charges.all(), path)),
  };
}

/**
 * SQLite creates files even to read. Three ways around it:
 * - with the index of a log, as while a render runs, everything that SQLite needs is there. The log may be empty: a writer empties it
 *   with each submit;
 * - without a log, the database is opened as immutable;
 * - with a log alone, as in a copy of the folder, a copy in the temporary folder is read.
 */
function openView(path: string): View {
  const discard = (): void => undefined;
  if (hasBytes(`${path}-shm`)) {
    try {
      return viewOf({ db: connect(path), path, discard, isImmutable: false });
    } catch (error) {
      const isRefused = [8, 14].includes(sqliteCode(error) ?? 0);
      if (!isRefused) throw error;
    }
  }
  if (hasBytes(`${path}-wal`)) return viewOfCopy(path);
  const url = pathToFileURL(path);
  url.searchParams.set("immutable", "1");
  return viewOf({ db: connect(url), path, discard, isImmutable: true });
}

function viewOfCopy(path: string): View {
  const folder = mkdtempSync(join(tmpdir(), "storyreel-ledger-"));
  const discard = (): void => rmSync(folder, { recursive: true, force: true });
  const copy = join(folder, "ledger.db");
  try {
    copyFileSync(path, copy);
    copyFileSync(`${path}-wal`, `${copy}-wal`);
    const db = new (loadSqlite().DatabaseSync)(copy);
    return viewOf({ db, path, discard, isImmutable: false });
  } catch (error) {
    discard();
    throw error;
  }
}

function connect(location: string | URL): DatabaseSync {
  // Longer than a writer needs to empty the log.
  return new (loadSqlite().DatabaseSync)(location, { readOnly: true, timeout: 5_000 });
}

type Opened = {
  readonly db: DatabaseSync;
  readonly path: string;
  readonly discard: () => void;
  readonly isImmutable: boolean;
};

function viewOf({ db, path, discard, isImmutable }: Opened): View {
  try {
    checkFormat(db, path);
    return {
      isImmutable,
      take: db.prepare("select * from takes where key = ?"),
      takes: db.prepare("select * from takes"),
      timings: db.prepare(timingsQuery),
      charges: db.prepare("select * from charges"),
      close: () => {
        db.close();
        discard();
      },
    };
  } catch (error) {
    db.close();
    discard();
    throw error;
  }
}

function hasBytes(path: string): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

function identityOf(path: string): string {
  const database = statSync(path, { throwIfNoEntry: false });
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false });
  // A writer has an index from its first moment on.
  const isOpen = hasBytes(`${path}-shm`);
  return `${database?.ino} ${database?.size} ${database?.mtimeMs} ${log?.size ?? 0} ${isOpen}`;
}
