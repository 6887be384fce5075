/** A part of an MP4 file. Numbers are big endian. */
export type Bytes = Uint8Array | readonly number[];

export function u16(value: number): readonly number[] {
  return [(value >>> 8) & 255, value & 255];
}

export function u32(value: number): readonly number[] {
  return [(value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}

/** The same for many numbers. */
export function u32s(values: readonly number[]): Uint8Array {
  const out = new DataView(new ArrayBuffer(values.length * 4));
  for (let index = 0; index < values.length; index += 1) {
    out.setUint32(index * 4, values[index] ?? 0);
  }
  return new Uint8Array(out.buffer);
}

export function ascii(text: string): readonly number[] {
  const codes: number[] = [];
  for (let index = 0; index < text.length; index += 1) codes.push(text.charCodeAt(index));
  return codes;
}

export function zeros(count: number): Uint8Array {
  return new Uint8Array(count);
}

export function box(type: string, ...parts: readonly Bytes[]): Uint8Array {
  const size = parts.reduce((sum, part) => sum + part.length, 8);
  const out = new Uint8Array(size);
  out.set(u32(size));
  out.set(ascii(type), 4);
  let at = 8;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** A box that starts with a version and 24 bits of flags. */
export function fullBox(
  type: string,
  head: { readonly version?: number; readonly flags?: number },
  ...parts: readonly Bytes[]
): Uint8Array {
  return box(type, u32(((head.version ?? 0) << 24) | (head.flags ?? 0)), ...parts);
}
