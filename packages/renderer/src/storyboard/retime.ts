/** How much longer or shorter a shot is than the part of its clip that it shows. */
export type Retime = {
  /** 0.5 is slow motion of half the speed. */
  readonly speed: number;
  /** How long its first and its last frame are held, in seconds of the film. */
  readonly holdFirstSeconds: number;
  readonly holdLastSeconds: number;
};

export const noRetime: Retime = { speed: 1, holdFirstSeconds: 0, holdLastSeconds: 0 };

/** Frames of the film that show a part of a clip; `sourceFrames` are at the rate of the film. */
export function playedFrames(sourceFrames: number, { speed }: Pick<Retime, "speed">): number {
  return Math.max(1, Math.round(sourceFrames / speed));
}

/** How long a handle is in the film: only whole frames count. */
export function handleFrames(sourceFrames: number, { speed }: Pick<Retime, "speed">): number {
  // A millionth: 12 / 0.1 is a little less than 120.
  return Math.floor(sourceFrames / speed + 1e-6);
}

/** Seconds of the film that show `seconds` of the clip. */
export function retimedSeconds(
  { retime = noRetime }: { readonly retime?: Retime | undefined },
  seconds: number,
): number {
  const { speed, holdFirstSeconds, holdLastSeconds } = retime;
  return seconds / speed + holdFirstSeconds + holdLastSeconds;
}
