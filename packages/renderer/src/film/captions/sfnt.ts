/** A table of a font file, by its tag. https://learn.microsoft.com/typography/opentype/spec/otff */
export type FontTables = ReadonlyMap<string, Buffer>;

/**
 * Splits a TrueType or OpenType font into its tables; of a collection, its first font.
 *
 * @throws TypeError for any other file, RangeError for one that ends too early.
 */
export function readTables(file: Buffer): FontTables {
  const start = file.toString("latin1", 0, 4) === "ttcf" ? file.readUInt32BE(12) : 0;
  const version = file.toString("latin1", start, start + 4);
  if (version !== "\0\u0001\0\0" && version !== "OTTO" && version !== "true") {
    throw new TypeError("not a TrueType or OpenType font");
  }
  const count = file.readUInt16BE(start + 4);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const at = start + 12 + index * 16;
      const offset = file.readUInt32BE(at + 8);
      const end = offset + file.readUInt32BE(at + 12);
      if (end > file.length) throw new RangeError("a table ends after the file");
      return [file.toString("latin1", at, at + 4), file.subarray(offset, end)];
    }),
  );
}

/** A table that every font has. @throws TypeError */
export function requireTable(tables: FontTables, tag: string): Buffer {
  const table = tables.get(tag);
  if (table === undefined) throw new TypeError(`the font has no table "${tag}"`);
  return table;
}

/**
 * Writes a copy of a font under a name of its own, by which it cannot be mistaken for a font of the machine. Checksums stay
 * empty: FreeType does not look at them.
 */
export function renameFont(file: Buffer, family: string): Buffer {
  const tables = new Map(readTables(file));
  tables.set("name", writeNames(family));
  const sorted = [...tables].sort(([one], [other]) => (one < other ? -1 : 1));
  const header = Buffer.alloc(12 + sorted.length * 16);
  header.write(tables.has("CFF ") || tables.has("CFF2") ? "OTTO" : "\0\u0001\0\0", 0, "latin1");
  const power = Math.floor(Math.log2(sorted.length));
  header.writeUInt16BE(sorted.length, 4);
  header.writeUInt16BE(2 ** power * 16, 6);
  header.writeUInt16BE(power, 8);
  header.writeUInt16BE(sorted.length * 16 - 2 ** power * 16, 10);
  const parts: Buffer[] = [header];
  let offset = header.length;
  for (const [index, [tag, table]] of sorted.entries()) {
    header.write(tag, 12 + index * 16, "latin1");
    header.writeUInt32BE(offset, 12 + index * 16 + 8);
    header.writeUInt32BE(table.length, 12 + index * 16 + 12);
    const padding = Buffer.alloc((4 - (table.length % 4)) % 4);
    parts.push(table, padding);
    offset += table.length + padding.length;
  }
  return Buffer.concat(parts);
}

const english = 0x0409;

/** Family, style, full name and PostScript name, as Windows stores them. */
function writeNames(family: string): Buffer {
  const names: readonly (readonly [number, string])[] = [
    [1, family],
    [2, "Regular"],
    [4, family],
    [6, family],
  ];
  const texts = names.map(([, text]) => Buffer.from(text, "utf16le").swap16());
  const header = Buffer.alloc(6 + names.length * 12);
  header.writeUInt16BE(names.length, 2);
  header.writeUInt16BE(header.length, 4);
  let offset = 0;
  for (const [index, [id]] of names.entries()) {
    const length = texts[index]?.length ?? 0;
    for (const [at, value] of [3, 1, english, id, length, offset].entries()) {
      header.writeUInt16BE(value, 6 + index * 12 + at * 2);
    }
    offset += length;
  }
  return Buffer.concat([header, ...texts]);
}
