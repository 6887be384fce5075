import type {
  ApiError,
  Clock,
  LostRequest,
  LostRequestFinding,
  RequestRecord,
  SubmitOutcome,
} from "@storyreel/core";
import type { Model } from "@storyreel/models";
import type { Ledger, LedgerEntry } from "../journal/ledger.ts";
import type {
  DoneFacts,
  Intent,
  TakeFacts,
  TakeRecord,
  TakeTiming,
} from "../journal/take-record.ts";
import type { DeliverPictures } from "../pictures/deliver-pictures.ts";
import type { PlannedTake } from "../plan/render-plan.ts";
import type { MoneyReserve } from "./money-reserve.ts";
import type { Payload } from "./request-payload.ts";
import type { OnRunEvent } from "./run-event.ts";
import type { RunPolicy } from "./run-policy.ts";

/** What is next for a take after one step. */
export type Next =
  | { readonly kind: "done"; readonly record: Extract<TakeRecord, { state: "done" }> }
  | { readonly kind: "again"; readonly afterMs: number }
  /** Nothing more happens to the take in this run. */
  | {
      readonly kind: "stopped";
      readonly why: StopReason;
      readonly message: string;
      readonly hint: string | undefined;
    };

/**
 * `failed`: for good, at no cost. `uncertain`: a person decides. `credit`: the key or the credit does not allow it; no
 * other take is submitted either. `picture`: a picture that the request needs is not there. `approval`: it would have to be bought, and nobody
 * was asked. The others are picked up by the next run.
 */
export type StopReason =
  | "failed"
  | "uncertain"
  | "credit"
  | "approval"
  | "budget"
  | "deadline"
  | "network"
  | "picture";

/** What the steps do to the world. */
export type StepDeps = {
  readonly ledger: Ledger;
  readonly api: StepApi;
  readonly clock: Clock;
  /** From 0 up to, not including, 1. */
  readonly random: () => number;
  readonly policy: RunPolicy;
  readonly money: MoneyReserve;
  factsOf(modelId: string): Model | undefined;
  /** True where the plan that was approved says that the take is bought. */
  isApproved(take: PlannedTake): boolean;
  /** True where a person decided that this very attempt, should it not be found, is to be sent again. */
  mayResubmit(take: PlannedTake, intent: Intent): boolean;
  /** The pictures of a take, where its model finds them. */
  readonly pictures: DeliverPictures;
  hasMedia(clip: DoneFacts): Promise<boolean>;
  /** Downloads, checks and keeps the clip; the file is on the disk when it resolves. */
  save(take: PlannedTake, urls: readonly string[]): Promise<SavedClip>;
  /** A request ended in success: later ones are looked at accordingly. */
  learn(take: PlannedTake, timing: TakeTiming): void;
  readonly onEvent: OnRunEvent;
};

/** What the steps ask the API. */
export type StepApi = {
  /** Exactly one POST. */
  submit(take: PlannedTake, payload: Payload): Promise<SubmitOutcome>;
  /** The record when it is time to look at it; waits until then. */
  look(request: WatchedRequest): Promise<RequestRecord>;
  /** What a submit answered, so that the first look can do without a call. */
  remember(record: RequestRecord): void;
  /** From submit to success, as far as anyone can guess. */
  expectedMs(take: PlannedTake): number | undefined;
  /** The record at once. */
  read(requestId: string): Promise<RequestRecord>;
  /** Searches the API's list; only an account problem is thrown. */
  findLost(lost: LostRequest): Promise<LostRequestFinding>;
};

/** A request that is waited for. */
export type WatchedRequest = {
  readonly take: PlannedTake;
  readonly requestId: string;
  readonly submittedAtMs: number;
};

/** A checked clip, on the disk under the hash of its bytes. */
export type SavedClip = {
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly path: string;
};

/** What one run has tried for one take; forgotten with the process, unlike everything in the ledger. */
export type TakeEffort = {
  unsent: number;
  /** The answer to a submit that decided nothing; it may name a request. */
  unclearAnswer: ApiError | undefined;
  /** Searches of the list that did not show the request, and those that proved nothing. */
  lookups: number;
  unusableLookups: number;
  /** The search was announced. */
  isSearchTold: boolean;
  rateLimited: number;
  emptyLooks: number;
  unreachableSinceMs: number | undefined;
  readFailures: number;
  queuedSinceMs: number | undefined;
  runningSinceMs: number | undefined;
  downloads: number;
};

/** Before anything was tried: one for each take and process. */
export function noEffort(): TakeEffort {
  return {
    unsent: 0,
    unclearAnswer: undefined,
    lookups: 0,
    unusableLookups: 0,
    isSearchTold: false,
    rateLimited: 0,
    emptyLooks: 0,
    unreachableSinceMs: undefined,
    readFailures: 0,
    queuedSinceMs: undefined,
    runningSinceMs: undefined,
    downloads: 0,
  };
}

/** An entry whose state is known. */
export type EntryIn<State extends TakeRecord["state"]> = Omit<LedgerEntry, "record"> & {
  readonly record: Extract<TakeRecord, { state: State }>;
};

/** What a record says in every state, for the next one to be built on. */
export function factsOf(record: TakeRecord): TakeFacts {
  const { shotId, take, modelId, intents } = record;
  return { shotId, take, modelId, intents };
}

export const again = (afterMs: number): Next => ({ kind: "again", afterMs });
