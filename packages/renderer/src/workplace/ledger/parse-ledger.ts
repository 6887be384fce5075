import { checkEntry, decodeLedgerLine, ledgerVersion, type UncheckedEntry } from "./ledger-line.ts";
import { LedgerError } from "./ledger-error.ts";
import type { LedgerEntry } from "./ledger.ts";

export type ParsedLedger = {
  /** The newest version of each key. */
  readonly entries: ReadonlyMap<string, LedgerEntry>;
  /** Bytes from the start that are whole lines; the rest is a record that a power cut tore. 0: not even the head. */
  readonly wholeBytes: number;
};

/** The newest version of a key so far, and the line that it is from. */
type Newest = { readonly entry: UncheckedEntry; readonly line: number };

/**
 * Reads a ledger's bytes. Each line was flushed before the next was begun, so only the end can be torn. A line
 * that is damaged although whole lines follow may hide a request that was paid for.
 *
 * @throws LedgerError `LEDGER_DAMAGED`, `LEDGER_VERSION`.
 */
export function parseLedger(bytes: Buffer, path: string): ParsedLedger {
  const newest = new Map<string, Newest>();
  let wholeBytes = 0;
  let lineNumber = 0;
  let tornLine: number | undefined;
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(0x0a, start);
    if (end === -1) break;
    lineNumber += 1;
    const line = decodeLedgerLine(bytes.subarray(start, end));
    start = end + 1;
    if (line.kind === "torn") {
      tornLine ??= lineNumber;
      continue;
    }
    if (tornLine !== undefined) {
      throw damaged(path, tornLine, "its checksum does not match");
    }
    switch (line.kind) {
      case "head":
        checkVersion(line.version, path);
        break;
      case "entry":
        keepNewest(newest, { entry: line.entry, line: lineNumber });
        break;
      case "unknown":
        throw damaged(path, lineNumber, notAnEntry(line.reason));
    }
    wholeBytes = start;
  }
  return { entries: checkEntries(newest, path), wholeBytes };
}

function keepNewest(newest: Map<string, Newest>, read: Newest): void {
  const { key, version } = read.entry;
  const known = newest.get(key);
  if (known === undefined || known.entry.version < version) newest.set(key, read);
}

function checkEntries(
  newest: ReadonlyMap<string, Newest>,
  path: string,
): ReadonlyMap<string, LedgerEntry> {
  const entries = new Map<string, LedgerEntry>();
  for (const [key, { entry, line }] of newest) {
    const checked = checkEntry(entry);
    if ("kind" in checked) throw damaged(path, line, notAnEntry(checked.reason));
    entries.set(key, checked);
  }
  return entries;
}

function checkVersion(version: number, path: string): void {
  if (version === ledgerVersion) return;
  throw new LedgerError(
    "LEDGER_VERSION",
    `${path} has format ${version}; this version of storyreel uses format ${ledgerVersion}`,
    {
      hint: "use the version of storyreel that wrote it, or choose another folder with --state",
    },
  );
}

function notAnEntry(reason: string): string {
  return `it is not a ledger entry (${reason})`;
}

function damaged(path: string, line: number, reason: string): LedgerError {
  return new LedgerError("LEDGER_DAMAGED", `line ${line} of ${path} is damaged: ${reason}`, {
    hint: "restore the file from a backup: the damaged line may name a request that was paid for",
  });
}
