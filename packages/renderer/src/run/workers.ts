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
   * Has every take carried as far as possible; the clips of takes that succeed are then in the media store. An interrupt only ends the
   * waiting: the workers continue. The event `run-started` says that they were asked.
   *
   * @throws the reason of an interrupt that comes before they are asked
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
  /** Checks a clip that has arrived here; throws if it is not the requested one. */
  readonly verify: (path: string, take: PlannedTake) => Promise<Clip>;
  readonly signal: RunOptions["signal"];
  readonly onEvent: OnRunEvent;
};
