import type {
  Clock,
  LostRequest,
  LostRequestFinding,
  RequestRecord,
  SubmitOutcome,
} from "@storyreel/core";
import type { Model } from "@storyreel/models";
import type { Ledger, LedgerEntry } from "../workplace/ledger/ledger.ts";
import type { Budget, MoneyChange } from "../workplace/ledger/money.ts";
import type {
  AccountLimit,
  DoneFacts,
  Intent,
  TakeRecord,
  TakeTiming,
} from "../workplace/ledger/take-record.ts";
import type { PlannedTake } from "../plan/render-plan.ts";
import type { DeliverPictures } from "./deliver-pictures.ts";
import type { Payload } from "./request-payload.ts";
import type { OnRunEvent, RunEvent, TakeId } from "./run-event.ts";
import type { FindWrongAddress } from "./find-wrong-address.ts";
import type { RunPolicy } from "./run-policy.ts";

/** What the steps of all takes of a run share: everything that they read, and everything that they do. */
export type RunContext = {
  readonly ledger: Ledger;
  readonly api: StepApi;
  readonly clock: Clock;
  /** From 0 up to, not including, 1. */
  readonly random: () => number;
  readonly policy: RunPolicy;
  /** What each attempt is charged to. */
  readonly budgets: readonly Budget[];
  readonly modelOf: (modelId: string) => Model | undefined;
  /** True if the approved plan includes buying the take. */
  readonly isApproved: (take: PlannedTake) => boolean;
  /** True if a person decided that this very attempt is sent again should it not be found. */
  readonly mayResubmit: (take: PlannedTake, intent: Intent) => boolean;
  /** True if a person decided that a clip that could not be used is downloaded again. Absent: nobody did. */
  readonly mayDownloadAgain?: ((take: PlannedTake) => boolean) | undefined;
  /** How the account's submits are slowed down, to be kept in the record. Absent: they are not slowed down. */
  readonly accountLimit?: (() => AccountLimit | undefined) | undefined;
  /** The pictures of a take, where its model finds them. */
  readonly pictures: DeliverPictures;
  /** Throws if this process no longer owns the state folder: called just before each submit. */
  readonly checkState: () => void;
  readonly hasMedia: (clip: DoneFacts) => Promise<boolean>;
  /** Downloads, checks and keeps the clip; the file is on the disk when it resolves. */
  readonly save: (take: PlannedTake, urls: readonly string[]) => Promise<SavedClip>;
  /** A request succeeded: the schedule of later ones takes its time into account. */
  readonly learn: (take: PlannedTake, timing: TakeTiming) => void;
  readonly onEvent: OnRunEvent;
};

/** What the steps ask the API. */
export type StepApi = {
  /** Exactly one POST. */
  submit(take: PlannedTake, payload: Payload): Promise<SubmitOutcome>;
  /** The record when it is time to look at it; waits until then. */
  look(request: WatchedRequest): Promise<RequestRecord>;
  /** Takes what a submit answered: a request that has ended already is looked at at once. */
  remember(record: RequestRecord): void;
  /** From submit to success; `undefined` while there is nothing to estimate it from. */
  expectedMs(take: PlannedTake): number | undefined;
  /** The record at once. */
  read(requestId: string): Promise<RequestRecord>;
  /** Searches the API's list. Throws only if the key or the credit does not allow it. */
  findLost(lost: LostRequest): Promise<LostRequestFinding>;
  /** Why the base URL cannot be the queue's; undefined if it can. */
  findWrongAddress: FindWrongAddress;
  /** How far the API's clock is ahead of ours, when known. */
  clockOffsetMs(): number | undefined;
};

/** A request that is waited for. */
export type WatchedRequest = {
  readonly take: Pick<PlannedTake, "modelId" | "seconds" | "heightPx" | "pictures">;
  readonly requestId: string;
  readonly submittedAtMs: number;
  /** Only a record that shows its payload, or one that was read by its id, is wanted: whose request it is must be proven. */
  readonly isUnproven?: boolean;
};

/** A checked clip, on the disk under the hash of its bytes. */
export type SavedClip = {
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly path: string;
};

/** One take in one run: the context of every step. Made once for a take, with `startTake`. */
export type TakeRun = RunContext & {
  readonly take: PlannedTake;
  /** What this process has told about the take, and need not tell again. */
  readonly told: { search: boolean };
  /**
   * Makes `record` the entry's next version, with what it means for money; `undefined` if someone else changed the entry or
   * holds the request. Only for what no budget can refuse.
   */
  readonly write: (
    entry: LedgerEntry,
    record: TakeRecord,
    money?: MoneyChange,
  ) => Promise<LedgerEntry | undefined>;
  /** Reports an event of this take. */
  readonly tell: (event: TakeEvent) => void;
};

/** An event of a take, without the take. */
export type TakeEvent = OfTake<RunEvent>;
type OfTake<Event> = Event extends { readonly take: infer Take }
  ? TakeId extends Take
    ? Omit<Event, "take">
    : never
  : never;

/** The context for one take. What was tried for it is in its record. */
export function startTake(context: RunContext, take: PlannedTake): TakeRun {
  const id: TakeId = { shotId: take.shotId, take: take.take };
  return {
    ...context,
    take,
    told: { search: false },
    write: async (entry, record, money) => {
      const result = await context.ledger.cas(entry, record, money);
      return result.kind === "written" ? result.entry : undefined;
    },
    tell: (event) => context.onEvent({ ...event, take: id }),
  };
}
