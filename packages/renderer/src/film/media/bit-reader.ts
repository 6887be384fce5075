/** Reads the fields of a parameter set of H.264 or HEVC. Beyond the end there are zeros, and `isPastEnd` says so. */
export type BitReader = {
  bits(count: number): number;
  flag(): boolean;
  skip(count: number): void;
  /** Exp-Golomb, `ue(v)`. */
  unsigned(): number;
  /** Exp-Golomb, `se(v)`; only its length matters to what is read here. */
  skipSigned(): void;
  isPastEnd(): boolean;
};

/** @param unit a NAL unit; what was inserted against start codes is removed (ISO 14496-10, 7.4.1). */
export function createBitReader(unit: Buffer): BitReader {
  const bytes = unescape(unit);
  let at = 0;
  const bit = (): number => {
    const byte = bytes[at >> 3] ?? 0;
    const value = (byte >> (7 - (at & 7))) & 1;
    at += 1;
    return value;
  };
  const bits = (count: number): number => {
    let value = 0;
    for (let index = 0; index < count; index += 1) value = value * 2 + bit();
    return value;
  };
  const unsigned = (): number => {
    let zeros = 0;
    while (zeros < 32 && bit() === 0) zeros += 1;
    return 2 ** zeros - 1 + bits(zeros);
  };
  return {
    bits,
    flag: () => bit() === 1,
    skip: (count) => {
      at += count;
    },
    unsigned,
    skipSigned: () => void unsigned(),
    isPastEnd: () => at > bytes.length * 8,
  };
}

function unescape(unit: Buffer): Buffer {
  const kept: number[] = [];
  let zeros = 0;
  for (const byte of unit) {
    if (zeros >= 2 && byte === 3) {
      zeros = 0;
      continue;
    }
    zeros = byte === 0 ? zeros + 1 : 0;
    kept.push(byte);
  }
  return Buffer.from(kept);
}
