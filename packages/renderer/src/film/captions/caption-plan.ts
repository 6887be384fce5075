import type { CaptionDrawing } from "./caption-drawing.ts";

export type CaptionPlan = {
  /** A BCP 47 tag. */
  readonly language: string | undefined;
  readonly cues: readonly CaptionCue[];
  readonly formats: readonly ("srt" | "vtt")[];
  /** How they are drawn into the picture; `undefined`: they are not. */
  readonly drawing: CaptionDrawing | undefined;
};

/** Lines that are shown together. `endFrame` is exclusive. */
export type CaptionCue = {
  readonly startFrame: number;
  readonly endFrame: number;
  readonly lines: readonly string[];
  /** The base direction of its text, also of lines that start with a word of another script. */
  readonly isRightToLeft: boolean;
};
