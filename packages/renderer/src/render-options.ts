import type { Usd } from "@storyreel/models";
import type { RenderPlan } from "./plan/render-plan.ts";
import type { Reporter } from "./report/reporter.ts";
import type { Storyboard } from "./storyboard/storyboard.ts";

/** What to render, where, with whose money, and who is told. All paths are absolute. */
export type RenderOptions = {
  readonly file: string;
  /** Paths are shown relative to it. */
  readonly cwd: string;
  readonly outDir: string;
  readonly stateDir: string;
  /** Default: the API's own. */
  readonly baseUrl?: string;
  /** Needed when `mode` is `live`. */
  readonly apiKey?: string;
  readonly organizationId?: string;
  /** A rehearsal talks to a server inside this process, costs nothing, and leaves lock file and live cache alone. */
  readonly mode: "live" | "rehearsal";
  /** Most requests at the API at a time. */
  readonly concurrency: number;
  /** Beside the storyboard's own budget. */
  readonly maxUsd?: Usd;
  /** Ids of shots: only these are generated. */
  readonly only?: readonly string[];
  /** Name of one of the storyboard's profiles; absent: as it says itself. */
  readonly profile?: string;
  /** Refuses a plan that would generate anything. */
  readonly isFrozen?: boolean;
  readonly until: "generated" | "assembled";
  /** Path of a plan that was reviewed: anything it does not allow is refused. */
  readonly savedPlan?: string;
  /** Ids of shots whose lost submits a person gave up. */
  readonly resubmitUncertain: readonly string[];
  /** Asked once, before money is spent; never in a rehearsal that was not asked for by a person. */
  readonly approve: (plan: RenderPlan, storyboard: Storyboard) => Promise<boolean>;
  readonly reporter: Reporter;
  /**
   * Called when nothing had to be submitted, downloaded or cut, with every file that this rests on: as long as none of
   * them changes, rendering again would do nothing again.
   */
  readonly onUnchanged?: (files: readonly string[]) => void;
  readonly signals: {
    /** Nothing more is submitted; what is under way is left to the next run. */
    readonly stopSubmitting: AbortSignal;
    /** Everything stops at once. */
    readonly leave: AbortSignal;
  };
  /** For the media engine: `PATH`, `FFMPEG_PATH`. */
  readonly environment?: { readonly [name: string]: string | undefined };
};
