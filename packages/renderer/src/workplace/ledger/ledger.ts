import type { TakeRecord } from "./take-record.ts";

/**
 * The truth about every take, by request key. The default is a ledger file; a database can stand in its place.
 * What a promise resolves to has reached the disk.
 */
export type Ledger = {
  get(key: string): Promise<LedgerEntry | undefined>;
  /**
   * Writes `record` if the entry still has `version` (0: there is none). `undefined`, with nothing written, when
   * someone else changed it or when another key holds one of its request ids: one request pays for one take.
   */
  cas(key: string, version: number, record: TakeRecord): Promise<LedgerEntry | undefined>;
  /** Request ids that takes hold, at least those of the model: not to be adopted by another. */
  claimed(modelId: string): Promise<ReadonlySet<string>>;
  /** Keys of takes whose last attempt has this exact payload and may be on its way at this moment. */
  sending(payloadSha256: string): Promise<readonly string[]>;
  /** Every entry, in no particular order. */
  entries(): AsyncIterable<LedgerEntry>;
};

/** One take as the ledger has it. */
export type LedgerEntry = {
  readonly key: string;
  /** From 1; grows by one with each change. */
  readonly version: number;
  readonly record: TakeRecord;
};
