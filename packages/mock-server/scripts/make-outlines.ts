import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { deflateRawSync } from "node:zlib";
import type { Glyph } from "./read-woff.ts";
import { readWoff } from "./read-woff.ts";

// Writes `src/media/inter-outlines.ts` anew: `pnpm exec node scripts/make-outlines.ts` in this package. Only needed for another
// version of the font, or for more letters.

const subsets = ["latin", "latin-ext", "greek", "cyrillic"];
/** An em in the units of the file, which is fine enough for letters of a few hundred pixels. */
const em = 1024;

const find = createRequire(import.meta.url);
const glyphs = new Map<number, Glyph>();
for (const subset of subsets) {
  const name = `@fontsource/inter/files/inter-${subset}-500-normal.woff`;
  const font = readWoff(readFileSync(find.resolve(name)));
  const scale = (value: number): number => Math.round((value * em) / font.unitsPerEm);
  for (const [code, { advance, contours }] of font.glyphs) {
    if (glyphs.has(code)) continue;
    glyphs.set(code, {
      advance: scale(advance),
      contours: contours.map((points) =>
        points.map(({ x, y, onCurve }) => ({ x: scale(x), y: scale(y), onCurve })),
      ),
    });
  }
}
const target = fileURLToPath(new URL("../src/media/inter-outlines.ts", import.meta.url));
writeFileSync(target, sourceOf(deflateRawSync(packed(glyphs), { level: 9 }).toString("base64")));

/**
 * Numbers as bytes, seven bits each, the lowest first; signed ones as zigzag. A glyph is: code point less the one before,
 * advance, number of contours; a contour: number of points; a point: x less the one before times two, plus one if it is on the
 * curve, as a signed number would be; y less the one before.
 */
function packed(all: ReadonlyMap<number, Glyph>): Uint8Array {
  const bytes: number[] = [];
  const push = (value: number): void => {
    let rest = value;
    for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
    bytes.push(rest);
  };
  const zigzag = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);
  let before = 0;
  for (const [code, { advance, contours }] of [...all].toSorted(([a], [b]) => a - b)) {
    push(code - before);
    before = code;
    push(advance);
    push(contours.length);
    let [x, y] = [0, 0];
    for (const points of contours) {
      push(points.length);
      for (const point of points) {
        push(zigzag(point.x - x) * 2 + (point.onCurve ? 1 : 0));
        push(zigzag(point.y - y));
        [x, y] = [point.x, point.y];
      }
    }
  }
  return Uint8Array.from(bytes);
}

function sourceOf(base64: string): string {
  return `// Written by \`scripts/make-outlines.ts\`; see there for the format.

/** Units in an em. */
export const unitsPerEm = ${em};

/**
 * Outlines of Inter Medium (Latin, Greek and Cyrillic), from the npm package @fontsource/inter 5.3.0. Copyright 2016 The Inter
 * Project Authors, SIL Open Font License 1.1: see \`LICENSE-Inter.txt\`.
 */
export const interOutlines =
  "${base64}";
`;
}
