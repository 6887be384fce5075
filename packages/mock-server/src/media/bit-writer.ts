/** Appends bits to a byte array, most significant bit first, as video streams need it. */
export class BitWriter {
  #bytes: Uint8Array;
  #length = 0;
  #pending = 0;
  #pendingBits = 0;

  /** @param capacityBytes how much room there is before more is needed. */
  constructor(capacityBytes = 4096) {
    this.#bytes = new Uint8Array(capacityBytes);
  }

  /** The lowest `count` bits (at most 32) of a non-negative integer. */
  write(value: number, count: number): void {
    if (count > 24) {
      this.write(value >>> 16, count - 16);
      this.write(value & 0xffff, 16);
      return;
    }
    // At most 7 bits wait, so that there is room for 24.
    let pending = (this.#pending << count) | (value & ((1 << count) - 1));
    let bits = this.#pendingBits + count;
    if (bits >= 8) {
      this.#reserve(4);
      for (; bits >= 8; bits -= 8) {
        this.#bytes[this.#length] = pending >>> (bits - 8);
        this.#length += 1;
      }
      pending &= (1 << bits) - 1;
    }
    this.#pending = pending;
    this.#pendingBits = bits;
  }

  /** The same bits several times. At most 17. */
  writeRepeated(value: number, count: number, times: number): void {
    this.#reserve((count * times + 15) >> 3);
    const bytes = this.#bytes;
    let length = this.#length;
    let pending = this.#pending;
    let bits = this.#pendingBits;
    for (let time = 0; time < times; time += 1) {
      pending = (pending << count) | value;
      for (bits += count; bits >= 8; length += 1) {
        bits -= 8;
        bytes[length] = pending >>> bits;
      }
      pending &= (1 << bits) - 1;
    }
    this.#length = length;
    this.#pending = pending;
    this.#pendingBits = bits;
  }

  /** Exponential-Golomb code of a non-negative integer, `ue(v)` in H.264. */
  writeUnsigned(value: number): void {
    const bits = 32 - Math.clz32(value + 1);
    this.write(0, bits - 1);
    this.write(value + 1, bits);
  }

  /** Exponential-Golomb code of an integer, `se(v)` in H.264. */
  writeSigned(value: number): void {
    this.writeUnsigned(value > 0 ? 2 * value - 1 : -2 * value);
  }

  /** Appends zero bits up to the next whole byte. */
  align(): void {
    if (this.#pendingBits > 0) this.write(0, 8 - this.#pendingBits);
  }

  /** Appends whole bytes. The writer must be aligned. */
  writeBytes(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** Appends one byte several times. The writer must be aligned. */
  fillBytes(byte: number, count: number): void {
    this.#reserve(count);
    this.#bytes.fill(byte, this.#length, this.#length + count);
    this.#length += count;
  }

  /**
   * Ends a raw byte sequence payload with a one and zeros up to the byte, and begins anew. The bytes that it returns stay as they are
   * until something is written again.
   */
  finish(): Uint8Array {
    this.write(1, 1);
    this.align();
    const bytes = this.#bytes.subarray(0, this.#length);
    this.#length = 0;
    return bytes;
  }

  #reserve(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + count));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}
