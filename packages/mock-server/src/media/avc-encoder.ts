import { createDecodedEdges, writeFlatRun, writeMacroblock, type Slice } from "./avc-macroblock.ts";
import { BitWriter } from "./bit-writer.ts";
import type { Canvas } from "./canvas.ts";
import { u32 } from "./mp4-box.ts";

/** Frames per second as a ratio. */
export type FrameRate = { readonly numerator: number; readonly denominator: number };

export type AvcFrame = {
  readonly keyframe: boolean;
  /** The slice, after its length (32 bits), as MP4 stores it. */
  readonly sample: Uint8Array;
};

/** An encoded video: the parameter sets, and one slice for each frame. */
export type AvcStream = {
  readonly sequenceParameters: Uint8Array;
  readonly pictureParameters: Uint8Array;
  readonly frames: readonly AvcFrame[];
};

/**
 * Encodes a canvas that is repainted for every frame as H.264 High with CAVLC, without B-frames or deblocking. Macroblocks
 * that were not touched are skipped and all others are intra-coded, so that errors cannot accumulate.
 */
export function encodeAvc(
  canvas: Canvas,
  options: {
    readonly frameRate: FrameRate;
    readonly frameCount: number;
    /** Frames from one keyframe to the next. */
    readonly keyframeEvery: number;
    paint(frame: number): void;
  },
): AvcStream {
  const frames: AvcFrame[] = [];
  const bits = new BitWriter(canvas.luma.length >> 2); // enough for most keyframes
  const edges = createDecodedEdges(canvas.columns * canvas.rows);
  for (let frame = 0; frame < options.frameCount; frame += 1) {
    options.paint(frame);
    const sinceKeyframe = frame % options.keyframeEvery;
    const keyframe = sinceKeyframe === 0;
    const keyframeIndex = Math.floor(frame / options.keyframeEvery);
    writeSliceHeader(bits, { keyframe, sinceKeyframe, keyframeIndex });
    edges.raw.fill(0); // raw samples change the code of their neighbours only within a slice
    const slice = { canvas, edges, predicted: !keyframe };
    if (keyframe) {
      for (let at = 0; at < canvas.touched.length;) {
        const flat = writeFlatRun(bits, slice, at);
        if (flat === 0) writeMacroblock(bits, slice, at);
        at += Math.max(1, flat);
      }
    } else writeTouched(bits, slice);
    canvas.touched.fill(0);
    const sample = nalUnit(keyframe ? 0x65 : 0x61, bits.finish(), 4);
    sample.set(u32(sample.length - 4));
    frames.push({ keyframe, sample });
  }
  return {
    sequenceParameters: sequenceParameters(canvas, options.frameRate),
    pictureParameters: pictureParameters(),
    frames,
  };
}

function writeTouched(bits: BitWriter, slice: Slice): void {
  const { touched } = slice.canvas;
  let next = 0; // the first macroblock that is not written yet
  // Searched by the engine: of thousands, a frame changes about ten.
  for (let at = touched.indexOf(1); at !== -1; at = touched.indexOf(1, next)) {
    bits.writeUnsigned(at - next);
    writeMacroblock(bits, slice, at);
    next = at + 1;
  }
  if (next < touched.length) bits.writeUnsigned(touched.length - next);
}

function writeSliceHeader(
  bits: BitWriter,
  slice: {
    readonly keyframe: boolean;
    readonly sinceKeyframe: number;
    readonly keyframeIndex: number;
  },
): void {
  bits.writeUnsigned(0); // first macroblock
  bits.writeUnsigned(slice.keyframe ? 7 : 5); // I or P, the whole picture
  bits.writeUnsigned(0); // picture parameters 0
  bits.write(slice.sinceKeyframe & 0xff, 8); // frame_num
  if (slice.keyframe) bits.writeUnsigned(slice.keyframeIndex & 1); // consecutive IDR pictures must have different ids
  if (!slice.keyframe) bits.write(0, 2); // one reference, in default order
  bits.write(0, slice.keyframe ? 2 : 1); // reference marking by sliding window
  bits.writeSigned(0); // quantiser as in the picture parameters
  bits.writeUnsigned(1); // no deblocking
}

