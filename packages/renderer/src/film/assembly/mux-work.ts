import type { OutputFormat } from "../../storyboard/output-format.ts";
import type { Ffmpeg } from "../media/ffmpeg.ts";
import type { FilmLabels } from "./film-labels.ts";

/** With what a film that is no MP4 is made of its parts. */
export type MuxWork = {
  readonly output: OutputFormat;
  readonly labels: FilmLabels;
  readonly ffmpeg: Ffmpeg;
  /** For files that are needed for a while. */
  readonly segmentsDir: string;
  readonly signal?: AbortSignal | undefined;
};
