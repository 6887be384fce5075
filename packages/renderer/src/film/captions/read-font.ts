import { readTables, requireTable } from "./sfnt.ts";

/** What has to be known about a font to set text in it. Lengths are in em. */
export type FontFacts = {
  /** As its designer calls it, for messages: `Noto Sans Thai`. */
  readonly name: string;
  /** From 100 to 900. */
  readonly weight: number;
  readonly isItalic: boolean;
  /** What libass takes for the size of the font, above and below the baseline. */
  readonly ascent: number;
  readonly descent: number;
  has(codePoint: number): boolean;
  /** Width of a letter; of the empty box for one that the font lacks. */
  advance(codePoint: number): number;
};

/**
 * Reads a TrueType or OpenType font. Tables: https://learn.microsoft.com/typography/opentype/spec
 *
 * @throws TypeError or RangeError for anything else.
 */
export function readFont(file: Buffer): FontFacts {
  const tables = readTables(file);
  const [head, hhea, hmtx] = ["head", "hhea", "hmtx"].map((tag) => requireTable(tables, tag));
  if (head === undefined || hhea === undefined || hmtx === undefined)
    throw new TypeError("no font");
  const unitsPerEm = head.readUInt16BE(18);
  if (unitsPerEm === 0) throw new RangeError("the font has no size");
  const os2 = tables.get("OS/2");
  // Its oldest form ends before these.
  const hasWin = os2 !== undefined && os2.length >= 78;
  const win = hasWin ? [os2.readUInt16BE(74), os2.readUInt16BE(76)] : undefined;
  const line = [hhea.readInt16BE(4), -hhea.readInt16BE(6)];
  const [ascent = 0, descent = 0] = win !== undefined && win.some((one) => one > 0) ? win : line;
  if (ascent + descent <= 0) throw new RangeError("the font has no height");
  const glyphOf = readGlyphs(requireTable(tables, "cmap"));
  const measured = Math.max(1, hhea.readUInt16BE(34));
  const nameTable = tables.get("name");
  return {
    name: (nameTable && readName(nameTable)) ?? "a font without a name",
    weight: os2?.readUInt16BE(4) ?? 400,
    isItalic: (head.readUInt16BE(44) & 2) !== 0,
    ascent: ascent / unitsPerEm,
    descent: descent / unitsPerEm,
    has: (codePoint) => glyphOf(codePoint) !== 0,
    advance: (codePoint) =>
      hmtx.readUInt16BE(4 * Math.min(glyphOf(codePoint), measured - 1)) / unitsPerEm,
  };
}

/** The glyph of a code point; 0 is the empty box. */
type GlyphOf = (codePoint: number) => number;

function readGlyphs(cmap: Buffer): GlyphOf {
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) =>
    cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4)),
  );
  // 12 covers all of Unicode, 4 its first 65 536 code points.
  const full = subtables.find((table) => table.readUInt16BE(0) === 12);
  if (full !== undefined) return readGroups(full);
  const basic = subtables.find((table) => table.readUInt16BE(0) === 4);
  if (basic !== undefined) return readSegments(basic);
  throw new TypeError("the font has no cmap of format 4 or 12");
}

function readGroups(table: Buffer): GlyphOf {
  const groups = Array.from({ length: table.readUInt32BE(12) }, (_, index) => {
    const at = 16 + index * 12;
    return [
      table.readUInt32BE(at),
      table.readUInt32BE(at + 4),
      table.readUInt32BE(at + 8),
    ] as const;
  });
  return (codePoint) => {
    const [first, , glyph] = findRange(groups, codePoint) ?? [codePoint, 0, 0];
    return glyph === 0 ? 0 : glyph + codePoint - first;
  };
}

function readSegments(table: Buffer): GlyphOf {
  const bytes = table.readUInt16BE(6);
  const segments = Array.from({ length: bytes / 2 }, (_, index) => {
    const at = 14 + index * 2;
    return [table.readUInt16BE(at + bytes + 2), table.readUInt16BE(at), at] as const;
  });
  return (codePoint) => {
    const found = findRange(segments, codePoint);
    if (found === undefined) return 0;
    const [first, , at] = found;
    const delta = table.readUInt16BE(at + bytes * 2 + 2);
    const offsetAt = at + bytes * 3 + 2;
    const offset = table.readUInt16BE(offsetAt);
    if (offset === 0) return (codePoint + delta) & 0xffff;
    const glyph = table.readUInt16BE(offsetAt + offset + (codePoint - first) * 2);
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  };
}

type Range = readonly [first: number, last: number, value: number];

/** The range, among sorted ones, that contains a code point. */
function findRange(ranges: readonly Range[], codePoint: number): Range | undefined {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.[1] ?? 0) < codePoint) low = middle + 1;
    else high = middle;
  }
  const range = ranges[low];
  return range !== undefined && range[0] <= codePoint ? range : undefined;
}

/** The full name in English, else the family. */
function readName(table: Buffer): string | undefined {
  const texts = table.readUInt16BE(4);
  const records = Array.from({ length: table.readUInt16BE(2) }, (_, index) => 6 + index * 12);
  for (const wanted of [4, 1]) {
    const at = records.find(
      (record) => table.readUInt16BE(record) === 3 && table.readUInt16BE(record + 6) === wanted,
    );
    if (at === undefined) continue;
    const start = texts + table.readUInt16BE(at + 10);
    const bytes = Buffer.from(table.subarray(start, start + table.readUInt16BE(at + 8)));
    if (bytes.length > 0 && bytes.length % 2 === 0) return bytes.swap16().toString("utf16le");
  }
  return undefined;
}