function sequenceParameters(canvas: Canvas, frameRate: FrameRate): Uint8Array {
  const bits = new BitWriter();
  bits.write(100, 8); // High
  bits.write(0, 8);
  bits.write(levelFor(canvas.columns * canvas.rows, frameRate), 8);
  bits.writeUnsigned(0); // id
  bits.writeUnsigned(1); // 4:2:0
  bits.writeUnsigned(0); // 8 bits luma
  bits.writeUnsigned(0); // 8 bits chroma
  bits.write(0, 2); // no bypass, no scaling matrix
  bits.writeUnsigned(4); // frame_num has 8 bits
  bits.writeUnsigned(2); // output order is decoding order
  bits.writeUnsigned(1); // one reference frame
  bits.write(0, 1);
  bits.writeUnsigned(canvas.columns - 1);
  bits.writeUnsigned(canvas.rows - 1);
  bits.write(0b11, 2); // frames only, direct 8x8
  writeCropping(bits, canvas);
  bits.write(1, 1); // video usability information
  bits.write(1, 1); // square samples
  bits.write(1, 8);
  bits.write(0, 1);
  bits.write(1, 1); // video range, BT.709
  bits.write(5, 3);
  bits.write(0b01, 2);
  bits.write(1, 8);
  bits.write(1, 8);
  bits.write(1, 8);
  bits.write(0, 1);
  bits.write(1, 1); // timing
  bits.write(frameRate.denominator, 32);
  bits.write(frameRate.numerator * 2, 32);
  bits.write(1, 1); // fixed rate
  bits.write(0, 3);
  bits.write(0b11, 2); // bitstream restriction
  for (const value of [0, 0, 16, 16, 0, 1]) bits.writeUnsigned(value); // no reordering, one buffer
  return nalUnit(0x67, bits.finish());
}

function writeCropping(bits: BitWriter, canvas: Canvas): void {
  const right = (canvas.columns * 16 - canvas.widthPx) / 2;
  const bottom = (canvas.rows * 16 - canvas.heightPx) / 2;
  bits.write(right > 0 || bottom > 0 ? 1 : 0, 1);
  if (right === 0 && bottom === 0) return;
  for (const value of [0, right, 0, bottom]) bits.writeUnsigned(value);
}

function pictureParameters(): Uint8Array {
  const bits = new BitWriter();
  bits.writeUnsigned(0);
  bits.writeUnsigned(0);
  bits.write(0, 2); // CAVLC
  bits.writeUnsigned(0);
  bits.writeUnsigned(0);
  bits.writeUnsigned(0);
  bits.write(0, 3);
  bits.writeSigned(2); // quantiser 28: one luma level is one step
  bits.writeSigned(0);
  bits.writeSigned(-6); // quantiser 22 for colour: one level is one step
  bits.write(0b100, 3); // deblocking is set in the slice header
  return nalUnit(0x68, bits.finish());
}

/** The lowest common level that allows this picture size and rate (H.264 table A-1). */
function levelFor(macroblocks: number, frameRate: FrameRate): number {
  const perSecond = (macroblocks * frameRate.numerator) / frameRate.denominator;
  const fits = levels.find(
    (level) => macroblocks <= level.macroblocks && perSecond <= level.macroblocksPerSecond,
  );
  return fits?.level ?? 62;
}

const levels = [
  { level: 30, macroblocks: 1620, macroblocksPerSecond: 40_500 },
  { level: 31, macroblocks: 3600, macroblocksPerSecond: 108_000 },
  { level: 32, macroblocks: 5120, macroblocksPerSecond: 216_000 },
  { level: 40, macroblocks: 8192, macroblocksPerSecond: 245_760 },
  { level: 42, macroblocks: 8704, macroblocksPerSecond: 522_240 },
  { level: 50, macroblocks: 22_080, macroblocksPerSecond: 589_824 },
  { level: 51, macroblocks: 36_864, macroblocksPerSecond: 983_040 },
  { level: 52, macroblocks: 36_864, macroblocksPerSecond: 2_073_600 },
];

/** Header byte and payload, with a 3 inserted wherever the payload looks like a start code. `room` bytes before it are left free. */
function nalUnit(header: number, payload: Uint8Array, room = 0): Uint8Array {
  const cuts = startCodes(payload);
  const out = new Uint8Array(room + 1 + payload.length + cuts.length);
  out[room] = header;
  let at = room + 1;
  let copied = 0;
  for (const cut of cuts) {
    out.set(payload.subarray(copied, cut), at);
    at += cut - copied;
    out[at] = 3;
    at += 1;
    copied = cut;
  }
  out.set(payload.subarray(copied), at);
  return out;
}

/** Where two zeros are followed by a byte up to 3: the places of these bytes, but not of two such in a row. */
function startCodes(payload: Uint8Array): readonly number[] {
  const found: number[] = [];
  let from = 0;
  // Zeros are rare, and the engine finds them.
  for (let at = payload.indexOf(0); at !== -1; at = payload.indexOf(0, from)) {
    from = at + 1;
    if (payload[at + 1] !== 0 || (payload[at + 2] ?? 255) > 3) continue;
    found.push(at + 2);
    from = at + 2;
  }
  return found;
}
