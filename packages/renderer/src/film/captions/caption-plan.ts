export type CaptionPlan = {
  /** A BCP 47 tag. */
  readonly language: string | undefined;
  readonly cues: readonly CaptionCue[];
  readonly formats: readonly ("srt" | "vtt")[];
  readonly burnIn: boolean;
};

/** Lines that are shown together. `endFrame` is exclusive. */
export type CaptionCue = {
  readonly startFrame: number;
  readonly endFrame: number;
  readonly lines: readonly string[];
};
