import type { Diagnostic } from "@storyreel/models/source";
import { secondsOf, type FrameRate } from "../media/frame-rate.ts";
import type { Shot, Storyboard } from "../../storyboard/storyboard.ts";
import type { NarrationCue } from "./sound-plan.ts";

/** Narration as it lies in a film, or will lie as far as is known. */
export type NarratedFilm = {
  readonly storyboard: Storyboard;
  readonly rate: FrameRate;
  readonly frameCount: number;
  /** In the order of the film. */
  readonly narration: readonly Pick<NarrationCue, "shotId" | "startFrame" | "durationSeconds">[];
};

// Recordings end in a breath of silence: less than this is not missed.
const noticedSeconds = 0.1;

/**
 * Warns of narration that runs on past the end of the film, where it is cut off, or under the next one, so that both
 * speak at once. Codes: `STORYBOARD_NARRATION_PAST_END`, `STORYBOARD_NARRATION_OVERLAP`.
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
    const next = narration[index + 1];
    if (next !== undefined) {
      const nextStart = secondsOf(next.startFrame, rate);
      const overlap = Math.min(end, nextStart + next.durationSeconds, filmEnd) - nextStart;
      if (overlap >= noticedSeconds) {
        const message = `${whose} overlaps that of shot "${next.shotId}" by ${tell(overlap)}: both are heard at once`;
        const hint = `shorten it, or let shot "${next.shotId}" begin later`;
        warnings.push(warn(storyboard, shot, "STORYBOARD_NARRATION_OVERLAP", { message, hint }));
      }
    }
    if (end - filmEnd >= noticedSeconds) {
      const message = `${whose} runs ${tell(end - filmEnd)} past the end of the film and is cut off there`;
      const hint = "shorten it, begin it with an earlier shot, or let the last shot be longer";
      warnings.push(warn(storyboard, shot, "STORYBOARD_NARRATION_PAST_END", { message, hint }));
    }
    return warnings;
  });
}

function tell(seconds: number): string {
  return `${Number(seconds.toFixed(1))} s`;
}

function warn(
  { file }: Storyboard,
  { span }: Shot,
  code: Diagnostic["code"],
  words: { readonly message: string; readonly hint: string },
): Diagnostic {
  return { severity: "warning", code, file, span, ...words };
}
