import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { LedgerError } from "../src/workplace/ledger/ledger-error.ts";
import { openSqliteLedger, type SqliteLedger } from "../src/workplace/ledger/sqlite-ledger.ts";
import type { TakeRecord } from "../src/workplace/ledger/take-record.ts";
import { sending, submitted } from "./ledger-kit.ts";

// A process of its own for ledger-database.test.ts, on a disk of 2 MB: it fills the disk while requests are in flight.
const folder = process.argv[2] ?? "";
const path = join(folder, "ledger.db");
const filling = join(folder, "filling");
const keys = Array.from({ length: 12 }, (_, index) => `k${index}`);

const ledger = await openSqliteLedger(path);
for (const key of keys) await ledger.cas({ key, version: 0 }, sending);
fillDisk();
const submit = await tryWrite(ledger, "more", sending);
for (const key of keys) await ledger.cas({ key, version: 1 }, submitted(`id-${key}`));
const idsKept = await countIds(ledger);
fillDisk();
const submitAgain = await tryWrite(ledger, "more", sending);
await ledger.close();
rmSync(filling);
const next = await openSqliteLedger(path);
const idsRead = await countIds(next);
const afterwards = await tryWrite(next, "more", sending);
await next.close();
process.stdout.write(JSON.stringify({ submit, idsKept, submitAgain, idsRead, afterwards }));

function fillDisk(): void {
  const file = openSync(filling, "a");
  try {
    for (let bytes = 65_536; bytes >= 1;) {
      try {
        writeSync(file, Buffer.alloc(bytes, "x"));
      } catch {
        bytes = Math.floor(bytes / 2);
      }
    }
  } finally {
    closeSync(file);
  }
}

async function tryWrite(to: SqliteLedger, key: string, record: TakeRecord): Promise<string> {
  try {
    return (await to.cas({ key, version: 0 }, record)).kind;
  } catch (error) {
    return error instanceof LedgerError ? error.code : String(error);
  }
}

async function countIds(from: SqliteLedger): Promise<number> {
  return (await from.claimed("m")).size;
}
