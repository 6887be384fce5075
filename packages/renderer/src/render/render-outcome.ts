import type { Spending } from "../plan/film-money.ts";

/** Exit code of the command. The README lists what each one means. */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 70 | 130;

/** How a render ended, and what it produced even if it did not succeed. */
export type RenderOutcome = {
  readonly exit: ExitCode;
  /** Absolute path of the film. Absent when no film was made. */
  readonly output?: string;
  /** Absolute paths of all files written for the user, including the film. */
  readonly outputs: readonly string[];
  /** Price in the plan of everything that still had to be bought, in decimal US dollars. A rehearsal charges none of it. */
  readonly estimatedUsd: string;
  /** The part of it that no source documents. Absent: none. */
  readonly assumedUsd?: string | undefined;
  /** What the film has cost over all its runs, this one included. Absent in a rehearsal, and when there was no plan. */
  readonly money?: Spending | undefined;
  /** `budget.max_usd` of the storyboard, in decimal dollars. Absent: no limit. */
  readonly maxUsd?: string | undefined;
  /** Enabled shots in film order. Empty when there was no plan. */
  readonly shots: readonly ShotOutcome[];
  /** What a viewer would notice in the films. Absent when no film was made. */
  readonly findings?: readonly FilmRemark[];
  /** Why the render is not finished, in one sentence. Absent when it is. */
  readonly message?: string | undefined;
  /** Id of the shot that the message is about: an event of this shot had the same message. Absent if it is about no shot. */
  readonly shotId?: string | undefined;
  /** The workers of a fleet continue with what is missing. Absent: nobody does. */
  readonly isDetached?: true | undefined;
  /** What to do next. */
  readonly hint?: string | undefined;
};

/** State of the chosen take of a shot. */
export type ShotOutcome = {
  readonly id: string;
  /** `new`: nothing was submitted. `running`: there is a request id, and the next run picks it up. */
  readonly state: "succeeded" | "failed" | "running" | "uncertain" | "new";
  readonly requestId: string | null;
  /** True for an uncertain shot if a request in the API's list may be its own. Absent: none was seen. */
  readonly isListed?: true;
  /** True when the clip was there before and nothing was bought for it in this run. */
  readonly reused: boolean;
  /** Absolute path of the clip. */
  readonly media: string | null;
  readonly sha256: string | null;
  /**
   * Price in the plan of those takes of the shot that still had to be bought, in decimal US dollars; the shots add up to
   * `estimatedUsd`. `null`: no source gives the price.
   */
  readonly usd: string | null;
  /** The part of it that no source documents. Absent: none. */
  readonly assumedUsd?: string | undefined;
};

/** A finding such as `FILM_WRONG_FRAMES` or `FILM_BLACK`. */
export type FilmRemark = {
  readonly code: string;
  readonly message: string;
  /** Path of the film. */
  readonly film: string;
  /** All parts of the film that it is about, in order. Absent: it is about the film as a whole. */
  readonly shots?: readonly ShotStretch[];
};

/** Where a film shows a shot, or a part of it. */
export type ShotStretch = {
  readonly id: string;
  readonly fromSeconds: number;
  readonly toSeconds: number;
};

/** Why a render does not start, and what to do about it. */
export type Refusal = { readonly message: string; readonly hint?: string | undefined };
