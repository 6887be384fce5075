import { graphemesOf } from "@storyreel/models/text-width";
import type { CaptionDrawing, DrawnLine } from "./caption-drawing.ts";
import type { CaptionFont } from "./read-font-files.ts";
import type { CaptionLayout } from "./caption-layout.ts";
import type { CaptionCue } from "./caption-plan.ts";
import { escapeAss } from "./format-ass.ts";
import { directionMark } from "./text-direction.ts";
import { isInvisible } from "./text-width.ts";

/**
 * Places every line of every cue. A line is an event of its own, because libass before 0.15 mixes up the letters of lines that
 * are written from right to left. Lines that are wider than the picture allows get smaller letters, with the others of their cue.
 *
 * @param set `fonts`: at least one; the first one that has a letter draws it.
 */
export function drawCaptions(
  cues: readonly CaptionCue[],
  set: { readonly layout: CaptionLayout; readonly fonts: readonly CaptionFont[] },
): CaptionDrawing {
  const used = new Set<CaptionFont>();
  const lines = cues.flatMap((cue): DrawnLine[] => {
    const { startFrame, endFrame } = cue;
    // Letters with their marks as one character, where there is one: not every engine can place marks.
    const runs = cue.lines.map((line) => splitByFont(line.normalize("NFC"), set.fonts));
    for (const { font } of runs.flat()) used.add(font);
    return drawCue(cue, runs, set.layout).map((ass) => ({ startFrame, endFrame, ass }));
  });
  const fonts = set.fonts.filter((font, index) => index === 0 || used.has(font));
  return {
    fonts: fonts.map(({ path, sha256, family }) => ({ path, sha256, family })),
    sizePx: set.layout.sizePx,
    lines,
  };
}

/** How wide a line is, in em. */
export function lineWidthInEm(line: string, fonts: readonly CaptionFont[]): number {
  return widthInEm(splitByFont(line.normalize("NFC"), fonts));
}

/** Letters in a row that one font draws. */
type Run = { readonly font: CaptionFont; readonly text: string };

function splitByFont(line: string, fonts: readonly CaptionFont[]): Run[] {
  const runs: { font: CaptionFont; text: string }[] = [];
  for (const grapheme of graphemesOf(line)) {
    const run = runs.at(-1);
    const font = isBlank(grapheme) ? run?.font : fonts.find((one) => canDraw(one, grapheme));
    const chosen = font ?? run?.font ?? fonts[0];
    if (chosen === undefined) throw new TypeError("captions are drawn with at least one font");
    if (run?.font === chosen) run.text += grapheme;
    else runs.push({ font: chosen, text: grapheme });
  }
  return runs;
}

/** Whether a font has all letters of a text that are drawn. */
export function canDraw(font: Pick<CaptionFont, "has">, text: string): boolean {
  return Array.from(text).every(
    (letter) => isBlank(letter) || font.has(letter.codePointAt(0) ?? 0),
  );
}

function isBlank(text: string): boolean {
  return isInvisible(text) || /^\p{White_Space}+$/u.test(text);
}

function drawCue(
  { lines, isRightToLeft }: CaptionCue,
  runsOf: readonly (readonly Run[])[],
  layout: CaptionLayout,
): string[] {
  const widest = Math.max(...runsOf.map(widthInEm)) * layout.sizePx;
  const factor = Math.min(1, layout.roomPx / Math.max(1, widest));
  const sizePx = layout.sizePx * factor;
  return lines.map((line, index) => {
    const runs = runsOf[index] ?? [];
    const baseline = baselineOf(index, lines.length, {
      ...layout,
      sizePx,
      lineStepPx: layout.lineStepPx * factor,
    });
    // Alignment 2, that of the style: the point is the middle of the lower edge of the line, as deep as its deepest font; 1: its left end.
    const descent = Math.max(0, ...runs.map(({ font }) => font.descent));
    const y = (baseline + descent * sizePx).toFixed(2);
    const { leftPx } = layout;
    const place =
      leftPx === undefined ? `{\\pos(${layout.widthPx / 2},${y})}` : `{\\an1\\pos(${leftPx},${y})}`;
    const text = runs.map(({ font, text: letters }) => {
      // libass takes the height of a line of the font for its size.
      const height = (sizePx * (font.ascent + font.descent)).toFixed(2);
      return `{\\fn${font.family}\\fs${height}}${escapeAss(letters)}`;
    });
    // Within the first run: a mark needs a font as well.
    const mark = directionMark(line, isRightToLeft);
    return `${place}${mark === "" ? text.join("") : text.join("").replace("}", `}${mark}`)}`;
  });
}

function widthInEm(runs: readonly Run[]): number {
  return runs.reduce(
    (sum, { font, text }) =>
      Array.from(text).reduce((width, letter) => {
        const isDrawn = !isInvisible(letter) && !/^\p{M}$/u.test(letter);
        return isDrawn ? width + font.advance(letter.codePointAt(0) ?? 0) : width;
      }, sum),
    0,
  );
}

// How far letters with their marks reach above and below the baseline, in em.
const aboveBaseline = 0.95;
const belowBaseline = 0.25;

function baselineOf(
  index: number,
  count: number,
  { heightPx, position, marginPx, sizePx, lineStepPx }: CaptionLayout,
): number {
  const blockPx = (count - 1) * lineStepPx;
  switch (position) {
    case "bottom":
      return heightPx - marginPx - belowBaseline * sizePx - blockPx + index * lineStepPx;
    case "top":
      return marginPx + aboveBaseline * sizePx + index * lineStepPx;
    case "middle": {
      const topPx = (heightPx - blockPx - (aboveBaseline + belowBaseline) * sizePx) / 2;
      return topPx + aboveBaseline * sizePx + index * lineStepPx;
    }
  }
}
