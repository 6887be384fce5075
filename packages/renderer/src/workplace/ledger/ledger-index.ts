import type { LedgerEntry } from "./ledger.ts";
import { namedIdsOf, requestIdsOf, type TakeTiming } from "./take-record.ts";

/** The newest entries in memory, indexed for what a ledger must answer quickly. */
export type LedgerIndex = {
  get(key: string): LedgerEntry | undefined;
  put(entry: LedgerEntry): void;
  /** The key that holds the request. */
  ownerOf(requestId: string): string | undefined;
  claimed(): ReadonlySet<string>;
  sending(payloadSha256: string): readonly string[];
  timings(modelId: string): readonly TakeTiming[];
  entries(): readonly LedgerEntry[];
};

export function createLedgerIndex(initial: Iterable<LedgerEntry>): LedgerIndex {
  const entries = new Map<string, LedgerEntry>();
  const owners = new Map<string, string>();
  const sending = new Map<string, Set<string>>();

  function put(entry: LedgerEntry): void {
    const before = payloadOnItsWay(entries.get(entry.key));
    const after = payloadOnItsWay(entry);
    entries.set(entry.key, entry);
    for (const id of requestIdsOf(entry.record)) owners.set(id, entry.key);
    for (const id of namedIdsOf(entry.record)) {
      if (owners.get(id) === entry.key) owners.delete(id);
    }
    if (before !== undefined) sending.get(before)?.delete(entry.key);
    if (after !== undefined) sending.set(after, (sending.get(after) ?? new Set()).add(entry.key));
  }

  for (const entry of initial) put(entry);
  return {
    get: (key) => entries.get(key),
    put,
    ownerOf: (requestId) => owners.get(requestId),
    claimed: () => new Set(owners.keys()),
    sending: (payload) => [...(sending.get(payload) ?? [])],
    timings: (modelId) =>
      [...entries.values()]
        .map(({ record }) => record)
        .filter((record) => record.state === "rendered" || record.state === "done")
        .filter((record) => record.modelId === modelId)
        .toSorted((a, b) => b.renderedAtMs - a.renderedAtMs)
        .slice(0, 50)
        .flatMap(({ timing }) => timing ?? []),
    // A copy: the map may change while its reader waits.
    entries: () => [...entries.values()],
  };
}

function payloadOnItsWay(entry: LedgerEntry | undefined): string | undefined {
  return entry?.record.state === "sending" ? entry.record.intents.at(-1)?.payloadSha256 : undefined;
}
