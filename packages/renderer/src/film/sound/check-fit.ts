import type { Diagnostic } from "@storyreel/models/source";
import { secondsOf, type FrameRate } from "../media/frame-rate.ts";
import type { Storyboard } from "../../storyboard/storyboard.ts";
import type { Sound } from "./probe-sound.ts";
import { cuePath } from "./sound-paths.ts";
import type { NarrationCue } from "./sound-plan.ts";

/** A film as long as it is, or will be. */
export type TimedFilm = {
  readonly storyboard: Storyboard;
  readonly rate: FrameRate;
  readonly frameCount: number;
};

/** The narration of a film, or of a planned film as far as it is known. */
export type NarratedFilm = TimedFilm & {
  /** In the order of the film. */
  readonly narration: readonly Pick<NarrationCue, "shotId" | "startFrame" | "durationSeconds">[];
  /** The first frame after each shot, in the order of the film. */
  readonly shotEnds: ReadonlyMap<string, number>;
};

// Recordings end with a moment of silence.
const noticedSeconds = 0.1;

type Cue = NarratedFilm["narration"][number];
type Warning = Pick<Diagnostic, "code" | "message"> & { readonly hint: string };

/**
 * Warns about narration that does not fit: it is cut off by the end of the film, or overlaps the next one, or goes on under
 * the next shots. Codes: `STORYBOARD_NARRATION_PAST_END`, `STORYBOARD_NARRATION_OVERLAP`, `STORYBOARD_NARRATION_LONG`.
 */
export function checkNarration(film: NarratedFilm): Diagnostic[] {
  const { storyboard, narration } = film;
  const boardShots = new Map(storyboard.shots.map((shot) => [shot.id, shot]));
  return narration.flatMap((cue, index) => {
    const shot = boardShots.get(cue.shotId);
    if (shot === undefined) return [];
    const cutOff = [...overlapNext(film, cue, narration[index + 1]), ...passEnd(film, cue)];
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

function overlapNext(film: NarratedFilm, cue: Cue, next: Cue | undefined): Warning[] {
  if (next === undefined) return [];
  const nextStart = secondsOf(next.startFrame, film.rate);
  const heardTo = Math.min(endOf(film, cue), nextStart + next.durationSeconds, filmEnd(film));
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
  const past = endOf(film, cue) - filmEnd(film);
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
  const shotEnd = film.shotEnds.get(cue.shotId);
  if (shotEnd === undefined) return [];
  const shotSeconds = secondsOf(shotEnd - cue.startFrame, film.rate);
  const past = cue.durationSeconds - shotSeconds;
  if (past < noticedSeconds) return [];
  const long = `is ${roughly(cue.durationSeconds)} long, but its shot is ${roughly(shotSeconds)}`;
  return [
    {
      code: "STORYBOARD_NARRATION_LONG",
      message: `the narration of shot "${cue.shotId}" ${long}: it continues for ${roughly(past)} after the shot`,
      hint: "shorten it, make the shot longer, or accept that it continues under the next shot",
    },
  ];
}

// Shorter silence at the start or end of a film is not noticed.
export const noticedSilence = 0.5;

/** Warns about music that ends before the film. Code: `STORYBOARD_MUSIC_SHORT`. */
export function checkMusic(film: TimedFilm, sounds: ReadonlyMap<string, Sound>): Diagnostic[] {
  const { storyboard } = film;
  const { music } = storyboard.audio;
  const playedTo = music.map(
    ({ source }) => sounds.get(cuePath(storyboard, source))?.durationSeconds,
  );
  const [first] = music;
  if (first === undefined || playedTo.includes(undefined)) return [];
  const longest = Math.max(...playedTo.map((seconds) => seconds ?? 0));
  const filmSeconds = secondsOf(film.frameCount, film.rate);
  const missing = filmSeconds - longest;
  if (missing < noticedSilence) return [];
  return [
    {
      severity: "warning",
      code: "STORYBOARD_MUSIC_SHORT",
      message: `the music is ${roughly(longest)} long, but the film is ${roughly(filmSeconds)}: its last ${roughly(missing)} have no music`,
      file: storyboard.file,
      span: first.span,
      hint: "use a longer piece, or accept the silence",
    },
  ];
}

function endOf({ rate }: NarratedFilm, { startFrame, durationSeconds }: Cue): number {
  return secondsOf(startFrame, rate) + durationSeconds;
}

function filmEnd({ frameCount, rate }: NarratedFilm): number {
  return secondsOf(frameCount, rate);
}

/** `4 s`, `0.7 s`. */
export function roughly(seconds: number): string {
  return `${Number(seconds.toFixed(1))} s`;
}
