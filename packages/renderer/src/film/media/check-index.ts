import { open } from "node:fs/promises";
import { MediaError } from "./media-error.ts";
import { readInnerBoxes, readTopBoxes } from "./mp4-boxes.ts";

/**
 * Refuses a file whose index claims more frames than any clip has: a reader would go through all of them, for minutes.
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
      if (mostClaimed(contents) <= mostFrames) continue;
      throw new MediaError("MEDIA_TRUNCATED", `the index of ${path} is damaged`);
    }
  } finally {
    await file.close();
  }
}

const containers = new Set(["moov", "trak", "mdia", "minf", "stbl", "moof", "traf"]);

// The index of a film of one hour has 2 MB.
const mostBytes = 2 ** 28;
// 46 minutes of uncompressed sound, whose samples each count as a frame.
const mostFrames = 2 ** 27;

/** Where each table has its counts: the first one, and how far it is from one to the next; 0: there is only one. */
const counts: { readonly [type: string]: { readonly first: number; readonly step: number } } = {
  stts: { first: 8, step: 8 },
  ctts: { first: 8, step: 8 },
  stsc: { first: 12, step: 12 },
  stsz: { first: 8, step: 0 },
  stz2: { first: 8, step: 0 },
  trun: { first: 4, step: 0 },
};

/** The largest sum of counts of one table, in these contents and what is inside. */
function mostClaimed(contents: Buffer): number {
  return readInnerBoxes(contents).reduce((most, { type, start, end }) => {
    const inner = contents.subarray(start, end);
    return Math.max(most, containers.has(type) ? mostClaimed(inner) : sumCounts(type, inner));
  }, 0);
}

function sumCounts(type: string, table: Buffer): number {
  const place = counts[type];
  if (place === undefined) return 0;
  const { first, step } = place;
  let sum = 0;
  for (let at = first; at + 4 <= table.length; at += step) {
    sum += table.readUInt32BE(at);
    if (step === 0) break;
  }
  return sum;
}
