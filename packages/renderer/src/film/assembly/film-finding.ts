import type { Ffmpeg } from "../media/ffmpeg.ts";

/** Codes of findings. The table in README.md explains them. */
export const filmFindingCodes = [
  "FILM_BLACK",
  "FILM_FROZEN",
  "FILM_SILENT",
  "FILM_WRONG_FRAMES",
  "FILM_WRONG_RATE",
  "FILM_WRONG_SIZE",
  "FILM_WITHOUT_SOUND",
  "FILM_LOUDNESS",
  "FILM_TRUE_PEAK",
] as const;

/** Something that may be wrong with a finished film. */
export type FilmFinding = {
  /** Absent for findings about the whole film. */
  readonly shotId?: string;
  readonly code: (typeof filmFindingCodes)[number];
  readonly message: string;
  /** In the film. */
  readonly fromSeconds?: number;
  readonly toSeconds?: number;
};

/** What is needed to check a film. */
export type FilmCheck = {
  readonly ffmpeg: () => Promise<Ffmpeg>;
  /** Remembers what was found in each clip. */
  readonly cacheDir: string;
  /** How many clips are examined side by side. */
  readonly jobs: number;
  readonly signal?: AbortSignal | undefined;
};
