/** A box of an MP4 (ISO 14496-12, 4.2). */
export function box(type: string, ...contents: readonly Buffer[]): Buffer {
  const bytes = contents.reduce((sum, { length }) => sum + length, 8);
  return Buffer.concat([words([bytes]), ascii(type), ...contents], bytes);
}

/** A box of version 0 with flags. */
export function fullBox(type: string, flags: number, ...contents: readonly Buffer[]): Buffer {
  return box(type, words([flags]), ...contents);
}

/** Numbers of 32 bits. */
export function words(values: ArrayLike<number>): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  for (let index = 0; index < values.length; index += 1) {
    bytes.writeUInt32BE(values[index] ?? 0, 4 * index);
  }
  return bytes;
}

/** Numbers of 64 bits. */
export function doubleWords(values: ArrayLike<number>): Buffer {
  const bytes = Buffer.alloc(8 * values.length);
  for (let index = 0; index < values.length; index += 1) {
    bytes.writeBigUInt64BE(BigInt(values[index] ?? 0), 8 * index);
  }
  return bytes;
}

/** Numbers of 16 bits. */
export function shorts(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(2 * values.length);
  values.forEach((value, index) => bytes.writeUInt16BE(value, 2 * index));
  return bytes;
}

export function ascii(text: string): Buffer {
  return Buffer.from(text, "latin1");
}
