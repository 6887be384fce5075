import type { Ffmpeg } from "../media/ffmpeg.ts";

/** Every code of a finding. The table in README.md says what each means. */
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

/** One thing about a finished film that is not as it should be. */
export type FilmFinding = {
  /** The shot that is on the screen where it begins; absent for what concerns the film as a whole. */
  readonly shotId?: string;
  readonly code: (typeof filmFindingCodes)[number];
  readonly message: string;
  /** In the film. */
  readonly fromSeconds?: number;
  readonly toSeconds?: number;
};

/** With what a film is checked. */
export type FilmCheck = {
  readonly ffmpeg: () => Promise<Ffmpeg>;
  /** Remembers what was seen in each clip. */
  readonly cacheDir: string;
  /** How many clips are looked at side by side. */
  readonly jobs: number;
  readonly signal?: AbortSignal | undefined;
};
