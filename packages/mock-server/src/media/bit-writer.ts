/** Appends bits to a byte array, most significant bit first, as video streams need it. */
export class BitWriter {
  #bytes = new Uint8Array(4096);
  #length = 0;
  #pending = 0;
  #pendingBits = 0;

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

  /** Ends a raw byte sequence payload with a one and zeros up to the byte. Returns a copy of everything, and begins anew. */
  finish(): Uint8Array {
    this.write(1, 1);
    this.align();
    const bytes = this.#bytes.slice(0, this.#length);
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
