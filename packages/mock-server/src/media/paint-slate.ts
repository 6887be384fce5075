import type { Canvas } from "./canvas.ts";
import { fillLuma } from "./canvas.ts";
import { drawText, lacksGlyphs, shortenText, textWidthPx, wrapText } from "./draw-text.ts";
import { labelHash } from "./marker.ts";
import { paintFraming } from "./paint-framing.ts";
import { createMarkerPainter, markerAreaPx } from "./paint-marker.ts";
import { paintMove } from "./paint-move.ts";
import type { ShotHints } from "./shot-hints.ts";
import { describeShot } from "./shot-hints.ts";
import { paintBackground } from "./slate-colour.ts";
import { clockText, createClockPainter } from "./slate-clock.ts";

/** What every slate shows. */
export type SlateText = {
  /** The large text. Its hash is in the marker. */
  readonly label: string;
  /** The small text below, usually the prompt. */
  readonly text: string;
  /** A small line at the top left, such as the model. */
  readonly note?: string | undefined;
  /** What the storyboard says about the shot: colour, silhouette and arrow. Default: the colour of the label, and neither. */
  readonly shot?: ShotHints | undefined;
};

/** The contents of the slate of a clip. */
export type Slate = SlateText & {
  /** Frames per second of the timecode, a whole number. */
  readonly timecodeRate: number;
  readonly frameCount: number;
};

/**
 * Paints the slate of a clip and returns a function that updates it for one frame. It shows the marker, a note and the timecode at
 * the top; below them scene, label, camera and prompt over the framing of the shot; and a progress bar. Frames must be painted in order.
 */
export function createSlatePainter(canvas: Canvas, slate: Slate): (frame: number) => void {
  const clockAt = (frame: number): string => clockText(frame, slate.timecodeRate);
  const layout = paintStill(canvas, slate);
  const clock = createClockPainter(canvas, layout);
  paintNote(canvas, layout, slate.note);
  const paintMarker = createMarkerPainter(canvas, labelHash(slate.label));
  return (frame) => {
    paintMarker(frame);
    clock(clockAt(frame));
    paintProgress(canvas, frame, slate.frameCount);
  };
}

/** The contents of a picture. */
export type PictureSlate = SlateText & {
  /** Which picture of a request this is, from 0, and how many there are. Default: the only one. */
  readonly index?: number;
  readonly count?: number;
};

/** Paints a slate that stands still. Instead of a timecode it has the size, and the number of the picture. */
export function paintPictureSlate(canvas: Canvas, slate: PictureSlate): void {
  const { index = 0, count = 1 } = slate;
  const layout = paintStill(canvas, slate);
  const size = `${canvas.widthPx} × ${canvas.heightPx}`;
  const line = count === 1 ? size : `${index + 1} of ${count}   ${size}`;
  const style = { sizePx: layout.smallPx, luma: pale };
  const widthPx = textWidthPx(line, style.sizePx);
  if (widthPx <= layout.sideRoomPx) {
    const x = canvas.widthPx - layout.marginPx - widthPx;
    drawText(canvas, line, { ...style, x, baseline: layout.headBaseline });
  }
  paintNote(canvas, layout, slate.note);
  createMarkerPainter(canvas, labelHash(slate.label))(index);
}

const ink = 235;
const soft = 205;
const pale = 176;

/** Where things are. All of it follows from the size of the picture. */
export type Layout = {
  readonly marginPx: number;
  /** Size of the smallest letters. */
  readonly smallPx: number;
  /** Between the marker and the margin, on each side. */
  readonly sideRoomPx: number;
  /** Of the small lines at the top. */
  readonly headBaseline: number;
  readonly headHeightPx: number;
  /** How wide a line of text may be. */
  readonly columnPx: number;
  /** A 720th of the shorter side. */
  readonly unitPx: number;
  /** The same for text, which is larger in upright pictures. */
  readonly textPx: number;
};

function isWide({ widthPx, heightPx }: Canvas): boolean {
  return widthPx > heightPx * 1.2;
}

/** @param hasFigure whether a silhouette takes one side of a wide picture. */
function layOut(canvas: Canvas, hasFigure: boolean): Layout {
  const { widthPx, heightPx } = canvas;
  const unitPx = Math.min(widthPx, heightPx) / 720;
  const marginPx = Math.max(4, Math.round(unitPx * 40));
  const marker = markerAreaPx(canvas);
  const headHeightPx = Math.max(marker.heightPx, Math.round(unitPx * 76));
  const smallPx = Math.max(9, Math.round(unitPx * 20));
  return {
    marginPx,
    smallPx,
    sideRoomPx: (widthPx - marker.widthPx) / 2 - marginPx - smallPx / 2,
    // On the grid of macroblocks, where a changing digit costs least.
    headBaseline: Math.max(16, ((headHeightPx / 2 + smallPx) & ~15) - 1),
    headHeightPx,
    columnPx: isWide(canvas) ? widthPx * (hasFigure ? 0.46 : 0.7) : widthPx - 2 * marginPx,
    unitPx,
    textPx: heightPx > widthPx * 1.2 ? unitPx * 1.3 : unitPx,
  };
}

