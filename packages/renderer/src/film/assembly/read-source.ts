import type { ShotSource } from "../cut/film-cut.ts";
import { readFrom } from "../media/ffmpeg-files.ts";
import { options } from "../media/run-ffmpeg.ts";
import type { SegmentFilm } from "./segment.ts";
import { seekSeconds } from "./take-frames.ts";

/** The options with which ffmpeg reads a source of a film. */
export function readSource(plan: SegmentFilm, source: ShotSource): string[] {
  const { path, container = "mov", still } = source;
  const seconds = seekSeconds(plan, source);
  return [
    ...options("-threads 1"),
    // Pictures are turned by filters: only some versions read how.
    ...(still === undefined ? [] : ["-noautorotate"]),
    ...(seconds === undefined ? [] : ["-ss", seconds.toFixed(6)]),
    ...readFrom(path, container),
  ];
}
