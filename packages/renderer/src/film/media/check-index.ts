import { open } from "node:fs/promises";
import { MediaError } from "./media-error.ts";
import { readInnerBoxes, readTopBoxes } from "./mp4-boxes.ts";

/**
 * Refuses a file whose index claims more frames than its list of sizes or the file itself can have: a reader would go through all of
 * them, for minutes.
 *
 * Layout: ISO 14496-12, 8.6 to 8.8.
 *
 * @throws MediaError `MEDIA_TRUNCATED`
 */
export async function checkIndex(path: string): Promise<void> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    for (const { type, start, end } of await readTopBoxes(file)) {
      if (!containers.has(type)) continue;
      const contents = Buffer.alloc(Math.min(Math.max(0, Math.min(end, size) - start), mostBytes));
      await file.read(contents, 0, contents.length, start);
      if (isPossible(contents, size)) continue;
      throw new MediaError("MEDIA_TRUNCATED", `the index of ${path} is damaged`);
    }
  } finally {
    await file.close();
  }
}

const containers = new Set(["moov", "trak", "mdia", "minf", "stbl", "moof", "traf"]);

// The index of a film of one hour has 2 MB.
const mostBytes = 2 ** 28;

/** Whether no table claims more frames than there can be, in these contents and what is inside. */
function isPossible(contents: Buffer, fileBytes: number): boolean {
  const boxes = readInnerBoxes(contents).map(({ type, start, end }) => ({
    type,
    inner: contents.subarray(start, end),
  }));
  const sizes = boxes.find(({ type }) => type === "stsz");
  const frames = sizes === undefined ? fileBytes : countFrames(sizes.inner, fileBytes);
  return boxes.every(({ type, inner }) =>
    containers.has(type) ? isPossible(inner, fileBytes) : mostClaimed(type, inner) <= frames,
  );
}

/** How many frames a list of sizes has. Those of one size are not listed, and fill the file at most. */
function countFrames(stsz: Buffer, fileBytes: number): number {
  if (stsz.length < 12) return 0;
  const size = stsz.readUInt32BE(4);
  const most = size === 0 ? (stsz.length - 12) / 4 : fileBytes / size;
  return Math.min(stsz.readUInt32BE(8), Math.floor(most));
}

/** The number of frames that a table claims; of the lengths of chunks, the longest. */
function mostClaimed(type: string, table: Buffer): number {
  switch (type) {
    case "stts":
      return readEvery(table, 8, 8).reduce((sum, count) => sum + count, 0);
    case "stsc":
      return readEvery(table, 12, 12).reduce((most, count) => Math.max(most, count), 0);
    case "trun":
      return table.length < 8 ? 0 : table.readUInt32BE(4);
    default:
      return 0;
  }
}

function readEvery(table: Buffer, first: number, step: number): readonly number[] {
  const listed = table.length < 8 ? 0 : table.readUInt32BE(4);
  const fitting = Math.floor((table.length - first - 4) / step) + 1;
  const length = Math.max(0, Math.min(listed, fitting));
  return Array.from({ length }, (_, index) => table.readUInt32BE(first + step * index));
}
