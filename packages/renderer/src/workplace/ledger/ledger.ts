import type { Usd } from "@storyreel/models";
import type { BudgetLeft, MoneyChange } from "./money.ts";
import type { TakeRecord, TakeTiming } from "./take-record.ts";

/**
 * The record of every take and its submits, by request key. The default is SQLite in the state folder; another database can be used instead. When a
 * promise resolves, what it reports is on the disk.
 */
export type Ledger = {
  get(key: string): Promise<LedgerEntry | undefined>;
  /**
   * Writes `record` if the entry still has the version of `base` (0: there is no entry), and makes the change of money in the same step.
   * Writes nothing at all if someone else changed the entry, if another key holds one of its request ids (one request pays for
   * one take), or if the money does not fit a budget. A request that the key holds and the record only names
   * (`namedIdsOf`) is given back in the same step: another key may hold it from then on.
   */
  cas(base: LedgerBase, record: TakeRecord, money?: MoneyChange): Promise<CasResult>;
  /** What is reserved or spent for a budget. */
  heldUsd(budgetId: string): Promise<Usd>;
  /** Request ids that takes hold, at least those of the model; no other take may adopt them. */
  claimed(modelId: string): Promise<ReadonlySet<string>>;
  /** Keys of takes whose last attempt has this exact payload and may be in flight at this moment. */
  sending(payloadSha256: string): Promise<readonly string[]>;
  /** How long the newest finished requests of a model took, newest first; up to 50 of them. */
  timings(modelId: string): Promise<readonly TakeTiming[]>;
  /** Every entry, in no particular order; if a state is given, at least those in it. */
  entries(state?: TakeRecord["state"]): AsyncIterable<LedgerEntry>;
};

/** The version of an entry that a change is based on. */
export type LedgerBase = Pick<LedgerEntry, "key" | "version">;

export type CasResult =
  | { readonly kind: "written"; readonly entry: LedgerEntry }
  /** Someone else was first: read again. */
  | { readonly kind: "lost" }
  /** Every limited budget, at least one of which refuses. */
  | { readonly kind: "over-budget"; readonly lefts: readonly BudgetLeft[] };

/** One take as the ledger has it. */
export type LedgerEntry = {
  readonly key: string;
  /** From 1; grows by one with each change. */
  readonly version: number;
  readonly record: TakeRecord;
};
