import type { Canvas } from "./canvas.ts";
import { fillColour, fillLuma } from "./canvas.ts";
import { drawText, textWidthPx, wrapText } from "./draw-text.ts";
import { glyphAdvance, glyphSize } from "./font.ts";
import { encodeMarker, labelHash, markerCellPx, markerGrid } from "./marker.ts";

/** The contents of a slate. */
export type Slate = {
  readonly label: string;
  readonly text: string;
  /** Frames per second of the timecode, a whole number. */
  readonly timecodeRate: number;
  readonly frameCount: number;
};

/**
 * Paints the slate of a clip and returns a function that updates it for one frame. It shows the marker, the label, a line
 * with frame number and timecode, the prompt, and a progress bar. Frames must be painted in order.
 */
export function createSlatePainter(canvas: Canvas, slate: Slate): (frame: number) => void {
  const hash = labelHash(slate.label);
  paintBackground(canvas, hash);
  const layout = layOut(canvas);
  const labelBottom = paintLabel(canvas, layout, slate.label);
  const clock = createLinePainter(canvas, { ...layout, top: labelBottom }, (frame) =>
    clockLine(frame, slate.timecodeRate),
  );
  const bottom = canvas.heightPx - progressBarPx(canvas) - layout.dotPx * 4;
  paintPrompt(canvas, { top: clock.bottom, bottom, layout }, shorten(slate.text));
  const paintMarker = createMarkerPainter(canvas, hash);
  return (frame) => {
    paintMarker(frame);
    clock.paint(frame);
    paintProgress(canvas, frame, slate.frameCount);
  };
}

/** The contents of a picture. */
export type PictureSlate = {
  /** The large text. Its hash is in the marker and determines the colour. */
  readonly label: string;
  /** The small text below, usually the prompt. */
  readonly text: string;
  /** Which picture of a request this is, from 0, and how many there are. Default: the only one. */
  readonly index?: number;
  readonly count?: number;
};

/** Paints a slate that stands still: the marker, the label, a line with the size and the number of the picture, and the prompt. */
export function paintPictureSlate(canvas: Canvas, slate: PictureSlate): void {
  const { index = 0, count = 1 } = slate;
  const hash = labelHash(slate.label);
  paintBackground(canvas, hash);
  const layout = layOut(canvas);
  const size = `${canvas.widthPx} x ${canvas.heightPx}`;
  const line = count === 1 ? size : `${size}  ${index + 1} of ${count}`;
  const top = paintLabel(canvas, layout, slate.label);
  const clock = createLinePainter(canvas, { ...layout, top }, () => line);
  const bottom = canvas.heightPx - layout.dotPx * 4;
  paintPrompt(canvas, { top: clock.bottom, bottom, layout }, shorten(slate.text));
  createMarkerPainter(canvas, hash)(index);
  clock.paint(0);
}

// 600: small letters are stored pixel by pixel, and a prompt of 2000 characters would make a clip of 1 MB.
const maxPromptCharacters = 600;

function shorten(text: string): string {
  const characters = Array.from(text);
  if (characters.length <= maxPromptCharacters) return text;
  return `${characters.slice(0, maxPromptCharacters).join("").trimEnd()}...`;
}

const ink = 225;
const paper = 30;
const black = 16;
const white = 235;
const neutral = { blue: 128, red: 128 };

type Layout = {
  /** Size of a dot of the small letters. */
  readonly dotPx: number;
  readonly marginPx: number;
  readonly labelTop: number;
};

/** Places everything on multiples of 4 pixels, which are cheap to encode, unless the picture is tiny. */
function layOut(canvas: Canvas): Layout {
  const shorterPx = Math.min(canvas.widthPx, canvas.heightPx);
  const dotPx =
    shorterPx >= 480 ? 4 * Math.max(1, Math.round(shorterPx / 1080)) : shorterPx >= 200 ? 2 : 1;
  const cellPx = markerCellPx(canvas.widthPx, canvas.heightPx) ?? 0;
  const marginPx = dotPx * 8;
  const labelTop = toGrid(cellPx * (markerGrid.rows + 2 * markerGrid.quietCells) + dotPx * 4);
  return { dotPx, marginPx, labelTop };
}

