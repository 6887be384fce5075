import type { LedgerEntry } from "../workplace/ledger/ledger.ts";
import type { TakeEffort, TakeFacts, TakeRecord } from "../workplace/ledger/take-record.ts";

/** What is next for a take after one step. */
export type Next =
  | { readonly kind: "done"; readonly record: Extract<TakeRecord, { state: "done" }> }
  | {
      readonly kind: "again";
      readonly afterMs: number;
      /** What the step wrote or left as it was: the next one begins with it instead of a read. Absent: it has to be read. */
      readonly entry?: LedgerEntry | undefined;
    }
  /** Nothing more happens to the take in this run. */
  | {
      readonly kind: "stopped";
      readonly why: StopReason;
      /** Of one that failed: its request is paid for all the same. */
      readonly isPaid?: boolean;
      readonly message: string;
      /** Why, without what was asked; absent: the message is the shortest that is known. */
      readonly brief?: string | undefined;
      readonly hint: string | undefined;
    };

/**
 * - `failed`: for good; it costs nothing unless `isPaid`
 * - `uncertain`: a person decides
 * - `credit`: the key or the credit does not allow it; no other take is submitted either
 * - `rate-limit`: the API has refused its submits for hours
 * - `picture`: a picture that the request needs is missing or unusable
 * - `approval`: the take would have to be bought, and the approved plan does not include it
 *
 * The next run picks up the others.
 */
export type StopReason =
  | "failed"
  | "uncertain"
  | "credit"
  | "approval"
  | "budget"
  | "deadline"
  | "rate-limit"
  | "network"
  | "picture";

/** An entry whose state is known. */
export type EntryIn<State extends TakeRecord["state"]> = Omit<LedgerEntry, "record"> & {
  readonly record: Extract<TakeRecord, { state: State }>;
};

/** What a record contains in every state: the basis of the next one. Of the effort, only what is given. */
export function factsOf(record: TakeRecord, effort: TakeEffort = {}): TakeFacts {
  const { shotId, take, modelId, intents, formerRequestIds, lastFailure } = record;
  return {
    shotId,
    take,
    modelId,
    intents,
    ...(formerRequestIds && { formerRequestIds }),
    ...(lastFailure && { lastFailure }),
    ...(isAnything(effort) && { effort }),
  };
}

function isAnything(effort: TakeEffort): boolean {
  return Object.values(effort).some((value) => value !== undefined);
}

/** @param entry as the next step would read it. Who waits reads it again: a person may decide about it meanwhile. */
export function again(afterMs: number, entry?: LedgerEntry): Next {
  return { kind: "again", afterMs, entry: afterMs > 0 ? undefined : entry };
}
