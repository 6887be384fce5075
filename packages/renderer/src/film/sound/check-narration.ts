import type { Diagnostic } from "@storyreel/models/source";
import { secondsOf, type FrameRate } from "../media/frame-rate.ts";
import type { Storyboard } from "../../storyboard/storyboard.ts";
import type { NarrationCue } from "./sound-plan.ts";

/** The narration of a film, or of a planned film as far as it is known. */
export type NarratedFilm = {
  readonly storyboard: Storyboard;
  readonly rate: FrameRate;
  readonly frameCount: number;
  /** In the order of the film. */
  readonly narration: readonly Pick<NarrationCue, "shotId" | "startFrame" | "durationSeconds">[];
};

// Recordings end with a moment of silence.
const noticedSeconds = 0.1;

/**
 * Warns about narration that is cut off by the end of the film, or that overlaps the next one. Codes:
 * `STORYBOARD_NARRATION_PAST_END`, `STORYBOARD_NARRATION_OVERLAP`.
 */
export function checkNarration(film: NarratedFilm): Diagnostic[] {
  const { storyboard, rate, frameCount, narration } = film;
  const filmEnd = secondsOf(frameCount, rate);
  const boardShots = new Map(storyboard.shots.map((shot) => [shot.id, shot]));
  return narration.flatMap(({ shotId, startFrame, durationSeconds }, index) => {
    const shot = boardShots.get(shotId);
    if (shot === undefined) return [];
    const whose = `the narration of shot "${shotId}"`;
    const end = secondsOf(startFrame, rate) + durationSeconds;
    const warnings: Diagnostic[] = [];
    const warn = (code: Diagnostic["code"], message: string, hint: string): void => {
      const { file } = storyboard;
      warnings.push({ severity: "warning", code, message, file, span: shot.span, hint });
    };
    const next = narration[index + 1];
    if (next !== undefined) {
      const nextStart = secondsOf(next.startFrame, rate);
      const overlap = Math.min(end, nextStart + next.durationSeconds, filmEnd) - nextStart;
      if (overlap >= noticedSeconds) {
        const message = `${whose} overlaps that of shot "${next.shotId}" by ${roughly(overlap)}: both are heard at once`;
        const hint = `shorten it, or start shot "${next.shotId}" later`;
        warn("STORYBOARD_NARRATION_OVERLAP", message, hint);
      }
    }
    if (end - filmEnd >= noticedSeconds) {
      const message = `${whose} runs ${roughly(end - filmEnd)} past the end of the film and is cut off there`;
      const hint = "shorten it, move it to an earlier shot, or make the last shot longer";
      warn("STORYBOARD_NARRATION_PAST_END", message, hint);
    }
    return warnings;
  });
}

/** `4 s`, `0.7 s`. */
export function roughly(seconds: number): string {
  return `${Number(seconds.toFixed(1))} s`;
}
