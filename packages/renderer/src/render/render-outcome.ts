/** What the process says when it ends; scripts rely on it. The meanings stand in the package's README. */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 70 | 130;

/** How a render ended and what there is, also when it did not succeed. */
export type RenderOutcome = {
  readonly exit: ExitCode;
  /** Absolute path of the film; absent when none was made. */
  readonly output?: string;
  /** Absolute paths of everything that was written for the user, the film included. */
  readonly outputs: readonly string[];
  /** Decimal dollars that the plan foresaw for what was still to be bought; a rehearsal charges none of it. */
  readonly estimatedUsd: string;
  /** Enabled shots in the order of the film. Empty when no plan was made. */
  readonly shots: readonly ShotOutcome[];
  /** What is not as it should be with the films as a whole. Absent when no film was made. */
  readonly findings?: readonly FilmRemark[];
  /** Why it is not finished, in one sentence; absent when it is. */
  readonly message?: string;
  /** The command or the change that leads on. */
  readonly hint?: string;
};

/** Where the chosen take of a shot stands. */
export type ShotOutcome = {
  readonly id: string;
  /** `new`: nothing was sent for it. `running`: has a request id and is picked up by the next run. */
  readonly state: "succeeded" | "failed" | "running" | "uncertain" | "new";
  readonly requestId: string | null;
  /** True when the clip was at hand and nothing was bought for it in this run. */
  readonly reused: boolean;
  /** Absolute path of the clip. */
  readonly media: string | null;
  readonly sha256: string | null;
  /**
   * Decimal dollars that the plan foresaw for what was still to be bought of all its takes, so that the shots add up to
   * `estimatedUsd`; null where no source gives the price.
   */
  readonly usd: string | null;
  /** What a viewer would notice where the film shows it. Absent when no film was made. */
  readonly findings?: readonly ShotRemark[];
};

/** `code` is for programs: `FILM_WRONG_FRAMES`, `FILM_LOUDNESS`, … `film` is the path of the film that has it. */
export type FilmRemark = { readonly code: string; readonly message: string; readonly film: string };

/** `FILM_BLACK`, `FILM_FROZEN` or `FILM_SILENT`, and from when to when in the film. */
export type ShotRemark = {
  readonly code: string;
  readonly message: string;
  readonly fromSeconds: number;
  readonly toSeconds: number;
};