/** Everything that does not change from frame to frame, and is not at the top. */
function paintStill(canvas: Canvas, slate: SlateText): Layout {
  const { shot } = slate;
  const layout = layOut(canvas, shot !== undefined && shot.size + shot.move !== "");
  const { widthPx, heightPx } = canvas;
  const scene = shot?.scene ?? "";
  paintBackground(canvas, scene === "" ? slate.label : scene);
  if (shot !== undefined) {
    // Beside the text, or below it.
    const center = isWide(canvas)
      ? { x: widthPx * 0.71, y: heightPx * 0.6 }
      : { x: widthPx * 0.5, y: heightPx * 0.7 };
    const sidePx = Math.min(widthPx, heightPx);
    const stage = { canvas, center, sidePx };
    paintFraming(stage, shot);
    paintMove(stage, shot.move);
  }
  paintTexts(canvas, layout, slate);
  return layout;
}

function paintTexts(canvas: Canvas, layout: Layout, slate: SlateText): void {
  const { textPx, marginPx, columnPx, smallPx } = layout;
  const bottom = canvas.heightPx - progressBarPx(canvas) - marginPx / 2;
  let y = layout.headHeightPx + textPx * 26;
  const write = (text: string, line: Line): void => {
    if (text === "" || y + line.sizePx > bottom) return;
    const shown = shortenText(text, { sizePx: line.sizePx, widthPx: columnPx });
    const baseline = Math.round(y + line.sizePx * 0.8);
    drawText(canvas, shown, { x: marginPx, baseline, sizePx: line.sizePx, luma: line.luma });
    y += line.sizePx * line.leading;
  };
  const { shot } = slate;
  write(shot?.scene ?? "", {
    sizePx: Math.max(9, Math.round(textPx * 22)),
    luma: soft,
    leading: 1.4,
  });
  write(slate.label, { sizePx: labelSize(slate.label, layout), luma: ink, leading: 1.25 });
  const camera = shot === undefined ? "" : describeShot(shot);
  write(camera, { sizePx: Math.max(9, Math.round(textPx * 25)), luma: ink, leading: 1.5 });
  y += textPx * 6;
  const lacks = lacksGlyphs(slate.text) || lacksGlyphs(slate.label);
  const noteRoom = lacks ? smallPx * 1.6 : 0;
  for (const { line, sizePx } of promptLines(slate.text, {
    layout,
    heightPx: bottom - y - noteRoom,
  })) {
    write(line, { sizePx, luma: soft, leading: 1.4 });
  }
  if (lacks) write(lackNote, { sizePx: smallestPx(layout), luma: pale, leading: 1 });
}

type Line = { readonly sizePx: number; readonly luma: number; readonly leading: number };

const lackNote = "Boxes: code points of letters that the slate's font does not have.";

function smallestPx({ smallPx }: Layout): number {
  return Math.max(9, Math.round(smallPx * 0.8));
}

/** As large as it fits on one line, between the size of the prompt and a tenth of the shorter side. */
function labelSize(label: string, { textPx, columnPx }: Layout): number {
  const largest = Math.max(11, Math.round(textPx * 68));
  const smallest = Math.max(9, Math.round(textPx * 24));
  const fitting = Math.floor((largest * columnPx) / Math.max(1, textWidthPx(label, largest)));
  return Math.max(smallest, Math.min(largest, fitting));
}

// 600: letters are stored pixel by pixel, and a prompt of 2000 characters would make a clip of 1 MB.
const maxPromptCharacters = 600;

function promptLines(
  text: string,
  { layout, heightPx }: { readonly layout: Layout; readonly heightPx: number },
): readonly { readonly line: string; readonly sizePx: number }[] {
  const shown = shorten(text);
  const sizes = [25, 20].map((size) => Math.max(9, Math.round(layout.textPx * size)));
  for (const [index, sizePx] of sizes.entries()) {
    const maxLines = Math.floor(heightPx / (sizePx * 1.4));
    const isLast = index === sizes.length - 1;
    const box = { sizePx, widthPx: layout.columnPx, maxLines: isLast ? maxLines : maxLines + 1 };
    const lines = wrapText(shown, box);
    if (isLast || lines.length <= maxLines) return lines.map((line) => ({ line, sizePx }));
  }
  return [];
}

function shorten(text: string): string {
  const characters = Array.from(text);
  if (characters.length <= maxPromptCharacters) return text;
  return `${characters.slice(0, maxPromptCharacters).join("").trimEnd()}…`;
}

function paintNote(canvas: Canvas, layout: Layout, note: string | undefined): void {
  const { smallPx, sideRoomPx, marginPx, headBaseline } = layout;
  if (note === undefined || sideRoomPx < smallPx * 4) return;
  const shown = shortenText(note, { sizePx: smallPx, widthPx: sideRoomPx });
  drawText(canvas, shown, { x: marginPx, baseline: headBaseline, sizePx: smallPx, luma: pale });
}

function progressBarPx(canvas: Canvas): number {
  return Math.max(4, Math.round(Math.min(canvas.widthPx, canvas.heightPx) / 720) * 4);
}

/** Draws the bar at the bottom edge, which is full in the last frame. */
function paintProgress(canvas: Canvas, frame: number, frameCount: number): void {
  const heightPx = progressBarPx(canvas);
  const y = Math.floor((canvas.heightPx - heightPx) / 4) * 4;
  const stepsAt = (done: number): number =>
    Math.ceil((canvas.widthPx * done) / frameCount / 16) * 16;
  const from = frame === 0 ? 0 : stepsAt(frame);
  const to = stepsAt(frame + 1);
  if (to > from) fillLuma(canvas, { x: from, y, widthPx: to - from, heightPx }, pale);
}
