import { crc32 } from "node:zlib";
import type { Canvas } from "./canvas.ts";
import { deflate } from "./deflate.ts";
import { ascii, u32 } from "./mp4-box.ts";

/** A canvas as a PNG with 8-bit RGB. */
export function encodePng(canvas: Canvas): Uint8Array {
  return Buffer.concat([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk("IHDR", [...u32(canvas.widthPx), ...u32(canvas.heightPx), 8, 2, 0, 0, 0]), // 8-bit RGB
    chunk("IDAT", deflate(toRows(canvas), [3, canvas.widthPx * 3 + 1])),
    chunk("IEND", []),
  ]);
}

/** RGB rows, each preceded by a zero for "no filter". */
function toRows(canvas: Canvas): Uint8Array {
  const { widthPx, heightPx, columns } = canvas;
  const out = new Uint8Array((widthPx * 3 + 1) * heightPx);
  let at = 0;
  for (let y = 0; y < heightPx; y += 1) {
    at += 1;
    for (let x = 0; x < widthPx; x += 1) {
      const macroblock = (y >> 4) * columns + (x >> 4);
      const luma = 1.164 * ((canvas.luma[y * columns * 16 + x] ?? 16) - 16);
      const blue = (canvas.blue[macroblock] ?? 128) - 128;
      const red = (canvas.red[macroblock] ?? 128) - 128;
      // BT.709, video range
      out[at] = clamp(luma + 1.793 * red);
      out[at + 1] = clamp(luma - 0.213 * blue - 0.533 * red);
      out[at + 2] = clamp(luma + 2.112 * blue);
      at += 3;
    }
  }
  return out;
}

function clamp(value: number): number {
  return Math.max(0, Math.min(255, Math.round(value)));
}

function chunk(type: string, data: Uint8Array | readonly number[]): Uint8Array {
  const out = new Uint8Array(data.length + 12);
  out.set(u32(data.length));
  out.set(ascii(type), 4);
  out.set(data, 8);
  out.set(u32(crc32(out.subarray(4, data.length + 8))), data.length + 8);
  return out;
}
