import { basename } from "node:path";
import type { Diagnostic } from "@storyreel/models/source";
import { formatSeconds } from "../../kit/format-amounts.ts";
import { secondsOf } from "../media/frame-rate.ts";
import type { Cue, CueKey, Storyboard } from "../../storyboard/storyboard.ts";
import { noticedSilence, roughly, type TimedFilm } from "./check-fit.ts";
import { placeCue, type CuePlacement } from "./place-cue.ts";
import type { Sound } from "./probe-sound.ts";
import { filmSampleRate } from "./sound-lanes.ts";
import { cuePath } from "./sound-paths.ts";

/** A cue whose file was read. */
export type ReadCue = { readonly cue: Cue; readonly sound: Sound };

/** The music and the effects of a storyboard whose files can be read. @param sounds by absolute path. */
export function listCues(
  storyboard: Storyboard,
  sounds: ReadonlyMap<string, Sound>,
): readonly ReadCue[] {
  const { music, effects } = storyboard.audio;
  return [...music, ...effects].flatMap((cue) => {
    const sound = sounds.get(cuePath(storyboard, cue.source));
    return sound === undefined ? [] : [{ cue, sound }];
  });
}

/** For messages: the line that they point at says which one. */
export function nameCue({ kind }: Cue): string {
  return kind === "music" ? "the music" : "the effect";
}

/** Reports parts that a file does not have: `STORYBOARD_SOUND_RANGE`. */
export function checkCueRanges(
  { file }: Storyboard,
  cues: readonly ReadCue[],
): readonly Diagnostic[] {
  return cues.flatMap(({ cue, sound }): Diagnostic[] => {
    const { durationSeconds } = sound;
    const { inSeconds, outSeconds = 0 } = cue;
    const isBefore = inSeconds < durationSeconds;
    // The index of a file may be some milliseconds short.
    if (isBefore && outSeconds <= durationSeconds + 0.05) return [];
    const says = isBefore ? `ends at ${outSeconds} s` : `starts at ${inSeconds} s`;
    return [
      {
        severity: "error",
        code: "STORYBOARD_SOUND_RANGE",
        message: `${nameCue(cue)} ${says} of its file, which is only ${formatSeconds(durationSeconds)} long`,
        file,
        span: spanOf(cue, isBefore ? "out" : "in"),
        hint: "in and out are seconds of the file; at is when it is heard in the film",
      },
    ];
  });
}

type Warning = Pick<Diagnostic, "code" | "message" | "span"> & { readonly hint: string };

/**
 * Warns about cues that are not heard as they are written: after the end of the film (`STORYBOARD_SOUND_PAST_END`), at a
 * moment that was cut off its shot (`STORYBOARD_SOUND_OUTSIDE_SHOT`), or with fades that are longer than they are
 * (`STORYBOARD_SOUND_FADES`); about music that ends before the film (`STORYBOARD_MUSIC_SHORT`), and about two pieces of it at once
 * (`STORYBOARD_MUSIC_OVERLAP`).
 */
export function checkCueFit(film: TimedFilm, cues: readonly ReadCue[]): readonly Diagnostic[] {
  const { file, shots } = film.storyboard;
  const disabled = new Set(shots.filter(({ isEnabled }) => !isEnabled).map(({ id }) => id));
  const placed = cues
    .filter(({ cue }) => !disabled.has(cue.place.shotId ?? ""))
    .map((one) => ({ ...one, at: placeCue(one.cue, one.sound, film) }));
  const warnings = [
    ...placed.flatMap((one) => [...checkPlace(one, film), ...checkFades(one)]),
    ...checkMusicEnd(placed, film),
    ...checkOverlaps(placed),
  ];
  return warnings.map((warning) => ({ severity: "warning", ...warning, file }));
}

type PlacedCue = ReadCue & { readonly at: CuePlacement };

function checkPlace({ cue, at }: PlacedCue, film: TimedFilm): Warning[] {
  if (at.isHeard) return [];
  const { shotId = "", atSeconds = 0 } = cue.place;
  const span = spanOf(cue, "at");
  const shot = film.shots.find((one) => one.shotId === shotId);
  switch (at.why) {
    case "no-shot":
    case "empty":
      // Reported where the shots, or the files, are checked.
      return [];
    case "past-end":
      return [
        {
          code: "STORYBOARD_SOUND_PAST_END",
          message: `${nameCue(cue)} begins at ${atSeconds} s, but the film is only ${roughly(secondsOf(film.frameCount, film.rate))} long: it is not heard`,
          span,
          hint: "at is in seconds of the film; with shot, in seconds of the clip of that shot",
        },
      ];
    case "outside-shot": {
      const from = secondsOf(shot?.sourceInFrame ?? 0, film.rate);
      const to =
        from + secondsOf(shot?.retime?.sourceFrameCount ?? shot?.frameCount ?? 0, film.rate);
      return [
        {
          code: "STORYBOARD_SOUND_OUTSIDE_SHOT",
          message: `${nameCue(cue)} is at ${atSeconds} s of the clip of shot "${shotId}", but the film uses ${formatSeconds(from)} to ${formatSeconds(to)} of it: it is not heard`,
          span,
          hint: "at is in seconds of the clip, as in cut",
        },
      ];
    }
  }
}

