import { decodeLedgerLine, ledgerVersion } from "./ledger-line.ts";
import { LedgerError } from "./ledger-error.ts";
import type { LedgerEntry } from "./ledger.ts";

export type ParsedLedger = {
  /** The newest version of each key. */
  readonly entries: ReadonlyMap<string, LedgerEntry>;
  /** Bytes from the start that are whole lines; what follows is a record that a power cut tore. 0: not even the head. */
  readonly wholeBytes: number;
};

/**
 * Reads a ledger's bytes. Each line was flushed before the next was begun, so only the end can be torn. A line
 * that does not hold with whole lines behind it is damage of another kind, and may hide a request that was paid for.
 *
 * @throws LedgerError `LEDGER_DAMAGED`, `LEDGER_VERSION`.
 */
export function parseLedger(bytes: Buffer, path: string): ParsedLedger {
  const entries = new Map<string, LedgerEntry>();
  let wholeBytes = 0;
  let lineNumber = 0;
  let damagedLine: number | undefined;
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(0x0a, start);
    if (end === -1) break;
    lineNumber += 1;
    const line = decodeLedgerLine(bytes.subarray(start, end));
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
  if (version === ledgerVersion) return;
  throw new LedgerError(
    "LEDGER_VERSION",
    `${path} has format ${version}, this program writes ${ledgerVersion}`,
    {
      hint: "use the version of storyreel that wrote it, or name another folder with --state",
    },
  );
}

function damaged(path: string, line: number): LedgerError {
  return new LedgerError(
    "LEDGER_DAMAGED",
    `line ${line} of ${path} is damaged: its checksum does not hold`,
    {
      hint: "restore the file from a backup: the damaged line may name a request that was paid for",
    },
  );
}
