/**
 * Raw deflate and Brotli have no mark at their start, so most bytes have to be tried, and a failed try takes 50 µs. These functions read
 * as much of a stream as refuses nearly all bytes that are none. They never refuse a stream that can be unpacked.
 */

/** Whether bytes may be raw deflate (RFC 1951). */
export function mayBeDeflated(bytes: Uint8Array): boolean {
  const bits = new BitReader(bytes);
  for (let written = 0; ;) {
    const isLast = bits.read(1) === 1;
    const type = bits.read(2);
    switch (type) {
      case 0: {
        bits.align();
        const length = bits.read(16);
        if ((length ^ bits.read(16)) !== 0xffff) return false;
        bits.skipBytes(length);
        written += length;
        break;
      }
      case 1: {
        const length = readFixedBlock(bits, written);
        if (length === undefined) return false;
        written += length;
        break;
      }
      case 2:
        return hasCodeLengths(bits) && !bits.isOver;
      default:
        return false;
    }
    if (bits.isOver) return false;
    if (isLast) return true;
  }
}

/** Reads a block with the fixed codes. Returns how many bytes it stands for, or undefined if it is not one. */
function readFixedBlock(bits: BitReader, before: number): number | undefined {
  let written = 0;
  for (;;) {
    const symbol = readFixedSymbol(bits);
    if (bits.isOver || symbol > 285) return undefined;
    if (symbol === 256) return written;
    if (symbol < 256) {
      written += 1;
      continue;
    }
    const length = readLength(bits, symbol - 257);
    const code = bits.readReversed(5);
    if (code > 29) return undefined;
    const extra = code < 4 ? 0 : (code >> 1) - 1;
    const distance = 1 + (code < 4 ? code : (2 + (code & 1)) << extra) + bits.read(extra);
    if (distance > before + written) return undefined;
    written += length;
  }
}

/** RFC 1951, section 3.2.6. */
function readFixedSymbol(bits: BitReader): number {
  const seven = bits.readReversed(7);
  if (seven < 0b0011000) return 256 + seven;
  const eight = seven * 2 + bits.read(1);
  if (eight < 0b11000000) return eight - 0b00110000;
  if (eight < 0b11001000) return eight - 0b11000000 + 280;
  return eight * 2 + bits.read(1) - 0b110010000 + 144;
}

function readLength(bits: BitReader, code: number): number {
  if (code < 8) return 3 + code;
  if (code === 28) return 258;
  const extra = (code >> 2) - 1;
  return 3 + ((4 + (code & 3)) << extra) + bits.read(extra);
}

/** Whether a block with its own codes starts well: the lengths of the codes for lengths must leave nothing out. */
function hasCodeLengths(bits: BitReader): boolean {
  const literals = 257 + bits.read(5);
  const distances = 1 + bits.read(5);
  const count = 4 + bits.read(4);
  if (literals > 286 || distances > 30) return false;
  let used = 0;
  for (let index = 0; index < count; index += 1) {
    const length = bits.read(3);
    if (length > 0) used += 128 >> length;
  }
  return used === 128 || used === 0;
}

/** Whether bytes may be Brotli (RFC 7932). */
export function mayBeBrotli(bytes: Uint8Array): boolean {
  const bits = new BitReader(bytes);
  // The size of the window.
  if (bits.read(1) === 1 && bits.read(3) === 0 && bits.read(3) === 1) return false;
  const isLast = bits.read(1) === 1;
  if (isLast && bits.read(1) === 1) return bits.align() && !bits.isOver;
  const nibbles = 4 + bits.read(2);
  if (nibbles === 7) return isMetadata(bits);
  let length = 0;
  for (let index = 0; index < nibbles; index += 1) {
    const nibble = bits.read(4);
    if (index === nibbles - 1 && nibbles > 4 && nibble === 0) return false;
    length += nibble * 16 ** index;
  }
  if (!isLast && bits.read(1) === 1) {
    if (!bits.align()) return false;
    bits.skipBytes(length + 1);
    bits.read(1); // another block must follow
    return !bits.isOver;
  }
  return hasBrotliCodes(bits) && !bits.isOver;
}

/** Whether a block without contents fits into the stream. */
function isMetadata(bits: BitReader): boolean {
  if (bits.read(1) === 1) return false;
  const count = bits.read(2);
  let length = 0;
  for (let index = 0; index < count; index += 1) length += bits.read(8) * 256 ** index;
  if (!bits.align()) return false;
  if (count > 0) bits.skipBytes(length + 1);
  return !bits.isOver;
}

/** Whether the first codes of a compressed block are complete. */
function hasBrotliCodes(bits: BitReader): boolean {
  for (const _ of ["literals", "commands", "distances"]) {
    const types = readCount(bits);
    if (types === 1) continue;
    const code = readPrefixCode(bits, types + 2);
    // Behind a code of a few symbols, that of the lengths of blocks begins.
    return code === "few symbols" ? readPrefixCode(bits, 26) !== undefined : code !== undefined;
  }
  bits.read(2 + 4 + 2); // postfix and direct distances, and the mode of the only type of literals
  for (const _ of ["literals", "distances"]) if (readCount(bits) > 1) return true;
  return readPrefixCode(bits, 256) !== undefined;
}

function readCount(bits: BitReader): number {
  if (bits.read(1) === 0) return 1;
  const extra = bits.read(3);
  return 1 + (1 << extra) + bits.read(extra);
}

/** Reads the start of a code (RFC 7932, sections 3.4 and 3.5). Undefined: it is not complete. A code of a few symbols is read to its end. */
function readPrefixCode(
  bits: BitReader,
  alphabet: number,
): "few symbols" | "code lengths" | undefined {
  const skipped = bits.read(2);
  if (skipped === 1) {
    const symbols = Array.from({ length: bits.read(2) + 1 }, () =>
      bits.read(32 - Math.clz32(alphabet - 1)),
    );
    if (symbols.length === 4) bits.read(1); // which of them are short
    const areApart = new Set(symbols).size === symbols.length;
    return areApart && symbols.every((one) => one < alphabet) ? "few symbols" : undefined;
  }
  let [space, codes] = [32, 0];
  for (let index = skipped; index < 18 && space > 0; index += 1) {
    const length = readCodeLength(bits);
    if (length === 0) continue;
    space -= 32 >> length;
    codes += 1;
  }
  return space === 0 || codes === 1 ? "code lengths" : undefined;
}

function readCodeLength(bits: BitReader): number {
  const two = bits.read(2);
  if (two !== 3) return [0, 4, 3][two] ?? 0;
  if (bits.read(1) === 0) return 2;
  return bits.read(1) === 0 ? 1 : 5;
}

/** Reads bits from the lowest bit of each byte on. Behind the end, all are zero. */
class BitReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Whether more was read than there is. */
  get isOver(): boolean {
    return this.#at > this.#bytes.length * 8;
  }

  read(count: number): number {
    let value = 0;
    for (let bit = 0; bit < count; bit += 1) {
      value |= (((this.#bytes[this.#at >> 3] ?? 0) >> (this.#at & 7)) & 1) << bit;
      this.#at += 1;
    }
    return value;
  }

  /** A code, which begins with its highest bit. */
  readReversed(count: number): number {
    let value = 0;
    for (let bit = 0; bit < count; bit += 1) value = value * 2 + this.read(1);
    return value;
  }

  /** Goes to the next whole byte. Returns whether the bits before it are zero. */
  align(): boolean {
    return this.read((8 - (this.#at & 7)) & 7) === 0;
  }

  skipBytes(count: number): void {
    this.#at += count * 8;
  }
}
