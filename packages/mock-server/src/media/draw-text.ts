import type { Canvas } from "./canvas.ts";
import { fillLuma } from "./canvas.ts";
import { glyphAdvance, glyphColumns, glyphSize } from "./font.ts";

/** How a line of text is drawn: its top left corner, the size of a dot, and the luma of the dots and of the background. */
export type TextStyle = {
  readonly x: number;
  readonly y: number;
  readonly dotPx: number;
  readonly ink: number;
  readonly paper: number;
  /** The text that is there already, in the same style. Only characters that differ are drawn. */
  readonly before?: string | undefined;
};

/** Width in pixels of a text on one line. */
export function textWidthPx(text: string, dotPx: number): number {
  return Array.from(text).length * glyphAdvance.xDots * dotPx;
}

/** Draws one line of text. `before` makes a running timecode cheap. */
export function drawText(canvas: Canvas, text: string, style: TextStyle): void {
  const old = Array.from(style.before ?? "");
  for (const [index, character] of Array.from(text).entries()) {
    if (old[index] === character) continue;
    const x = style.x + index * glyphAdvance.xDots * style.dotPx;
    if (old[index] !== undefined) {
      const widthPx = glyphSize.widthDots * style.dotPx;
      const heightPx = glyphSize.heightDots * style.dotPx;
      fillLuma(canvas, { x, y: style.y, widthPx, heightPx }, style.paper);
    }
    drawGlyph(canvas, character, { ...style, x });
  }
}

function drawGlyph(canvas: Canvas, character: string, style: TextStyle): void {
  for (const [column, dots] of glyphColumns(character).entries()) {
    for (let row = 0; row < glyphSize.heightDots; row += 1) {
      if (((dots >> row) & 1) === 0) continue;
      const x = style.x + column * style.dotPx;
      const y = style.y + row * style.dotPx;
      fillLuma(canvas, { x, y, widthPx: style.dotPx, heightPx: style.dotPx }, style.ink);
    }
  }
}

/**
 * Breaks a text into lines of at most `columns` characters, at spaces if possible. If it does not fit into `maxLines`, it is cut
 * and the last line ends in three dots.
 */
export function wrapText(text: string, columns: number, maxLines: number): readonly string[] {
  if (columns < 1 || maxLines < 1) return [];
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/u).filter((part) => part !== "")) {
    let rest = Array.from(word);
    while (rest.length > 0) {
      const room = line === "" ? columns : columns - Array.from(line).length - 1;
      if (rest.length <= room) {
        line = line === "" ? rest.join("") : `${line} ${rest.join("")}`;
        rest = [];
      } else if (line === "") {
        lines.push(rest.slice(0, columns).join(""));
        rest = rest.slice(columns);
      } else {
        lines.push(line);
        line = "";
      }
    }
  }
  if (line !== "") lines.push(line);
  if (lines.length <= maxLines) return lines;
  const last = Array.from(lines[maxLines - 1] ?? "")
    .slice(0, Math.max(0, columns - 3))
    .join("");
  return [...lines.slice(0, maxLines - 1), `${last}...`];
}
