import type { Ledger } from "./ledger.ts";

/** One rule that every ledger must keep, so that `advance` never pays twice. */
export type LedgerRule = {
  readonly name: string;
  /** Rejects with an `AssertionError` if the ledger, which must be empty at first, breaks the rule. */
  readonly check: (subject: LedgerSubject) => Promise<void>;
};

export type LedgerSubject = {
  readonly ledger: Ledger;
  /** The same ledger as another process finds it after this one was killed; absent for a ledger in memory. */
  readonly reopen?: () => Promise<Ledger>;
};
