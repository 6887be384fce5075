import { createLedgerIndex } from "./ledger-index.ts";
import type { Ledger, LedgerEntry } from "./ledger.ts";
import { requestIdsOf } from "./take-record.ts";

/** A ledger that is gone with its process: for tests and simulations, and as the shortest example of a ledger. */
export function createMemoryLedger(): Ledger {
  const index = createLedgerIndex([]);
  return {
    get: async (key) => index.get(key),
    cas: async (key, version, record) => {
      if ((index.get(key)?.version ?? 0) !== version) return undefined;
      if (requestIdsOf(record).some((id) => (index.ownerOf(id) ?? key) !== key)) return undefined;
      const entry: LedgerEntry = { key, version: version + 1, record };
      index.put(entry);
      return entry;
    },
    claimed: async () => index.claimed(),
    sending: async (payloadSha256) => index.sending(payloadSha256),
    timings: async (modelId) => index.timings(modelId),
    entries: async function* () {
      yield* index.entries();
    },
  };
}
