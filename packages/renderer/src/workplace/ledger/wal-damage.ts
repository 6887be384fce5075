import { readFileSync } from "node:fs";
import { codeOf } from "../../kit/errors.ts";

// The format of SQLite's write-ahead log, https://www.sqlite.org/fileformat2.html#the_write_ahead_log
const headBytes = 32;
const frameHeadBytes = 24;

/**
 * Whether opening a write-ahead log would forget a transaction that was acknowledged. SQLite ignores everything from the first
 * frame on that does not match its checksum, as it must after a power cut. But each transaction reached the disk before the
 * next one began, so a damaged one that is followed by another was complete once.
 */
export function isWalDamaged(path: string): boolean {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return false;
    throw error;
  }
  if (bytes.length < headBytes + frameHeadBytes) return false;
  const head = readHead(bytes);
  if (head === undefined) return true;
  const { frameBytes } = head;
  let sums = head.sums;
  let at = headBytes;
  for (; at + frameBytes <= bytes.length; at += frameBytes) {
    if (!isOfThisLog(bytes, at)) break;
    sums = addChecksum(sums, bytes.subarray(at, at + 8), head.isBigEndian);
    sums = addChecksum(
      sums,
      bytes.subarray(at + frameHeadBytes, at + frameBytes),
      head.isBigEndian,
    );
    if (sums[0] !== bytes.readUInt32BE(at + 16) || sums[1] !== bytes.readUInt32BE(at + 20)) break;
  }
  return isFollowed(bytes, at, frameBytes);
}

type Sums = readonly [number, number];

function readHead(bytes: Buffer) {
  const magic = bytes.readUInt32BE(0);
  const pageBytes = bytes.readUInt32BE(8);
  const isBigEndian = magic === 0x377f0683;
  if (!isBigEndian && magic !== 0x377f0682) return undefined;
  const sums = addChecksum([0, 0], bytes.subarray(0, 24), isBigEndian);
  if (sums[0] !== bytes.readUInt32BE(24) || sums[1] !== bytes.readUInt32BE(28)) return undefined;
  return { frameBytes: frameHeadBytes + pageBytes, isBigEndian, sums };
}

/** Frames of an earlier use of the file have other salts. */
function isOfThisLog(bytes: Buffer, at: number): boolean {
  return bytes.compare(bytes, 16, 24, at + 8, at + 16) === 0;
}

/** Whether a transaction ends in a frame after `at`, or at it, and another one begins after it. */
function isFollowed(bytes: Buffer, from: number, frameBytes: number): boolean {
  let hasEnded = false;
  for (let at = from; at + frameHeadBytes <= bytes.length; at += frameBytes) {
    // The first one is damaged, perhaps in its salts.
    if (at !== from && !isOfThisLog(bytes, at)) continue;
    if (hasEnded) return true;
    // Only the last frame of a transaction has the size of the database.
    hasEnded = bytes.readUInt32BE(at + 4) !== 0;
  }
  return false;
}

function addChecksum([first, second]: Sums, bytes: Buffer, isBigEndian: boolean): Sums {
  let [a, b] = [first, second];
  for (let at = 0; at < bytes.length; at += 8) {
    a = (a + (isBigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)) + b) >>> 0;
    b = (b + (isBigEndian ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)) + a) >>> 0;
  }
  return [a, b];
}
