import type { Catalogue, Usd } from "@storyreel/models";
import type { OutFolder } from "../kit/out-folder.ts";
import type { PlannedTake, RenderPlan } from "../plan/render-plan.ts";
import type { Workers } from "../run/workers.ts";
import type { Workplace } from "../workplace/workplace.ts";
import type { Refusal } from "./render-outcome.ts";
import type { Reporter } from "./reporter.ts";
import type { Budget, Storyboard } from "../storyboard/storyboard.ts";

/** Options of one render. All paths are absolute. */
export type RenderOptions = OutFolder & {
  readonly file: string;
  /** Paths in diagnostics are relative to it. */
  readonly cwd: string;
  /** The models that the storyboard may name, in a rehearsal too. Default: the built-in ones. */
  readonly catalogue?: Catalogue | undefined;
  /** Limits of the project, for what the storyboard does not limit itself. */
  readonly projectBudget?: Budget | undefined;
  /** Where everything is kept that outlives this process. */
  readonly workplace: Workplace;
  /** Default: GMI's own API. */
  readonly baseUrl?: string | undefined;
  /** The flag, variable or file that `baseUrl` comes from, for messages. */
  readonly baseUrlOrigin?: string | undefined;
  /** Needed when `mode` is `live`. */
  readonly apiKey?: string | undefined;
  /** The variable or file that `apiKey` comes from, for messages. */
  readonly apiKeyOrigin?: string | undefined;
  readonly organizationId?: string | undefined;
  /** Who carries out the takes of a live render. Default: this process. */
  readonly workers?: Workers | undefined;
  /** A rehearsal uses a server in this process. It costs nothing and does not touch the lock file or paid media. */
  readonly mode: "live" | "rehearsal";
  /** How many requests may be running at the API at the same time. */
  readonly concurrency: number;
  /** Above 1, a live run polls and retries sooner; below 1, later. Default: 1. */
  readonly pace?: number | undefined;
  /** Limit for this run, in addition to the storyboard's budget. */
  readonly maxUsd?: Usd | undefined;
  /** Ids of the shots to generate. Default: all. */
  readonly only?: readonly string[] | undefined;
  /** Name of one of the storyboard's profiles. Default: none. */
  readonly profile?: string | undefined;
  /** Draw title, shot and timecode into films that have a name of their own. Default: films are clean. */
  readonly isWatermarked?: boolean | undefined;
  /** Refuse a plan that would generate anything. */
  readonly isFrozen?: boolean | undefined;
  readonly until: "generated" | "assembled";
  /** Path of a saved plan. The render is refused if it would do more than this plan allows. */
  readonly savedPlan?: string | undefined;
  /** Ids of shots whose uncertain submits may be sent again, as a person decided. */
  readonly resubmitUncertain: readonly string[];
  /** Ids of shots with unusable clips, which are downloaded again at no cost, as a person decided. */
  readonly downloadAgain?: readonly string[] | undefined;
  /** Called once, before any money is spent. Anything but `true` ends the render with exit code 4, and may say why. */
  readonly approve: (plan: RenderPlan, storyboard: Storyboard) => Promise<boolean | Refusal>;
  /**
   * Asked just before each submit of this process: `false` leaves the take as it is, so that a part of the approved plan can be
   * bought, or the rest withdrawn. The workers of a fleet do not ask. Default: every take that was approved.
   */
  readonly isWanted?: ((take: PlannedTake) => boolean) | undefined;
  /**
   * Only settle and fetch what was submitted before, whatever else the plan contains. Nothing is submitted, nobody is asked and no budget
   * applies. Default: false.
   */
  readonly submitsNothing?: boolean | undefined;
  /**
   * Cut the film from existing takes only. Nothing is submitted, followed or fetched, so no key is needed and no budget applies. Default:
   * false.
   */
  readonly cutsOnly?: boolean | undefined;
  readonly reporter: Reporter;
  /**
   * Called when nothing had to be submitted, downloaded or cut, with every file that this depends on. Until one of them
   * changes, rendering again would do nothing.
   */
  readonly onUnchanged?: ((files: readonly string[]) => void) | undefined;
  readonly signals: {
    /** Submit nothing more; the next run picks up the requests that are running. */
    readonly stopSubmitting: AbortSignal;
    /** Stop everything at once. */
    readonly leave: AbortSignal;
  };
  /** Where to look for ffmpeg: `PATH`, `FFMPEG_PATH`. Default: `process.env`. */
  readonly environment?: { readonly [name: string]: string | undefined } | undefined;
};
