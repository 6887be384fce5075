import type { SKRSContext2D } from "@napi-rs/canvas";
import { isRightToLeft } from "../captions/text-direction.ts";
import type { Box, DrawnText, LaidOutText, TextLine } from "./drawn-text.ts";
import { importCanvas } from "./import-canvas.ts";
import { splitIntoRuns, takePen, useFonts } from "./use-fonts.ts";
import { wrapText } from "./wrap-text.ts";

// Between baselines, in sizes of the font.
const lineStep = 1.25;
// How far letters without marks above them reach from the baseline, in sizes of the font. Fonts differ too much in what they state.
const usualAbove = 0.95;
const usualBelow = 0.25;
// Between the lowest letters of a line and the highest of the next, in sizes of the font.
const leastGap = 0.08;

/**
 * Wraps a text in its box and places the lines. Lines of high letters, such as Thai with two marks, lie further apart.
 *
 * @throws MediaError `MEDIA_UNREADABLE` for a font that is not the one that was planned with, or cannot be drawn with.
 */
export async function layOutText(drawn: DrawnText): Promise<LaidOutText> {
  const { createCanvas } = await importCanvas();
  await useFonts(drawn.fonts);
  const context = createCanvas(1, 1).getContext("2d");
  const { text, language, sizePx, box } = drawn;
  const locale = language ?? "und";
  const measured = wrapText(text, {
    limit: box.width,
    locale,
    measure: (line) => measureLine(context, drawn, line).width,
  }).map((line) => measureLine(context, drawn, line));
  const stepPx = stepOf(measured, sizePx);
  const above = Math.max(usualAbove * sizePx, measured[0]?.above ?? 0);
  const below = Math.max(usualBelow * sizePx, measured.at(-1)?.below ?? 0);
  const height = above + (measured.length - 1) * stepPx + below;
  const top = topOf(drawn, height);
  const lines = measured.map((line, index): TextLine => ({
    text: line.text,
    x: leftOf(drawn, line),
    y: top + above + index * stepPx,
    width: line.width,
    isRightToLeft: line.isRightToLeft,
  }));
  const left = Math.min(...lines.map(({ x }) => x));
  const right = Math.max(...lines.map(({ x, width }) => x + width));
  const bounds: Box = { x: left, y: top, width: right - left, height };
  return {
    drawn,
    lines,
    bounds,
    overflow: {
      acrossPx: Math.max(0, bounds.width - box.width),
      downPx: Math.max(0, height - box.height),
    },
  };
}

type MeasuredLine = {
  readonly text: string;
  readonly width: number;
  readonly above: number;
  readonly below: number;
  readonly isRightToLeft: boolean;
};

function measureLine(context: SKRSContext2D, drawn: DrawnText, text: string): MeasuredLine {
  const fromRight = isRightToLeft(text, drawn.language);
  let [width, above, below] = [0, 0, 0];
  for (const run of splitIntoRuns(text, drawn.fonts)) {
    takePen(context, drawn, { ...run, isRightToLeft: fromRight });
    const metrics = context.measureText(run.text);
    width += metrics.width;
    above = Math.max(above, metrics.actualBoundingBoxAscent);
    below = Math.max(below, metrics.actualBoundingBoxDescent);
  }
  return { text, width, above, below, isRightToLeft: fromRight };
}

function stepOf(lines: readonly MeasuredLine[], sizePx: number): number {
  const needed = lines
    .slice(1)
    .map(({ above }, index) => (lines[index]?.below ?? 0) + above + leastGap * sizePx);
  return Math.max(lineStep * sizePx, ...needed);
}

function topOf({ anchor, box }: DrawnText, height: number): number {
  switch (anchor) {
    case "top":
      return box.y;
    case "middle":
      return box.y + (box.height - height) / 2;
    case "bottom":
      return box.y + box.height - height;
  }
}

function leftOf(
  { align, box }: DrawnText,
  { width, isRightToLeft: fromRight }: MeasuredLine,
): number {
  const room = box.width - width;
  switch (align) {
    case "left":
      return box.x;
    case "right":
      return box.x + room;
    case "center":
      return box.x + room / 2;
    case "start":
      return fromRight ? box.x + room : box.x;
    case "end":
      return fromRight ? box.x : box.x + room;
  }
}
