import type { FileHandle } from "node:fs/promises";

/** A box of an MP4 (ISO 14496-12, 4.2). `start` is the start of its contents; `end` is exclusive. */
export type Mp4Box = { readonly type: string; readonly start: number; readonly end: number };

/** The top-level boxes of a file. In a file that was cut off, the last one ends after the end of the file. */
export async function readTopBoxes(file: FileHandle): Promise<Mp4Box[]> {
  const { size } = await file.stat();
  const header = Buffer.alloc(16);
  const boxes: Mp4Box[] = [];
  for (let at = 0; at + 8 <= size;) {
    await file.read(header, 0, 16, at);
    const box = readBox(header, 0, size - at);
    boxes.push({ type: box.type, start: at + box.start, end: at + box.end });
    at += box.end;
  }
  return boxes;
}

/** The boxes inside the contents of another box. */
export function readInnerBoxes(contents: Buffer): Mp4Box[] {
  const boxes: Mp4Box[] = [];
  for (let at = 0; at + 8 <= contents.length;) {
    const box = readBox(contents, at, contents.length - at);
    boxes.push({ type: box.type, start: at + box.start, end: at + box.end });
    at += box.end;
  }
  return boxes;
}

/** Offsets are relative to the box. Size 0 means up to the end; size 1 means that a size of 64 bits follows the type. */
function readBox(bytes: Buffer, at: number, available: number): Mp4Box {
  const size = bytes.readUInt32BE(at);
  const type = bytes.toString("latin1", at + 4, at + 8);
  if (size === 1 && at + 16 <= bytes.length) {
    return { type, start: 16, end: Math.max(16, Number(bytes.readBigUInt64BE(at + 8))) };
  }
  return { type, start: 8, end: Math.max(8, size === 0 ? available : size) };
}
