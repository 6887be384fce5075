import { readFile } from "node:fs/promises";
import { fontPath } from "./font.ts";

/**
 * Reads which characters the font has.
 *
 * Reads only the `cmap` table of format 12, which covers all of Unicode and which this font has.
 * https://learn.microsoft.com/typography/opentype/spec/cmap
 *
 * @returns whether a code point has a glyph.
 */
export async function readFontLetters(): Promise<(codePoint: number) => boolean> {
  const font = await readFile(fontPath());
  const groups = findGroups(font);
  return (codePoint) => groups.some(({ first, last }) => codePoint >= first && codePoint <= last);
}

type Group = { readonly first: number; readonly last: number };

function findGroups(font: Buffer): Group[] {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + index * 16);
  const record = tables.find((at) => font.toString("latin1", at, at + 4) === "cmap");
  if (record === undefined) throw new TypeError("the font has no cmap");
  const cmap = font.readUInt32BE(record + 8);
  const subtables = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, index) => cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4),
  );
  const full = subtables.find((at) => font.readUInt16BE(at) === 12);
  if (full === undefined) throw new TypeError("the font has no cmap of format 12");
  return Array.from({ length: font.readUInt32BE(full + 12) }, (_, index) => {
    const at = full + 16 + index * 12;
    return { first: font.readUInt32BE(at), last: font.readUInt32BE(at + 4) };
  });
}
