import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { rasterise } from "../src/media/glyphs.ts";
import { outlineOf } from "../src/media/outlines.ts";

// Writes `src/media/inter-pixels.ts` anew: `pnpm exec node scripts/make-pixels.ts` in this package. Needed after a change of the
// outlines, of how they are rasterised, or of the sizes of the slate's texts.

/** In pixels an em: those that the texts of a slate have at 720p, except for its label, and for upright pictures. */
const sizes = [20, 22, 25];
const characters = Array.from({ length: 0x7f - 0x20 }, (_, index) => 0x20 + index);

/**
 * The text of the file. Its bytes are first an index, for each size and character: x, y, width and height of the box (a byte each), and
 * where its pixels begin (32 bits, the lowest byte first); then the bytes of all pixels, see `GlyphPixels`.
 */
export function pixelsFile(): string {
  const index = Buffer.alloc(sizes.length * characters.length * 8);
  const pixels: number[] = [];
  let entry = 0;
  for (const size of sizes) {
    for (const code of characters) {
      const outline = outlineOf(code);
      if (outline === undefined) throw new Error(`the font has no ${String.fromCodePoint(code)}`);
      const { x, y, widthPx, heightPx, bytes } = rasterise(outline, size);
      index.writeInt8(x, entry);
      index.writeInt8(y, entry + 1);
      index.writeUInt8(widthPx, entry + 2);
      index.writeUInt8(heightPx, entry + 3);
      index.writeUInt32LE(index.length + pixels.length, entry + 4);
      pixels.push(...bytes);
      entry += 8;
    }
  }
  const all = Buffer.concat([index, Uint8Array.from(pixels)]);
  return `// Written by \`scripts/make-pixels.ts\`; see there for the format.

/** The sizes of the glyphs, in pixels an em. */
export const pixelSizes: readonly number[] = [${sizes.join(", ")}];

/**
 * Glyphs of Inter Medium (ASCII), rasterised, from the npm package @fontsource/inter 5.3.0. Copyright 2016 The Inter Project Authors,
 * SIL Open Font License 1.1: see \`LICENSE-Inter.txt\`.
 */
export const interPixels =
  "${all.toString("base64")}";
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL("../src/media/inter-pixels.ts", import.meta.url), pixelsFile());
}
