import { createLedgerIndex } from "./ledger-index.ts";
import { createMoneyBook } from "./money.ts";
import type { Ledger, LedgerEntry } from "./ledger.ts";
import { requestIdsOf } from "./take-record.ts";

/** A ledger that is gone with its process: for tests and simulations, and as the shortest example of a ledger. */
export function createMemoryLedger(): Ledger {
  const index = createLedgerIndex([]);
  const book = createMoneyBook();
  return {
    get: async (key) => index.get(key),
    cas: async ({ key, version }, record, money) => {
      const isClaimed = requestIdsOf(record).some((id) => (index.ownerOf(id) ?? key) !== key);
      if ((index.get(key)?.version ?? 0) !== version || isClaimed) return { kind: "lost" };
      const lefts = book.apply(money);
      if (lefts !== undefined) return { kind: "over-budget", lefts };
      const entry: LedgerEntry = { key, version: version + 1, record };
      index.put(entry);
      return { kind: "written", entry };
    },
    heldUsd: async (budgetId) => book.heldUsd(budgetId),
    claimed: async () => index.claimed(),
    sending: async (payloadSha256) => index.sending(payloadSha256),
    timings: async (modelId) => index.timings(modelId),
    entries: async function* () {
      yield* index.entries();
    },
  };
}
