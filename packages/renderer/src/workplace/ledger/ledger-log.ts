import { open, type FileHandle } from "node:fs/promises";
import { dirname } from "node:path";
import { syncFolder } from "../../kit/whole-file.ts";
import { type LedgerError, ledgerErrorFrom } from "./ledger-error.ts";
import { encodeLedgerLine, ledgerVersion } from "./ledger-line.ts";
import type { LedgerEntry } from "./ledger.ts";
import { parseLedger } from "./parse-ledger.ts";
import { openReserve } from "../reserve-file.ts";

/** The file of a ledger. */
export type LedgerLog = {
  /** The newest version of each key at opening. */
  readonly entries: ReadonlyMap<string, LedgerEntry>;
  /** Bytes of an incomplete last line that were cut off at opening. */
  readonly tornBytes: number;
  /** Resolves when the line has reached the disk. One call at a time. */
  append(entry: LedgerEntry): Promise<void>;
  close(): Promise<void>;
};

/**
 * Opens a ledger for writing, repairs its end and takes back what the reserve contains. The caller holds the folder's lock.
 *
 * A line that cannot be written goes to the reserve, whose space is allocated at opening. Nothing more is written to the file
 * then: after a failed flush its contents are unknown.
 *
 * @throws LedgerError `LEDGER_*`, at opening and from every `append`.
 */
export async function openLedgerLog(path: string, reservePath: string): Promise<LedgerLog> {
  const file = await openForWriting(path);
  const reserve = await openReserve(reservePath);
  const bytes = await file.readFile();
  const parsed = parseLedger(bytes, path);
  const entries = new Map(parsed.entries);
  let position = parsed.wholeBytes;
  let broken: LedgerError | undefined;

  async function write(line: Buffer): Promise<void> {
    for (let done = 0; done < line.length;) {
      const { bytesWritten } = await file.write(line, done, line.length - done, position + done);
      done += bytesWritten;
    }
    await file.datasync();
    position += line.length;
  }

  async function append(entry: LedgerEntry): Promise<void> {
    if (broken !== undefined) throw broken;
    const line = encodeLedgerLine({ kind: "entry", entry });
    try {
      await write(line);
    } catch (cause) {
      broken = ledgerErrorFrom(cause, `could not write ${path}`);
      // If the reserve fails as well, there is no third place; the ledger's own error is the one to report.
      await reserve.keep(line).catch(() => undefined);
      throw broken;
    }
  }

  try {
    if (parsed.wholeBytes < bytes.length) await file.truncate(parsed.wholeBytes);
    if (parsed.wholeBytes === 0) {
      await write(encodeLedgerLine({ kind: "head", version: ledgerVersion }));
    }
  } catch (cause) {
    throw ledgerErrorFrom(cause, `could not write ${path}`);
  }
  for (const entry of reserve.kept) {
    if ((entries.get(entry.key)?.version ?? 0) >= entry.version) continue;
    await append(entry);
    entries.set(entry.key, entry);
  }
  await reserve.clear();
  return {
    entries,
    tornBytes: bytes.length - parsed.wholeBytes,
    append,
    close: async () => {
      await reserve.close();
      await file.close();
    },
  };
}

async function openForWriting(path: string): Promise<FileHandle> {
  try {
    // Created in one step and opened in another: append mode would ignore the position that a repair needs.
    await (await open(path, "a")).close();
    const file = await open(path, "r+");
    await syncFolder(dirname(path));
    return file;
  } catch (cause) {
    throw ledgerErrorFrom(cause, `could not open ${path}`);
  }
}
