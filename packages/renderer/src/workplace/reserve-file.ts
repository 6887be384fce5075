import { open, type FileHandle } from "node:fs/promises";
import { LedgerError, ledgerErrorFrom } from "./ledger/ledger-error.ts";
import { checkEntry, decodeLedgerLine } from "./ledger/ledger-line.ts";
import type { LedgerEntry } from "./ledger/ledger.ts";

export type Reserve = {
  /** Entries that an earlier run could not write to the ledger. */
  readonly kept: readonly LedgerEntry[];
  keep(line: Buffer): Promise<void>;
  clear(): Promise<void>;
  close(): Promise<void>;
};

// 64 KiB: a line is about 1 KB, and after the first failure only changes in flight are still written.
const reservedBytes = 64 * 1024;
const lineFeed = 0x0a;

/**
 * A second file whose space is allocated in advance, so that a request id that was just received can be kept when the disk is
 * full. Losing it would mean paying without knowing.
 */
export async function openReserve(path: string): Promise<Reserve> {
  const file = await openOrCreate(path);
  const kept = readEntries(await file.readFile(), path);
  let position = 0;
  return {
    kept,
    keep: async (line) => {
      await file.write(line, 0, line.length, position);
      position += line.length;
      await file.datasync();
    },
    clear: async () => {
      position = 0;
      if (kept.length > 0) await fill(file);
    },
    close: () => file.close(),
  };
}

async function openOrCreate(path: string): Promise<FileHandle> {
  try {
    await (await open(path, "a")).close();
    const file = await open(path, "r+");
    if ((await file.stat()).size < reservedBytes) await fill(file);
    return file;
  } catch (cause) {
    throw ledgerErrorFrom(cause, `could not reserve space in ${path}`);
  }
}

async function fill(file: FileHandle): Promise<void> {
  // Line feeds, not zeros: a file system may store zeros as a hole, which reserves nothing.
  await file.write(Buffer.alloc(reservedBytes, lineFeed), 0, reservedBytes, 0);
  await file.datasync();
}

/** What is between the entries is the filling, or the rest of an entry that an earlier failure left. */
function readEntries(bytes: Buffer, path: string): LedgerEntry[] {
  const entries: LedgerEntry[] = [];
  for (let start = 0; start < bytes.length;) {
    // Nearly all of it is empty lines.
    if (bytes[start] === lineFeed) {
      start += 1;
      continue;
    }
    const end = bytes.indexOf(lineFeed, start);
    if (end === -1) break;
    const line = decodeLedgerLine(bytes.subarray(start, end));
    start = end + 1;
    if (line.kind === "unknown") throw damaged(path, line.reason);
    if (line.kind !== "entry") continue;
    const entry = checkEntry(line.entry);
    if ("kind" in entry) throw damaged(path, entry.reason);
    entries.push(entry);
  }
  return entries;
}

function damaged(path: string, reason: string): LedgerError {
  return new LedgerError(
    "LEDGER_DAMAGED",
    `${path} is damaged: it is not a ledger entry (${reason})`,
    {
      hint: "restore the file from a backup: it may name a request that was paid for",
    },
  );
}