function checkFades({ cue, at }: PlacedCue): Warning[] {
  const { fadeInSeconds = 0, fadeOutSeconds = 0 } = cue;
  if (!at.isHeard) return [];
  const heard = at.lengthSamples / filmSampleRate;
  if (fadeInSeconds + fadeOutSeconds <= heard + 0.05) return [];
  const both = fadeInSeconds > 0 && fadeOutSeconds > 0;
  return [
    {
      code: "STORYBOARD_SOUND_FADES",
      message: `${nameCue(cue)} is heard for ${roughly(heard)}, but its fade${both ? "s last" : " lasts"} ${formatSeconds(fadeInSeconds + fadeOutSeconds)}: it never reaches its level`,
      span: spanOf(cue, fadeOutSeconds > 0 ? "fade_out" : "fade_in"),
      hint: `shorten the fade${both ? "s" : ""}, or use more of the file`,
    },
  ];
}

/** Only where a file is too short: what ends because the storyboard says so is meant. */
function checkMusicEnd(cues: readonly PlacedCue[], film: TimedFilm): Warning[] {
  const filmSeconds = secondsOf(film.frameCount, film.rate);
  const ends = cues.flatMap(({ cue, at, sound }) => {
    if (cue.kind !== "music" || !at.isHeard) return [];
    return [{ cue, sound, end: (at.startSample + at.lengthSamples) / filmSampleRate }];
  });
  const [last] = ends.toSorted((one, other) => other.end - one.end);
  if (last === undefined) return [];
  const { cue, sound, end } = last;
  const missing = filmSeconds - end;
  if (missing < noticedSilence || endsOnPurpose(cue)) return [];
  const where =
    end - sound.durationSeconds < noticedSilence && cue.inSeconds === 0
      ? `is ${roughly(sound.durationSeconds)} long`
      : `ends at ${roughly(end)}`;
  return [
    {
      code: "STORYBOARD_MUSIC_SHORT",
      message: `the music ${where}, but the film is ${roughly(filmSeconds)}: its last ${roughly(missing)} have no music`,
      span: cue.span,
      hint: "use a longer piece or loop: true, or say where it ends with out, duration or fade_out",
    },
  ];
}

// Softer music is a bed for the other, and one may end a moment after the next begins.
const similarDb = 6;
const noticedOverlap = 1;

/** Two pieces of music that are both heard at their level. Where one fades out or the other fades in, they are meant to meet. */
function checkOverlaps(cues: readonly PlacedCue[]): Warning[] {
  const music = cues.flatMap(({ cue, at }) => {
    if (cue.kind !== "music" || !at.isHeard) return [];
    const start = at.startSample + at.fadeInSamples;
    return [{ cue, start, end: at.startSample + at.lengthSamples - at.fadeOutSamples }];
  });
  return music.flatMap((later, index) =>
    music.slice(0, index).flatMap((earlier): Warning[] => {
      const from = Math.max(earlier.start, later.start);
      const seconds = (Math.min(earlier.end, later.end) - from) / filmSampleRate;
      if (seconds < noticedOverlap) return [];
      if (Math.abs(earlier.cue.gainDb - later.cue.gainDb) >= similarDb) return [];
      return [
        {
          code: "STORYBOARD_MUSIC_OVERLAP",
          message: `this music and "${basename(earlier.cue.source.file)}" are both heard for ${roughly(seconds)}, from ${roughly(from / filmSampleRate)} of the film on`,
          span: later.cue.span,
          hint: `end the other one with duration, let them fade into each other, or make one at least ${similarDb} dB quieter`,
        },
      ];
    }),
  );
}

/** Whether the storyboard says where a cue ends. */
export function endsOnPurpose(cue: Cue): boolean {
  const { outSeconds, durationSeconds, fadeOutSeconds } = cue;
  return [outSeconds, durationSeconds, fadeOutSeconds].some((seconds) => seconds !== undefined);
}

function spanOf(cue: Cue, key: CueKey): Diagnostic["span"] {
  return cue.spans[key] ?? cue.spans.shot ?? cue.span;
}
