import type { TakeRecord, TakeTiming } from "./take-record.ts";

/**
 * The record of every take and its submits, by request key. The default is SQLite in the state folder; another database can be used instead. When a
 * promise resolves, what it reports is on the disk.
 */
export type Ledger = {
  get(key: string): Promise<LedgerEntry | undefined>;
  /**
   * Writes `record` if the entry still has `version` (0: there is no entry). Resolves to `undefined`, with nothing written, if
   * someone else changed the entry or another key holds one of its request ids: one request pays for one take.
   */
  cas(key: string, version: number, record: TakeRecord): Promise<LedgerEntry | undefined>;
  /** Request ids that takes hold, at least those of the model; no other take may adopt them. */
  claimed(modelId: string): Promise<ReadonlySet<string>>;
  /** Keys of takes whose last attempt has this exact payload and may be in flight at this moment. */
  sending(payloadSha256: string): Promise<readonly string[]>;
  /** How long the newest finished requests of a model took, newest first; up to 50 of them. */
  timings(modelId: string): Promise<readonly TakeTiming[]>;
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
