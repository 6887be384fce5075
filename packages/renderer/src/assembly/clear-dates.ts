import { open, type FileHandle } from "node:fs/promises";

/**
 * Sets the dates in an MP4's index to none, in place: they say when it was written and are the only thing that
 * differs between two films of the same parts. Layout: ISO 14496-12, 8.2.2 (mvhd), 8.3.2 (tkhd), 8.4.2 (mdhd).
 */
export async function clearDates(path: string): Promise<void> {
  const file = await open(path, "r+");
  try {
    const index = await readIndex(file);
    if (index === undefined) return;
    clearIn(index.bytes);
    await file.write(index.bytes, 0, index.bytes.length, index.position);
    await file.sync();
  } finally {
    await file.close();
  }
}

type Index = { readonly position: number; readonly bytes: Buffer };

async function readIndex(file: FileHandle): Promise<Index | undefined> {
  const { size } = await file.stat();
  const header = Buffer.alloc(16);
  for (let position = 0; position + 8 <= size;) {
    await file.read(header, 0, 16, position);
    const box = readHeader(header, 0, size - position);
    if (box.type === "moov") {
      const bytes = Buffer.alloc(box.end - box.start);
      await file.read(bytes, 0, bytes.length, position + box.start);
      return { position: position + box.start, bytes };
    }
    position += box.end;
  }
  return undefined;
}

/** Clears the boxes that hold dates in the contents of a container box, at any depth. */
function clearIn(bytes: Buffer): void {
  for (let at = 0; at + 8 <= bytes.length;) {
    const box = readHeader(bytes, at, bytes.length - at);
    const contents = bytes.subarray(at + box.start, at + box.end);
    if (box.type === "trak" || box.type === "mdia") clearIn(contents);
    if (box.type === "mvhd" || box.type === "tkhd" || box.type === "mdhd") {
      // Version and flags, then both dates: 32 bits each in version 0, 64 in version 1.
      contents.fill(0, 4, contents[0] === 1 ? 20 : 12);
    }
    at += box.end;
  }
}

/** Offsets are relative to the box. A size of 0 means to the end, 1 that 64 bits follow the type. */
function readHeader(
  bytes: Buffer,
  at: number,
  available: number,
): { type: string; start: number; end: number } {
  const size = bytes.readUInt32BE(at);
  const type = bytes.toString("latin1", at + 4, at + 8);
  if (size === 1) return { type, start: 16, end: Number(bytes.readBigUInt64BE(at + 8)) };
  return { type, start: 8, end: Math.max(8, size === 0 ? available : size) };
}
