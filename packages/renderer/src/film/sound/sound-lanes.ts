import type { MediaContainer } from "../media/media-container.ts";
import { secondsOf } from "../media/frame-rate.ts";
import type { FilmCut } from "../cut/film-cut.ts";

/** Samples per second in films. All positions and lengths of sound are in samples at this rate. */
export const filmSampleRate = 48_000;

/** A file that sound is read from. */
export type SoundSource = {
  readonly path: string;
  readonly sha256: string;
  /** Of its sound, as its index says. */
  readonly channels: number;
  /** Sound of a shot. Clips are MP4 or MOV unless `container` says so; other files have any format that ffmpeg reads. */
  readonly isClip: boolean;
  readonly container?: MediaContainer | undefined;
  /** How fast it plays, at the same pitch; absent: as it is. */
  readonly tempo?: number | undefined;
  /** Its sound begins after the start of the file. */
  readonly isLate: boolean;
  /** Where its sound ends, when it plays at its tempo; what a decoder returns after that is padding. */
  readonly endSample: number;
};

/** Gain between nothing and all of a sound; `curve` is a word of ffmpeg's `afade`. */
export type SoundFade = { readonly length: number; readonly curve: "hsin" | "qsin" | "tri" };

/** A stretch of the film. */
export type SoundSpan = {
  readonly start: number;
  readonly length: number;
  readonly fadeIn: SoundFade | undefined;
  readonly fadeOut: SoundFade | undefined;
};

/** Sound of one file and its place in the film. */
export type SoundEvent = SoundSpan & {
  readonly source: SoundSource;
  /** Of a clip or a narration. */
  readonly shotId?: string;
  /** The sample that is heard first, counted as the file plays at its tempo. */
  readonly sourceStart: number;
  /** From there, this much is repeated until the event ends; `undefined`: nothing is. */
  readonly loopLength: number | undefined;
  readonly gainDb: number;
  /** Whether an edge softens the place where the event or the sound of its file ends, whichever comes first. */
  readonly hasEndEdge: boolean;
};

/** Spans without overlap, in the order of the film. */
export type SoundLane<Span extends SoundSpan = SoundEvent> = readonly Span[];

/** Start of a frame, in samples. Computed from the start of the film, so that rounding errors do not add up. */
export function sampleAt(frame: number, cut: Pick<FilmCut, "rate">): number {
  return Math.round(secondsOf(frame, cut.rate) * filmSampleRate);
}

/** Puts each span, in the order of their starts, into the first lane that is free. */
export function intoLanes<Span extends SoundSpan>(spans: readonly Span[]): SoundLane<Span>[] {
  const lanes: Span[][] = [];
  for (const span of spans) {
    const free = lanes.find((lane) => {
      const last = lane.at(-1);
      return last === undefined || last.start + last.length <= span.start;
    });
    if (free === undefined) lanes.push([span]);
    else free.push(span);
  }
  return lanes;
}
