import { dirname, join } from "node:path";
import { openLedgerLog } from "./ledger-log.ts";
import type { Ledger, LedgerEntry } from "./ledger.ts";
import { createLedgerIndex } from "./ledger-index.ts";
import { requestIdsOf, type TakeRecord } from "./take-record.ts";

/** A ledger in a file that is open for writing. */
export type FileLedger = Ledger & {
  /** Bytes of an incomplete last line that were cut off at opening. */
  readonly tornBytes: number;
  close(): Promise<void>;
};

/**
 * A ledger in an append-only file: each change is one flushed line. The caller holds the state folder's lock.
 *
 * @throws LedgerError `LEDGER_*`, at opening and from every `cas`.
 */
export async function openFileLedger(path: string): Promise<FileLedger> {
  const file = await openLedgerLog(path, join(dirname(path), "ledger.reserve"));
  const index = createLedgerIndex(file.entries.values());
  let last: Promise<unknown> = Promise.resolve();

  async function change(
    key: string,
    version: number,
    record: TakeRecord,
  ): Promise<LedgerEntry | undefined> {
    if ((index.get(key)?.version ?? 0) !== version) return undefined;
    // One request pays for one take.
    if (requestIdsOf(record).some((id) => (index.ownerOf(id) ?? key) !== key)) return undefined;
    const entry: LedgerEntry = { key, version: version + 1, record };
    await file.append(entry);
    index.put(entry);
    return entry;
  }

  return {
    tornBytes: file.tornBytes,
    get: async (key) => index.get(key),
    cas: (key, version, record) => {
      // One change at a time: version and claim are compared with what is on the disk.
      const result = last.then(() => change(key, version, record));
      last = result.catch(() => undefined);
      return result;
    },
    claimed: async () => index.claimed(),
    sending: async (payloadSha256) => index.sending(payloadSha256),
    entries: async function* () {
      yield* index.entries();
    },
    close: async () => {
      await last;
      await file.close();
    },
  };
}