function toGrid(px: number): number {
  return Math.floor(px / 4) * 4;
}

function progressBarPx(canvas: Canvas): number {
  return canvas.heightPx >= 200 ? 16 : 8;
}

/** Each label has its own colour. It gets darker towards the bottom. */
function paintBackground(canvas: Canvas, hash: number): void {
  const angle = ((hash % 360) * Math.PI) / 180;
  const blue = Math.round(128 + 44 * Math.cos(angle));
  const red = Math.round(128 + 44 * Math.sin(angle));
  const whole = { x: 0, y: 0, widthPx: canvas.columns * 16, heightPx: canvas.rows * 16 };
  fillColour(canvas, whole, { blue, red });
  for (let row = 0; row < canvas.rows; row += 1) {
    const shade = 120 - Math.round((60 * row) / canvas.rows);
    fillLuma(canvas, { x: 0, y: row * 16, widthPx: canvas.columns * 16, heightPx: 16 }, shade);
  }
}

/** Paints the dark panel behind text. It covers whole macroblocks, because each has only one colour. */
function paintPanel(canvas: Canvas, top: number, bottom: number): void {
  const y = top & ~15;
  const heightPx = ((bottom + 15) & ~15) - y;
  const panel = { x: 0, y, widthPx: canvas.columns * 16, heightPx };
  fillLuma(canvas, panel, paper);
  fillColour(canvas, panel, neutral);
}

/** Draws the label on one line, as large as it fits, up to a tenth of the picture's height; a long one at half size. Returns the y below it. */
function paintLabel(canvas: Canvas, layout: Layout, label: string): number {
  const roomPx = canvas.widthPx - 2 * layout.marginPx;
  const largestPx = Math.max(layout.dotPx, canvas.heightPx / 10 / glyphSize.heightDots);
  const isLong = layout.dotPx >= 2 && textWidthPx(label, layout.dotPx) > roomPx;
  let dotPx = isLong ? layout.dotPx / 2 : layout.dotPx;
  while (dotPx + layout.dotPx <= largestPx && textWidthPx(label, dotPx + layout.dotPx) <= roomPx) {
    dotPx += layout.dotPx;
  }
  const columns = Math.floor(roomPx / (glyphAdvance.xDots * dotPx));
  const shown = wrapText(label, columns, 1)[0] ?? "";
  const bottom = layout.labelTop + glyphSize.heightDots * dotPx;
  paintPanel(canvas, layout.labelTop - dotPx, bottom + dotPx);
  const x = toGrid(Math.max(layout.marginPx, (canvas.widthPx - textWidthPx(shown, dotPx)) / 2));
  drawText(canvas, shown, { x, y: layout.labelTop, dotPx, ink: white, paper });
  return toGrid(bottom + 4 * dotPx + 12);
}

/** Draws the prompt in the letters of the clock, or at half their size if it is long. */
function paintPrompt(
  canvas: Canvas,
  area: { readonly top: number; readonly bottom: number; readonly layout: Layout },
  text: string,
): void {
  const { layout } = area;
  const sizes = layout.dotPx >= 2 ? [layout.dotPx, layout.dotPx / 2] : [layout.dotPx];
  const settings = sizes.map((dotPx) => {
    const columns = Math.floor(
      (canvas.widthPx - 2 * layout.marginPx) / (glyphAdvance.xDots * dotPx),
    );
    const maxLines = Math.floor((area.bottom - area.top) / (glyphAdvance.yDots * dotPx));
    return { dotPx, columns, maxLines, lines: wrapText(text, columns, maxLines + 1) };
  });
  const setting = settings.find((size) => size.lines.length <= size.maxLines) ?? settings.at(-1);
  if (setting === undefined) return;
  const lines = wrapText(text, setting.columns, setting.maxLines);
  if (lines.length === 0) return;
  const lineHeightPx = glyphAdvance.yDots * setting.dotPx;
  paintPanel(canvas, area.top - setting.dotPx, area.top + lines.length * lineHeightPx);
  for (const [index, line] of lines.entries()) {
    const y = area.top + index * lineHeightPx;
    drawText(canvas, line, { x: layout.marginPx, y, dotPx: setting.dotPx, ink, paper });
  }
}

