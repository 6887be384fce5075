import { open } from "node:fs/promises";
import { readInnerBoxes, readTopBoxes } from "../../film/media/mp4-boxes.ts";
import { ascii, box } from "../../film/media/write-boxes.ts";

const pathToEntry = ["moov", "trak", "mdia", "minf", "stbl", "stsd", "tmcd"] as const;

/**
 * Writes the name of the reel into the timecode track of an MP4 whose index is at its end: the `name` box of the sample entry, as
 * QuickTime has it. ffmpeg writes it into MOV, but not into MP4.
 *
 * @returns false when the file has no timecode track, or its index is not at the end.
 */
export async function nameReel(path: string, reel: string): Promise<boolean> {
  await using file = await open(path, "r+");
  const { size } = await file.stat();
  const index = (await readTopBoxes(file)).at(-1);
  if (index?.type !== "moov" || index.end !== size) return false;
  const contents = Buffer.alloc(index.end - index.start);
  await file.read(contents, 0, contents.length, index.start);
  const named = withReel(contents, 1, reel);
  if (named === undefined) return false;
  const whole = box("moov", named);
  // The box was written with a size of 32 bits, so its contents stay where they are.
  await file.write(whole, 0, whole.length, index.start - 8);
  return true;
}

// Of a timecode sample entry, up to its number of frames and a byte that is reserved. ffmpeg adds two zeros for no name.
const entryBytes = 26;

/** The contents of a box with the name added to the entry below it; `undefined` when there is none. */
function withReel(contents: Buffer, depth: number, reel: string): Buffer | undefined {
  const wanted = pathToEntry[depth];
  if (wanted === undefined) {
    return Buffer.concat([contents.subarray(0, entryBytes), sourceReference(reel)]);
  }
  // `stsd` has a version, flags and a count before its entries.
  const skipped = pathToEntry[depth - 1] === "stsd" ? 8 : 0;
  const body = contents.subarray(skipped);
  for (const inner of readInnerBoxes(body)) {
    if (inner.type !== wanted) continue;
    const changed = withReel(body.subarray(inner.start, inner.end), depth + 1, reel);
    if (changed === undefined) continue;
    return Buffer.concat([
      contents.subarray(0, skipped),
      body.subarray(0, inner.start - 8),
      box(wanted, changed),
      body.subarray(inner.end),
    ]);
  }
  return undefined;
}

/** QuickTime File Format, timecode sample description: length and language of the text, then the text. */
function sourceReference(reel: string): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16BE(reel.length, 0);
  return box("name", head, ascii(reel));
}
