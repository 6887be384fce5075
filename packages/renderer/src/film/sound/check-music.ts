import type { Diagnostic } from "@storyreel/models/source";
import { secondsOf } from "../media/frame-rate.ts";
import { roughly, type NarratedFilm } from "./check-narration.ts";
import type { Sound } from "./probe-sound.ts";
import { resolveBeside } from "./sound-paths.ts";

// Shorter silence at the end of a film is not noticed.
const noticedSeconds = 0.5;

/** Warns about music that ends before the film. Code: `STORYBOARD_MUSIC_SHORT`. */
export function checkMusic(
  { storyboard, rate, frameCount }: Omit<NarratedFilm, "narration">,
  sounds: ReadonlyMap<string, Sound>,
): Diagnostic[] {
  const { music } = storyboard.audio;
  const sound = music && sounds.get(resolveBeside(storyboard, music.file));
  if (music === undefined || sound === undefined) return [];
  const filmSeconds = secondsOf(frameCount, rate);
  const missing = filmSeconds - sound.durationSeconds;
  if (missing < noticedSeconds) return [];
  return [
    {
      severity: "warning",
      code: "STORYBOARD_MUSIC_SHORT",
      message: `the music is ${roughly(sound.durationSeconds)} long, but the film is ${roughly(filmSeconds)}: its last ${roughly(missing)} have no music`,
      file: storyboard.file,
      span: music.span,
      hint: "use a longer piece, or accept the silence",
    },
  ];
}
