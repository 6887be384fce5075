/** Captions as libass draws them into a picture: plain data, JSON-safe. */
export type CaptionDrawing = {
  /** Only those that a line uses; the first one is that of text without another. */
  readonly fonts: readonly DrawnFont[];
  readonly sizePx: number;
  /** In the order of the film. A line of a cue is an event of its own. */
  readonly lines: readonly DrawnLine[];
};

/** A font file. Its name in the drawing depends on nothing but its content. */
export type DrawnFont = {
  readonly path: string;
  readonly sha256: string;
  readonly family: string;
};

/** `endFrame` is exclusive. */
export type DrawnLine = {
  readonly startFrame: number;
  readonly endFrame: number;
  /** With its place, fonts and sizes as override codes of ASS. */
  readonly ass: string;
};
