import type { Piece } from "./film-layers.ts";

/** Backwards and over 2×, frames are sought one by one, without sound. */
export function isScrubbed(speed: number): boolean {
  return speed < 0 || speed > 2;
}

/**
 * Frames before it is seen at which the video of a piece starts, hidden: 0.4 s, if its clip has so much before its first frame.
 * Without that, it starts just early enough for the time that a decoder takes.
 */
export function startBefore({ shot, headFrames }: Piece, framesPerSecond: number): number {
  const { speed, holdFirst } = shot.retime ?? { speed: 1, holdFirst: 0 };
  if (holdFirst > 0) return 0;
  const handle = shot.sourceInFrame / speed - headFrames;
  return Math.max(0, Math.min(Math.floor(handle), Math.round(0.4 * framesPerSecond)));
}

/** Frames of the media by which a video is ahead of the clock, and what it should do. */
export type Drift = {
  readonly errorFrames: number;
  readonly rate: number;
  readonly wantedSeconds: number;
  readonly isSeen: boolean;
};

/** Up to half a frame is nothing; up to 3, the video plays 3 % faster or slower, or 25 % while it is hidden; more, it jumps. */
export function correctDrift(video: HTMLVideoElement, drift: Drift): void {
  const { errorFrames, rate, wantedSeconds, isSeen } = drift;
  const size = Math.abs(errorFrames);
  if (rate <= 0 || video.seeking) return;
  // A jump while it is hidden could end after the cut.
  if (size > (isSeen ? 3 : 8)) {
    video.currentTime = Math.max(0, wantedSeconds);
    video.playbackRate = rate;
    return;
  }
  const wanted = size < 0.5 ? rate : rate * (1 - Math.sign(errorFrames) * (isSeen ? 0.03 : 0.25));
  if (Math.abs(video.playbackRate - wanted) > 0.001) video.playbackRate = wanted;
}
