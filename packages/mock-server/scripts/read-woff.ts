import { inflateSync } from "node:zlib";

/** A glyph of a TrueType font: its contours of points, some of which are on the curve and others control it. */
export type Glyph = {
  readonly advance: number;
  readonly contours: readonly (readonly GlyphPoint[])[];
};

export type GlyphPoint = { readonly x: number; readonly y: number; readonly onCurve: boolean };

/** What is needed of a font. Lengths are in its own units, of which an em has `unitsPerEm`; y grows upwards. */
export type Font = {
  readonly unitsPerEm: number;
  /** By code point. */
  readonly glyphs: ReadonlyMap<number, Glyph>;
};

/** Reads a WOFF 1.0 file with TrueType outlines: https://www.w3.org/TR/WOFF/ and OpenType 1.9 (`cmap`, `glyf`, `hmtx`). */
export function readWoff(file: Buffer): Font {
  const tables = readTables(file);
  const head = tableOf(tables, "head");
  const longOffsets = head.readInt16BE(50) === 1;
  const loca = tableOf(tables, "loca");
  const glyf = tableOf(tables, "glyf");
  const hmtx = tableOf(tables, "hmtx");
  const metrics = tableOf(tables, "hhea").readUInt16BE(34);
  const offsetOf = (index: number): number =>
    longOffsets ? loca.readUInt32BE(index * 4) : loca.readUInt16BE(index * 2) * 2;
  const contoursOf = (index: number): Glyph["contours"] => {
    const [start, end] = [offsetOf(index), offsetOf(index + 1)];
    return start === end ? [] : readContours(glyf.subarray(start, end), contoursOf);
  };
  const glyphs = new Map<number, Glyph>();
  for (const [code, index] of readCharacterMap(tableOf(tables, "cmap"))) {
    const advance = hmtx.readUInt16BE(Math.min(index, metrics - 1) * 4);
    glyphs.set(code, { advance, contours: contoursOf(index) });
  }
  return { unitsPerEm: head.readUInt16BE(18), glyphs };
}

function readTables(file: Buffer): ReadonlyMap<string, Buffer> {
  const tables = new Map<string, Buffer>();
  for (let index = 0; index < file.readUInt16BE(12); index += 1) {
    const at = 44 + index * 20;
    const start = file.readUInt32BE(at + 4);
    const packed = file.subarray(start, start + file.readUInt32BE(at + 8));
    const isPacked = packed.length < file.readUInt32BE(at + 12);
    tables.set(file.toString("latin1", at, at + 4), isPacked ? inflateSync(packed) : packed);
  }
  return tables;
}

function tableOf(tables: ReadonlyMap<string, Buffer>, name: string): Buffer {
  const table = tables.get(name);
  if (table === undefined) throw new Error(`the font has no table ${name}`);
  return table;
}

/** Code points and the indexes of their glyphs, from a subtable of format 4 (the Basic Multilingual Plane). */
function readCharacterMap(cmap: Buffer): readonly (readonly [number, number])[] {
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const at = cmap.readUInt32BE(8 + index * 8);
    if (cmap.readUInt16BE(at) === 4) return readSegments(cmap.subarray(at));
  }
  throw new Error("the font has no character map of format 4");
}

function readSegments(table: Buffer): readonly (readonly [number, number])[] {
  const bytes = table.readUInt16BE(6); // twice the number of segments
  const found: [number, number][] = [];
  for (let segment = 0; segment < bytes; segment += 2) {
    const end = table.readUInt16BE(14 + segment);
    const start = table.readUInt16BE(16 + bytes + segment);
    const delta = table.readUInt16BE(16 + bytes * 2 + segment);
    const rangeAt = 16 + bytes * 3 + segment;
    const range = table.readUInt16BE(rangeAt);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const index = range === 0 ? code : table.readUInt16BE(rangeAt + range + (code - start) * 2);
      const glyph = index === 0 ? 0 : (index + delta) & 0xffff;
      if (glyph !== 0) found.push([code, glyph]);
    }
  }
  return found;
}

function readContours(
  glyph: Buffer,
  contoursOf: (index: number) => Glyph["contours"],
): Glyph["contours"] {
  const count = glyph.readInt16BE(0);
  return count < 0 ? readComposite(glyph, contoursOf) : readSimple(glyph, count);
}

function readSimple(glyph: Buffer, count: number): Glyph["contours"] {
  const ends = Array.from({ length: count }, (_, index) => glyph.readUInt16BE(10 + index * 2));
  const points = (ends.at(-1) ?? -1) + 1;
  let at = 10 + count * 2;
  at += 2 + glyph.readUInt16BE(at); // instructions
  const flags: number[] = [];
  while (flags.length < points) {
    const flag = glyph.readUInt8(at);
    const repeats = (flag & 8) === 0 ? 0 : glyph.readUInt8(at + 1);
    at += (flag & 8) === 0 ? 1 : 2;
    for (let time = 0; time <= repeats; time += 1) flags.push(flag);
  }
  const readAxis = (short: number, same: number): readonly number[] => {
    let value = 0;
    return flags.map((flag) => {
      if ((flag & short) !== 0) {
        value += (flag & same) === 0 ? -glyph.readUInt8(at) : glyph.readUInt8(at);
        at += 1;
      } else if ((flag & same) === 0) {
        value += glyph.readInt16BE(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = readAxis(2, 16);
  const ys = readAxis(4, 32);
  return ends.map((end, index) =>
    Array.from({ length: end - (ends[index - 1] ?? -1) }, (_, step) => {
      const point = (ends[index - 1] ?? -1) + 1 + step;
      return { x: xs[point] ?? 0, y: ys[point] ?? 0, onCurve: ((flags[point] ?? 0) & 1) === 1 };
    }),
  );
}

/** Accented letters are made of others, each moved and perhaps scaled. */
function readComposite(
  glyph: Buffer,
  contoursOf: (index: number) => Glyph["contours"],
): Glyph["contours"] {
  const contours: (readonly GlyphPoint[])[] = [];
  let at = 10;
  let flags: number;
  do {
    flags = glyph.readUInt16BE(at);
    const part = contoursOf(glyph.readUInt16BE(at + 2));
    const words = (flags & 1) === 1;
    const dx = words ? glyph.readInt16BE(at + 4) : glyph.readInt8(at + 4);
    const dy = words ? glyph.readInt16BE(at + 6) : glyph.readInt8(at + 5);
    at += words ? 8 : 6;
    const scales = (flags & 8) !== 0 ? 1 : (flags & 64) !== 0 ? 2 : (flags & 128) !== 0 ? 4 : 0;
    const values = Array.from({ length: scales }, (_, n) => glyph.readInt16BE(at + n * 2) / 16384);
    at += scales * 2;
    const [xx = 1, xy = 0, yx = 0, yy = 1] =
      scales === 4 ? values : [values[0], 0, 0, values[1] ?? values[0]];
    for (const contour of part) {
      contours.push(
        contour.map(({ x, y, onCurve }) => ({
          x: Math.round(x * xx + y * yx + dx),
          y: Math.round(x * xy + y * yy + dy),
          onCurve,
        })),
      );
    }
  } while ((flags & 32) !== 0);
  return contours;
}
