/** 32-bit FNV-1a of a label's UTF-8 bytes: what a clip's marker says about whose clip it is. */
export function labelHash(label: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(label)) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  return hash;
}
