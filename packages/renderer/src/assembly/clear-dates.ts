import { open } from "node:fs/promises";
import { readInnerBoxes, readTopBoxes } from "../media/mp4-boxes.ts";

/**
 * Sets the dates in an MP4's index to none, in place: they say when it was written and are the only thing that
 * differs between two films of the same parts. Layout: ISO 14496-12, 8.2.2 (mvhd), 8.3.2 (tkhd), 8.4.2 (mdhd).
 */
export async function clearDates(path: string): Promise<void> {
  const file = await open(path, "r+");
  try {
    for (const box of await readTopBoxes(file)) {
      if (box.type !== "moov") continue;
      const index = Buffer.alloc(box.end - box.start);
      await file.read(index, 0, index.length, box.start);
      clearIn(index);
      await file.write(index, 0, index.length, box.start);
    }
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Clears the boxes that hold dates in the contents of a container box, at any depth. */
function clearIn(bytes: Buffer): void {
  for (const box of readInnerBoxes(bytes)) {
    const contents = bytes.subarray(box.start, box.end);
    if (box.type === "trak" || box.type === "mdia") clearIn(contents);
    if (box.type === "mvhd" || box.type === "tkhd" || box.type === "mdhd") {
      // Version and flags, then both dates: 32 bits each in version 0, 64 in version 1.
      contents.fill(0, 4, contents[0] === 1 ? 20 : 12);
    }
  }
}
