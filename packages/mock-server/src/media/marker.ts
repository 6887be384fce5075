/**
 * The machine-readable strip at the top of every synthesised frame: 16 x 5 cells, black for 0 and white for 1, centred
 * horizontally, one cell below the top edge. Row by row: 12 bits sync, 32 bits label hash, 20 bits frame number, 16 bits CRC of
 * hash and frame number.
 */
export const markerGrid = { columns: 16, rows: 5, quietCells: 1 } as const;

/** Chosen so that it does not look like itself when shifted by cells. */
export const markerSync = 0b1110_0010_1101;

export type Marker = {
  /** `labelHash` of the clip's label. */
  readonly labelHash: number;
  /** Counts from 0, modulo 2^20. */
  readonly frame: number;
};

/** 32-bit FNV-1a of a label's UTF-8 bytes. The marker of a clip contains it to identify the clip. */
export function labelHash(label: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(label)) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  return hash;
}

/** Size of a cell in pixels, or undefined when the picture is too small for a marker. */
export function markerCellPx(widthPx: number, heightPx: number): number | undefined {
  const fitting = [32, 16, 8, 4].find(
    (cellPx) =>
      cellPx * markerGrid.columns * (cellPx > 16 ? 2 : 1.25) <= widthPx &&
      cellPx * (markerGrid.rows + 1) * 4 <= heightPx,
  );
  return fitting ?? (widthPx >= 64 && heightPx >= 24 ? 4 : undefined);
}

/** The bits of the fields of a marker, row by row. */
export const markerFields = [12, 32, 20, 16] as const;

/** Returns a function that gives the fields for a frame, as numbers of 32 bits. */
export function createMarkerEncoder(hash: number): (frame: number) => readonly number[] {
  const ofHash = checkBits(0xffff, hash, 32);
  // The upper bits of the frame change once in 256 frames.
  let upper = 0;
  let before = checkBits(ofHash, upper, 12);
  return (number) => {
    const frame = number & 0xfffff;
    if (frame >>> 8 !== upper) {
      upper = frame >>> 8;
      before = checkBits(ofHash, upper, 12);
    }
    return [markerSync, hash, frame, checkBits(before, frame & 0xff, 8)];
  };
}

/** Undefined when the sync pattern or the checksum does not match. */
export function decodeMarker(cells: readonly boolean[]): Marker | undefined {
  if (fromBits(cells.slice(0, 12)) !== markerSync) return undefined;
  const hash = fromBits(cells.slice(12, 44));
  const frame = fromBits(cells.slice(44, 64));
  if (fromBits(cells.slice(64, 80)) !== createMarkerEncoder(hash)(frame)[3]) return undefined;
  return { labelHash: hash, frame };
}

function fromBits(bits: readonly boolean[]): number {
  return bits.reduce((value, bit) => ((value << 1) | (bit ? 1 : 0)) >>> 0, 0);
}

/** CRC-16/CCITT, most significant bit first. */
function checkBits(before: number, value: number, count: number): number {
  let crc = before;
  for (let bit = count - 1; bit >= 0; bit -= 1) {
    const carry = (crc >>> 15) ^ ((value >>> bit) & 1);
    crc = ((crc << 1) & 0xffff) ^ (carry === 1 ? 0x1021 : 0);
  }
  return crc;
}
