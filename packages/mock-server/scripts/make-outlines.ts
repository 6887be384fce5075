import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { deflateRawSync } from "node:zlib";
import type { Glyph } from "./read-woff.ts";
import { readWoff } from "./read-woff.ts";

// Writes `src/media/inter-outlines.ts` and `inter-ascii.ts` anew: `pnpm exec node scripts/make-outlines.ts` in this package, and
// `scripts/make-pixels.ts` after it. Only needed for another version of the font, or for more letters.

const subsets = ["latin", "latin-ext", "greek", "cyrillic"];
/** An em in the units of the file, which is fine enough for letters of a few hundred pixels. */
const em = 1024;

/** The generated files, by name. */
export function outlineFiles(): ReadonlyMap<string, string> {
  const glyphs = readFont();
  const isAscii = ([code]: readonly [number, Glyph]): boolean => code < 0x80;
  const ascii = new Map([...glyphs].filter(isAscii));
  const others = new Map([...glyphs].filter((glyph) => !isAscii(glyph)));
  const compressed = deflateRawSync(packed(others), { level: 9 });
  return new Map([
    ["inter-ascii.ts", sourceOf("asciiOutlines", "ASCII, not compressed", packed(ascii))],
    ["inter-outlines.ts", sourceOf("interOutlines", "Latin, Greek and Cyrillic", compressed)],
  ]);
}

function readFont(): ReadonlyMap<number, Glyph> {
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
  return glyphs;
}

/**
 * First an index, in which a glyph is found without reading the others: their number, code points in order, advances (16 bits each), and
 * where their outlines begin (32 bits, from the start), the lowest byte first. Then the outlines, as numbers of seven bits a byte, the lowest
 * first; signed ones as zigzag. An outline is: number of contours; a contour: number of points; a point: x less the one before times
 * two, plus one if it is on the curve, as a signed number would be; y less the one before.
 */
function packed(all: ReadonlyMap<number, Glyph>): Uint8Array {
  const sorted = [...all].toSorted(([a], [b]) => a - b);
  const index = Buffer.alloc(2 + 8 * sorted.length);
  const outlines: number[] = [];
  index.writeUInt16LE(sorted.length);
  for (const [place, [code, { advance, contours }]] of sorted.entries()) {
    index.writeUInt16LE(code, 2 + 2 * place);
    index.writeUInt16LE(advance, 2 + 2 * (sorted.length + place));
    index.writeUInt32LE(index.length + outlines.length, 2 + 4 * (sorted.length + place));
    outlines.push(...packedOutline(contours));
  }
  return Buffer.concat([index, Uint8Array.from(outlines)]);
}

function packedOutline(contours: Glyph["contours"]): readonly number[] {
  const bytes: number[] = [];
  const zigzag = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);
  push(bytes, contours.length);
  let [x, y] = [0, 0];
  for (const points of contours) {
    push(bytes, points.length);
    for (const point of points) {
      push(bytes, zigzag(point.x - x) * 2 + (point.onCurve ? 1 : 0));
      push(bytes, zigzag(point.y - y));
      [x, y] = [point.x, point.y];
    }
  }
  return bytes;
}

function push(bytes: number[], value: number): void {
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  bytes.push(rest);
}

function sourceOf(name: string, letters: string, bytes: Uint8Array): string {
  return `// Written by \`scripts/make-outlines.ts\`; see there for the format.

/**
 * Outlines of Inter Medium (${letters}), from the npm package @fontsource/inter 5.3.0. Copyright 2016 The Inter Project Authors,
 * SIL Open Font License 1.1: see \`LICENSE-Inter.txt\`.
 */
export const ${name} =
  "${Buffer.from(bytes).toString("base64")}";
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, text] of outlineFiles()) {
    writeFileSync(new URL(`../src/media/${name}`, import.meta.url), text);
  }
}
