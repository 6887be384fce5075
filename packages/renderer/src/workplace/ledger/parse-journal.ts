import { decodeJournalLine, journalVersion } from "./journal-line.ts";
import { JournalError } from "./journal-error.ts";
import type { LedgerEntry } from "./ledger.ts";

export type ParsedJournal = {
  /** The newest version of each key. */
  readonly entries: ReadonlyMap<string, LedgerEntry>;
  /** Bytes from the start that are whole lines; what follows is a record that a power cut tore. 0: not even the head. */
  readonly wholeBytes: number;
};

/**
 * Reads a journal's bytes. Each line was flushed before the next was begun, so only the end can be torn. A line
 * that does not hold with whole lines behind it is damage of another kind, and may hide a request that was paid for.
 *
 * @throws JournalError `JOURNAL_DAMAGED`, `JOURNAL_VERSION`.
 */
export function parseJournal(bytes: Buffer, path: string): ParsedJournal {
  const entries = new Map<string, LedgerEntry>();
  let wholeBytes = 0;
  let lineNumber = 0;
  let damagedLine: number | undefined;
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(0x0a, start);
    if (end === -1) break;
    lineNumber += 1;
    const line = decodeJournalLine(bytes.subarray(start, end));
    start = end + 1;
    if (line === undefined) {
      damagedLine ??= lineNumber;
      continue;
    }
    if (damagedLine !== undefined) throw damaged(path, damagedLine);
    if (line.kind === "head") checkVersion(line.version, path);
    else keepNewest(entries, line.entry);
    wholeBytes = start;
  }
  return { entries, wholeBytes };
}

function keepNewest(entries: Map<string, LedgerEntry>, entry: LedgerEntry): void {
  const known = entries.get(entry.key);
  if (known === undefined || known.version < entry.version) entries.set(entry.key, entry);
}

function checkVersion(version: number, path: string): void {
  if (version === journalVersion) return;
  throw new JournalError(
    "JOURNAL_VERSION",
    `${path} has format ${version}, this program writes ${journalVersion}`,
    {
      hint: "use the version of storyreel that wrote it, or name another folder with --state",
    },
  );
}

function damaged(path: string, line: number): JournalError {
  return new JournalError(
    "JOURNAL_DAMAGED",
    `line ${line} of ${path} is damaged: its checksum does not hold`,
    {
      hint: "restore the file from a backup: the damaged line may name a request that was paid for",
    },
  );
}
