/**
 * Compresses bytes as a zlib stream. Node's own zlib gives different bytes on different processors and in different versions.
 * Repeats are only found at the given distances, which is enough for pictures with large flat areas.
 *
 * @param distances in bytes; those over 32768 are not used.
 */
export function deflate(bytes: Uint8Array, distances: readonly number[]): Uint8Array {
  const out = new BitPacker();
  const usable = distances.filter((distance) => distance <= 32_768).map(distanceCode);
  out.bits(0x0178, 16); // deflate, 32 KiB window
  out.bits(0b011, 3); // the last block, with the fixed codes
  for (let at = 0; at < bytes.length;) {
    const { length, code } = longestRepeat(bytes, at, usable);
    if (code === undefined) {
      out.symbol(bytes[at] ?? 0);
      at += 1;
      continue;
    }
    writeLength(out, length);
    out.reversed(code.symbol, 5);
    out.bits(code.extra, code.extraBits);
    at += length;
  }
  out.symbol(256);
  return out.finish(adler32(bytes));
}

type DistanceCode = {
  readonly distance: number;
  readonly symbol: number;
  readonly extra: number;
  readonly extraBits: number;
};

/** RFC 1951, section 3.2.5: two symbols for each number of extra bits. */
function distanceCode(distance: number): DistanceCode {
  if (distance <= 4) return { distance, symbol: distance - 1, extra: 0, extraBits: 0 };
  const extraBits = 30 - Math.clz32(distance - 1);
  const half = ((distance - 1) >> extraBits) & 1;
  const extra = (distance - 1) & ((1 << extraBits) - 1);
  return { distance, symbol: 2 * extraBits + 2 + half, extra, extraBits };
}

const longest = 258;

function longestRepeat(
  bytes: Uint8Array,
  at: number,
  codes: readonly DistanceCode[],
): { readonly length: number; readonly code: DistanceCode | undefined } {
  let best = 3;
  let found: DistanceCode | undefined;
  for (const code of codes) {
    if (code.distance > at) continue;
    const most = Math.min(longest, bytes.length - at);
    let length = 0;
    while (length < most && bytes[at + length] === bytes[at + length - code.distance]) length += 1;
    if (length <= best) continue;
    best = length;
    found = code;
  }
  return { length: best, code: found };
}

/** RFC 1951, section 3.2.5: four symbols for each number of extra bits, and one for the longest repeat. */
function writeLength(out: BitPacker, length: number): void {
  if (length === longest) return out.symbol(285);
  const rest = length - 3;
  if (rest < 8) return out.symbol(257 + rest);
  const extraBits = 29 - Math.clz32(rest);
  out.symbol(257 + 4 * extraBits + (rest >> extraBits));
  out.bits(rest & ((1 << extraBits) - 1), extraBits);
}

/** Packs bits from the lowest bit of each byte on. */
class BitPacker {
  #bytes = new Uint8Array(65_536);
  #length = 0;
  #pending = 0;
  #pendingBits = 0;

  /** At most 16 bits. */
  bits(value: number, count: number): void {
    this.#pending |= value << this.#pendingBits;
    this.#pendingBits += count;
    for (; this.#pendingBits >= 8; this.#pendingBits -= 8) {
      this.#byte(this.#pending & 255);
      this.#pending >>>= 8;
    }
  }

  /** Codes of symbols begin with their highest bit. */
  reversed(code: number, count: number): void {
    let reversed = 0;
    for (let bit = 0; bit < count; bit += 1) reversed |= ((code >> bit) & 1) << (count - 1 - bit);
    this.bits(reversed, count);
  }

  /** RFC 1951, section 3.2.6: the fixed codes. */
  symbol(value: number): void {
    if (value < 144) this.reversed(0x30 + value, 8);
    else if (value < 256) this.reversed(0x190 + value - 144, 9);
    else if (value < 280) this.reversed(value - 256, 7);
    else this.reversed(0xc0 + value - 280, 8);
  }

  finish(checksum: number): Uint8Array {
    if (this.#pendingBits > 0) this.bits(0, 8 - this.#pendingBits);
    for (const shift of [24, 16, 8, 0]) this.#byte((checksum >>> shift) & 255);
    return this.#bytes.slice(0, this.#length);
  }

  #byte(value: number): void {
    if (this.#length === this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.#length] = value;
    this.#length += 1;
  }
}

function adler32(bytes: Uint8Array): number {
  let low = 1;
  let high = 0;
  // 3800 bytes are the most for which no sum exceeds 31 bits.
  for (let start = 0; start < bytes.length; start += 3800) {
    const end = Math.min(bytes.length, start + 3800);
    for (let at = start; at < end; at += 1) {
      low += bytes[at] ?? 0;
      high += low;
    }
    low %= 65_521;
    high %= 65_521;
  }
  return ((high << 16) | low) >>> 0;
}
