import type { Usd } from "@storyreel/models";
import type { SharedParts } from "../film/assembly/shared-parts.ts";
import type { Clip } from "../film/media/clip.ts";
import type { PlannedTake, RenderPlan } from "../plan/render-plan.ts";
import type { Budget } from "../workplace/ledger/money.ts";
import type { MediaStore } from "../workplace/media-store.ts";
import type { OnRunEvent } from "./run-event.ts";
import type { RunOptions } from "./run-options.ts";
import type { RunResult } from "./run-result.ts";

/** Who carries out the takes of an approved plan instead of this process: other machines, which have the key. */
export type Workers = {
  /** Looks whether they can be reached, before a person is asked. */
  check(): Promise<void>;
  /**
   * Has every take brought to its end, as far as it goes; the clips of those that succeed are in the media store then. An
   * interrupt only ends the waiting: the workers go on.
   */
  run(work: RemoteWork): Promise<RunResult>;
  /** What films are cut from; absent: this machine makes all of it. */
  readonly parts?: SharedParts | undefined;
};

/** What workers are asked to do. */
export type RemoteWork = {
  /** Approved by a person. Equal requests are in it once. */
  readonly plan: RenderPlan;
  readonly title: string;
  readonly film: Budget;
  /** Most that this run may spend; absent: no limit. */
  readonly maxUsd: Usd | undefined;
  readonly resubmitUncertain: ReadonlySet<string>;
  readonly downloadAgain: ReadonlySet<string>;
  readonly media: MediaStore;
  /** Judges a clip that has arrived here; throws if it is not the one that was asked for. */
  readonly verify: (path: string, take: PlannedTake) => Promise<Clip>;
  readonly signal: RunOptions["signal"];
  readonly onEvent: OnRunEvent;
};
