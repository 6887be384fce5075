import { basename, extname } from "node:path";
import type { AssemblyPlan } from "../film/assembly/assembly-plan.ts";
import { framesIn, secondsOf, type FrameRate } from "../film/media/frame-rate.ts";
import type { SoundFiles } from "../film/sound/plan-sound.ts";
import { filmSampleRate } from "../film/sound/sound-lanes.ts";
import type { NarrationCue, PlannedCue } from "../film/sound/sound-plan.ts";
import type { SoundCue, SoundTrack } from "./timeline.ts";

/** Narration, music and effects as clips. A loop becomes a clip for each time that it is heard. */
export function laySoundTracks(plan: AssemblyPlan, soundFiles: SoundFiles): SoundTrack[] {
  const { sound } = plan;
  if (sound === undefined) return [];
  const lay = (piece: Piece): SoundCue[] => layPiece(piece, plan, soundFiles);
  const tracks = (kind: SoundTrack["kind"], pieces: readonly Piece[]): SoundTrack[] =>
    intoTracks(pieces.flatMap(lay)).map((cues) => ({ kind, cues }));
  return [
    ...tracks("narration", sound.narration.map(pieceOfNarration)),
    ...tracks(
      "music",
      sound.music.flatMap((bed) => piecesOf(bed, "music")),
    ),
    ...tracks(
      "effects",
      sound.effects.flatMap((cue) => piecesOf(cue, basename(cue.path, extname(cue.path)))),
    ),
  ];
}

/** The frame in which a sample is nearest to the start. */
export function frameAt(sample: number, rate: FrameRate): number {
  return framesIn(sample / filmSampleRate, rate);
}

/** A stretch of a file, in samples. */
type Piece = Pick<
  PlannedCue,
  | "path"
  | "startSample"
  | "lengthSamples"
  | "sourceStartSample"
  | "gainDb"
  | "fadeInSamples"
  | "fadeOutSamples"
> & { readonly name: string };

function pieceOfNarration({ shotId, path, startSample, durationSeconds }: NarrationCue): Piece {
  const start = Math.max(0, startSample);
  return {
    name: shotId,
    path,
    startSample: start,
    lengthSamples: Math.round(durationSeconds * filmSampleRate) + startSample - start,
    sourceStartSample: start - startSample,
    gainDb: 0,
    fadeInSamples: 0,
    fadeOutSamples: 0,
  };
}

function piecesOf({ loopSamples, ...cue }: PlannedCue, name: string): Piece[] {
  if (loopSamples === undefined) return [{ ...cue, name }];
  const { startSample, lengthSamples, fadeInSamples, fadeOutSamples } = cue;
  const count = Math.ceil(lengthSamples / loopSamples);
  return Array.from({ length: count }, (_, index) => {
    const played = index * loopSamples;
    const length = Math.min(loopSamples, lengthSamples - played);
    return {
      ...cue,
      name,
      startSample: startSample + played,
      lengthSamples: length,
      fadeInSamples: index === 0 ? Math.min(fadeInSamples, length) : 0,
      fadeOutSamples: index === count - 1 ? Math.min(fadeOutSamples, length) : 0,
    };
  });
}

function layPiece(
  piece: Piece,
  { rate, frameCount }: AssemblyPlan,
  soundFiles: SoundFiles,
): SoundCue[] {
  const file = soundFiles.get(piece.path);
  const startFrame = frameAt(piece.startSample, rate);
  if (file === undefined || startFrame >= frameCount || piece.lengthSamples <= 0) return [];
  const { durationSeconds, channels, sampleRateHz } = file;
  const sourceInFrame = frameAt(piece.sourceStartSample, rate);
  // Rounded down: a cue must not reach beyond its file. A millionth of a frame is a rounding error.
  const whole = Math.floor(durationSeconds / secondsOf(1, rate) + 1e-6);
  const end = frameAt(piece.startSample + piece.lengthSamples, rate);
  const length = Math.min(end - startFrame, whole - sourceInFrame, frameCount - startFrame);
  return [
    {
      name: piece.name,
      path: piece.path,
      startFrame,
      frameCount: Math.max(1, length),
      sourceInFrame,
      gainDb: piece.gainDb,
      fadeInFrames: frameAt(piece.fadeInSamples, rate),
      fadeOutFrames: frameAt(piece.fadeOutSamples, rate),
      durationSeconds,
      channels,
      sampleRateHz,
    },
  ];
}

/** A cue that overlaps another one goes to another track. */
function intoTracks(cues: readonly SoundCue[]): SoundCue[][] {
  const tracks: SoundCue[][] = [];
  for (const cue of cues.toSorted((one, other) => one.startFrame - other.startFrame)) {
    const free = tracks.find((track) => {
      const last = track.at(-1);
      return last === undefined || last.startFrame + last.frameCount <= cue.startFrame;
    });
    if (free === undefined) tracks.push([cue]);
    else free.push(cue);
  }
  return tracks;
}
