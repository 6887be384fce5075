import type { Diagnostic } from "@storyreel/models/source";
import { secondsOf } from "../media/frame-rate.ts";
import type { Storyboard } from "../../storyboard/storyboard.ts";
import type { CueFilm } from "./place-cue.ts";
import { filmSampleRate } from "./sound-lanes.ts";
import type { NarrationCue } from "./sound-plan.ts";

/** A film as long as it is, or will be. */
export type TimedFilm = CueFilm & { readonly storyboard: Storyboard };

/** The narration of a film, or of a planned film as far as it is known. */
export type NarratedFilm = TimedFilm & {
  /** In the order in which it begins. */
  readonly narration: readonly Pick<NarrationCue, "shotId" | "startSample" | "durationSeconds">[];
};

// Shorter silence at the start or end of a film is not noticed.
export const noticedSilence = 0.5;
// Recordings end with a moment of silence.
const noticedSeconds = 0.1;

type Cue = NarratedFilm["narration"][number];
type Warning = Pick<Diagnostic, "code" | "message"> & { readonly hint: string };

/**
 * Warns about narration that does not fit: it is cut off by the end of the film, or overlaps the next one, or goes on under
 * the next shots. Codes: `STORYBOARD_NARRATION_PAST_END`, `STORYBOARD_NARRATION_OVERLAP`,
 * `STORYBOARD_NARRATION_LONG`, `STORYBOARD_NARRATION_EARLY`.
 */
export function checkNarration(film: NarratedFilm): Diagnostic[] {
  const { storyboard, narration } = film;
  const boardShots = new Map(storyboard.shots.map((shot) => [shot.id, shot]));
  return narration.flatMap((cue, index) => {
    const shot = boardShots.get(cue.shotId);
    if (shot === undefined) return [];
    const cutOff = [
      ...beginEarly(cue),
      ...overlapNext(film, cue, narration[index + 1]),
      ...passEnd(film, cue),
    ];
    const warnings = cutOff.length > 0 ? cutOff : outlastShot(film, cue);
    const { file } = storyboard;
    return warnings.map((warning): Diagnostic => ({
      severity: "warning",
      ...warning,
      file,
      span: shot.span,
    }));
  });
}

function beginEarly(cue: Cue): Warning[] {
  const missing = -startOf(cue);
  if (missing < noticedSeconds) return [];
  return [
    {
      code: "STORYBOARD_NARRATION_EARLY",
      message: `the narration of shot "${cue.shotId}" begins ${roughly(missing)} before the film: that much of it is not heard`,
      hint: "use a larger offset, or move it to a later shot",
    },
  ];
}

function overlapNext(film: NarratedFilm, cue: Cue, next: Cue | undefined): Warning[] {
  if (next === undefined) return [];
  const nextStart = startOf(next);
  const heardTo = Math.min(endOf(cue), nextStart + next.durationSeconds, filmEnd(film));
  if (heardTo - nextStart < noticedSeconds) return [];
  return [
    {
      code: "STORYBOARD_NARRATION_OVERLAP",
      message: `the narration of shot "${cue.shotId}" overlaps that of shot "${next.shotId}" by ${roughly(heardTo - nextStart)}: both are heard at once`,
      hint: `shorten it, or start shot "${next.shotId}" later`,
    },
  ];
}

function passEnd(film: NarratedFilm, cue: Cue): Warning[] {
  const past = endOf(cue) - filmEnd(film);
  if (past < noticedSeconds) return [];
  return [
    {
      code: "STORYBOARD_NARRATION_PAST_END",
      message: `the narration of shot "${cue.shotId}" runs ${roughly(past)} past the end of the film and is cut off there`,
      hint: "shorten it, move it to an earlier shot, or make the last shot longer",
    },
  ];
}

function outlastShot(film: NarratedFilm, cue: Cue): Warning[] {
  const shot = film.shots.find(({ shotId }) => shotId === cue.shotId);
  if (shot === undefined) return [];
  const past = endOf(cue) - secondsOf(shot.startFrame + shot.frameCount, film.rate);
  if (past < noticedSeconds) return [];
  const shotSeconds = secondsOf(shot.frameCount, film.rate);
  const offset = startOf(cue) - secondsOf(shot.startFrame, film.rate);
  const begins = Math.abs(offset) < 1e-4 ? "" : ` and begins at ${roughly(offset)}`;
  const long = `is ${roughly(cue.durationSeconds)} long${begins}, but its shot is ${roughly(shotSeconds)}`;
  return [
    {
      code: "STORYBOARD_NARRATION_LONG",
      message: `the narration of shot "${cue.shotId}" ${long}: it continues for ${roughly(past)} after the shot`,
      hint: "shorten it, make the shot longer, or accept that it continues under the next shot",
    },
  ];
}

function startOf({ startSample }: Cue): number {
  return startSample / filmSampleRate;
}

function endOf(cue: Cue): number {
  return startOf(cue) + cue.durationSeconds;
}

function filmEnd({ frameCount, rate }: CueFilm): number {
  return secondsOf(frameCount, rate);
}

/** `4 s`, `0.7 s`. */
export function roughly(seconds: number): string {
  return `${Number(seconds.toFixed(1))} s`;
}
