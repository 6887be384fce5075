import type { Client, Clock } from "@storyreel/core";
import type { Model, Usd } from "@storyreel/models";
import type { Budget } from "../workplace/ledger/money.ts";
import type { Ledger } from "../workplace/ledger/ledger.ts";
import type { MediaStore } from "../workplace/media-store.ts";
import type { Clip } from "../film/media/clip.ts";
import type { PlannedTake, RenderPlan } from "../plan/render-plan.ts";
import type { Engine } from "./engine.ts";
import type { FrameOfClip } from "./frame-picture.ts";
import type { LookPolicy } from "./poll-schedule.ts";
import type { OnRunEvent } from "./run-event.ts";
import type { RunPolicy } from "./run-policy.ts";

/** What a run works on, what it may spend, and how it is stopped. */
export type RunOptions = {
  readonly plan: RenderPlan;
  readonly models: ReadonlyMap<string, Model>;
  readonly client: Client;
  /** The flag, variable or file that the client's base URL comes from, for messages. */
  readonly baseUrlOrigin?: string | undefined;
  /** The record of every take, and the store of clips. */
  readonly state: {
    readonly ledger: Ledger;
    readonly media: MediaStore;
    /** Throws if this process no longer owns them: called just before each submit. */
    readonly check?: (() => void) | undefined;
  };
  /** Who carries out the takes. Default: this process, under the two limits below. */
  readonly engine?: Engine | undefined;
  /** Maximum requests at the API at the same time. */
  readonly concurrency: number;
  /** The same for single models, by id; absent: only the total counts. */
  readonly modelConcurrency?: ReadonlyMap<string, number> | undefined;
  /** Most that this run may spend; absent: no limit. An unknown price fits no limit. */
  readonly maxUsd?: Usd | undefined;
  /** What all runs of the film spend together. Absent: it is not counted. */
  readonly film?: Budget | undefined;
  /** Ids of shots whose lost submits a person gave up: sent again if the API's list does not show them. */
  readonly resubmitUncertain: ReadonlySet<string>;
  /** Ids of shots whose clips could not be used: a person wants them to be downloaded again. */
  readonly downloadAgain?: ReadonlySet<string> | undefined;
  /** Asked just before each submit; `false`: the take is left as it is. Default: every take that the plan buys. */
  readonly isWanted?: ((take: PlannedTake) => boolean) | undefined;
  /** Checks a downloaded file before it is accepted; throws if it is not the requested clip. */
  readonly verify: (path: string, take: PlannedTake) => Promise<Clip>;
  /** Extracts a frame of a finished clip, for the takes that begin or end with one; resolves to the path of a picture file. */
  readonly takeFrame?: ((frame: FrameOfClip) => Promise<string>) | undefined;
  /** Headers sent with a submit. */
  readonly headersOf?: ((take: PlannedTake) => Readonly<Record<string, string>>) | undefined;
  readonly lookPolicy?: LookPolicy | undefined;
  readonly policy?: Partial<RunPolicy> | undefined;
  /** Only passed on in events: the run itself does not know a stand-in from the API. */
  readonly isRehearsal?: boolean | undefined;
  readonly clock: Clock;
  /** From 0 up to, not including, 1. */
  readonly random: () => number;
  readonly signal: {
    /** Nothing more is submitted, a submit in flight is finished, and what waits is left to the next run. */
    readonly stopSubmitting: AbortSignal;
    /** Everything stops where it is; what is in the ledger is safe. */
    readonly leave: AbortSignal;
  };
  readonly onEvent: OnRunEvent;
};
