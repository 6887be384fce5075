type Magic = { readonly at: number; readonly bytes: string; readonly kind: string };

// The first bytes of files that people name by mistake, in Latin 1. Source: the formats' own specifications.
const MAGIC: readonly Magic[] = [
  { at: 4, bytes: "ftyp", kind: "an MP4 or MOV video" },
  { at: 4, bytes: "moov", kind: "a MOV video" },
  { at: 0, bytes: "\x1aE\xdf\xa3", kind: "a WebM or Matroska video" },
  { at: 8, bytes: "AVI ", kind: "an AVI video" },
  { at: 8, bytes: "WAVE", kind: "a WAV sound" },
  { at: 8, bytes: "WEBP", kind: "a WebP picture" },
  { at: 0, bytes: "ID3", kind: "an MP3 sound" },
  { at: 0, bytes: "OggS", kind: "an Ogg sound" },
  { at: 0, bytes: "fLaC", kind: "a FLAC sound" },
  { at: 0, bytes: "\x89PNG", kind: "a PNG picture" },
  { at: 0, bytes: "\xff\xd8\xff", kind: "a JPEG picture" },
  { at: 0, bytes: "GIF8", kind: "a GIF picture" },
  { at: 0, bytes: "%PDF-", kind: "a PDF document" },
  { at: 0, bytes: "PK\x03\x04", kind: "a ZIP archive or an office document" },
  { at: 0, bytes: "{\\rtf", kind: "an RTF document" },
  { at: 0, bytes: "\x1f\x8b", kind: "a gzip archive" },
  { at: 0, bytes: "SQLite format 3\0", kind: "a SQLite database" },
  { at: 0, bytes: "\x7fELF", kind: "a program" },
  { at: 0, bytes: "MZ\x90\0", kind: "a program" },
];

/** What a file is that is no text at all, with its article; `undefined` for text. */
export function binaryKind(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096));
  const text = head.toString("latin1");
  const known = MAGIC.find((magic) => text.startsWith(magic.bytes, magic.at));
  if (known !== undefined) return known.kind;
  // UTF-16 has a NUL in every Latin letter, and its own words.
  const isUtf16 = /^(?:\xff\xfe|\xfe\xff)/.test(text);
  const nulls = text.split("\0").length - 1;
  return !isUtf16 && nulls > 1 ? "a binary file" : undefined;
}