function createMarkerPainter(canvas: Canvas, hash: number): (frame: number) => void {
  const cellPx = markerCellPx(canvas.widthPx, canvas.heightPx);
  if (cellPx === undefined) return () => {};
  const left = (canvas.widthPx - cellPx * markerGrid.columns) / 2;
  const top = cellPx * markerGrid.quietCells;
  paintQuietZone(canvas, { left, cellPx });
  let shown: readonly boolean[] = [];
  return (frame) => {
    const cells = encodeMarker({ labelHash: hash, frame });
    for (const [index, cell] of cells.entries()) {
      if (shown[index] === cell) continue;
      const x = left + (index % markerGrid.columns) * cellPx;
      const y = top + Math.floor(index / markerGrid.columns) * cellPx;
      fillLuma(canvas, { x, y, widthPx: cellPx, heightPx: cellPx }, cell ? white : black);
    }
    shown = cells;
  };
}

function paintQuietZone(
  canvas: Canvas,
  marker: { readonly left: number; readonly cellPx: number },
): void {
  const { left, cellPx } = marker;
  // Covers whole macroblocks, because each has only one colour.
  const x = (left - cellPx) & ~15;
  const right = (left + cellPx * (markerGrid.columns + 1) + 15) & ~15;
  const heightPx = (cellPx * (markerGrid.rows + 2 * markerGrid.quietCells) + 15) & ~15;
  const zone = { x, y: 0, widthPx: right - x, heightPx };
  fillColour(canvas, zone, neutral);
  fillLuma(canvas, zone, black);
}

type LinePainter = { readonly paint: (frame: number) => void; readonly bottom: number };

/** The line below the label. Near the top, because films have their captions near the bottom. */
function createLinePainter(
  canvas: Canvas,
  layout: Layout & { readonly top: number },
  lineAt: (frame: number) => string,
): LinePainter {
  const roomPx = canvas.widthPx - 2 * layout.marginPx;
  const dotPx =
    textWidthPx(lineAt(0), layout.dotPx * 2) <= roomPx && layout.dotPx >= 4
      ? layout.dotPx * 2
      : layout.dotPx;
  const y = layout.top;
  const bottom = y + glyphSize.heightDots * dotPx;
  const fits = bottom < canvas.heightPx && textWidthPx(lineAt(0), dotPx) <= canvas.widthPx;
  if (!fits) return { paint: () => {}, bottom: y };
  paintPanel(canvas, y - dotPx, bottom);
  const x = toGrid((canvas.widthPx - textWidthPx(lineAt(0), dotPx)) / 2);
  let shown = "";
  const paint = (frame: number): void => {
    const line = lineAt(frame);
    drawText(canvas, line, { x, y, dotPx, ink, paper, before: shown });
    shown = line;
  };
  return { paint, bottom: toGrid(bottom + 4 * layout.dotPx + 12) };
}

/** The frame number and the non-drop-frame timecode. */
function clockLine(frame: number, rate: number): string {
  const seconds = Math.floor(frame / rate);
  const parts = [
    Math.floor(seconds / 3600),
    Math.floor(seconds / 60) % 60,
    seconds % 60,
    frame % rate,
  ];
  const timecode = parts.map((part) => String(part).padStart(2, "0")).join(":");
  return `${String(frame).padStart(4, "0")}  ${timecode}`;
}

/** Draws the bar at the bottom edge, which is full in the last frame. */
function paintProgress(canvas: Canvas, frame: number, frameCount: number): void {
  const heightPx = progressBarPx(canvas);
  const y = toGrid(canvas.heightPx - heightPx);
  const stepsAt = (done: number): number =>
    Math.ceil((canvas.widthPx * done) / frameCount / 16) * 16;
  const from = frame === 0 ? 0 : stepsAt(frame);
  const to = stepsAt(frame + 1);
  if (to > from) fillLuma(canvas, { x: from, y, widthPx: to - from, heightPx }, 200);
}
