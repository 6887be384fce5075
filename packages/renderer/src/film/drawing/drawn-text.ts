import type { DrawnFont } from "../captions/caption-drawing.ts";

/** Text in a rectangle of a picture: plain data, JSON-safe. Lengths are in pixels. */
export type DrawnText = {
  /** Lines that it is written in stay lines; longer ones are wrapped. */
  readonly text: string;
  /** At least one; the first one that has a letter draws it. */
  readonly fonts: readonly DrawnFont[];
  readonly sizePx: number;
  /** `#rrggbb`, or `#rrggbbaa` with its opacity. */
  readonly colour: string;
  /** BCP 47 tag. Decides its direction, where its words end, and forms of letters. */
  readonly language?: string | undefined;
  readonly box: Box;
  /** `start` is the left edge of the box, and the right one for text from right to left. */
  readonly align: "start" | "center" | "end" | "left" | "right";
  readonly anchor: "top" | "middle" | "bottom";
  /** A surface behind the text that is as large as its lines and `paddingPx` on each side. Absent: none. */
  readonly plate?: { readonly colour: string; readonly paddingPx: number } | undefined;
  /** A soft shadow of that colour, so that text can be read on any picture. Absent: none. */
  readonly shadow?: { readonly colour: string; readonly blurPx: number } | undefined;
};

export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** A text whose lines have their places. */
export type LaidOutText = {
  readonly drawn: DrawnText;
  readonly lines: readonly TextLine[];
  /** What the lines take, from the tallest letters of the first to the lowest of the last. */
  readonly bounds: Box;
  /** By how much the text is wider and higher than its box; 0 if it fits. */
  readonly overflow: { readonly acrossPx: number; readonly downPx: number };
};

/** `x` is the left end, `y` the baseline. */
export type TextLine = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly isRightToLeft: boolean;
};
