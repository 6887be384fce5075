/** How pictures of a film are stored. */
export type PlaneFormat = "yuv420p" | "yuv420p10le" | "yuv422p" | "yuv422p10le";

/** Straight RGBA of full range, four bytes a pixel. */
export type RgbaPicture = {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly pixels: Uint8ClampedArray;
};

/**
 * An overlay as a YUV4MPEG2 file of two frames: its colours in BT.709 of limited range, and how much they cover, in every plane. Colours of
 * chroma are means that count what is opaque, at the place of chroma in MPEG-2: on a column of luma, and in 4:2:0 between two rows.
 *
 * @param picture its sides are even.
 */
export function writeOverlayFile(
  picture: RgbaPicture,
  { format, opacity }: { readonly format: PlaneFormat; readonly opacity: number },
): Buffer {
  const { widthPx, heightPx } = picture;
  const is10Bit = format.endsWith("10le");
  const isTall = format.startsWith("yuv422");
  const chroma = `C${isTall ? "422" : is10Bit ? "420" : "420mpeg2"}${is10Bit ? "p10" : ""}`;
  const header = `YUV4MPEG2 W${widthPx} H${heightPx} F25:1 Ip A1:1 ${chroma}\n`;
  const planes = measurePlanes(picture, isTall ? 1 : 2);
  const store = (values: Float32Array): Buffer => (is10Bit ? store10(values) : store8(values));
  const mask = (values: Float32Array): Buffer =>
    store(values.map((value) => value * opacity * 255));
  const frame = Buffer.from("FRAME\n");
  return Buffer.concat([
    Buffer.from(header),
    frame,
    ...[planes.y, planes.u, planes.v].map(store),
    frame,
    ...[planes.lumaCover, planes.chromaCover, planes.chromaCover].map(mask),
  ]);
}

function store8(values: Float32Array): Buffer {
  return Buffer.from(Uint8Array.from(values, (value) => Math.round(value)));
}

/** Codes of 10 bits are four times those of 8; full cover is 1023. */
function store10(values: Float32Array): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => {
    bytes.writeUInt16LE(Math.min(1023, Math.round(value >= 255 ? 1023 : value * 4)), index * 2);
  });
  return bytes;
}

type Planes = {
  /** Codes of 8 bits, not rounded. */
  readonly y: Float32Array;
  readonly u: Float32Array;
  readonly v: Float32Array;
  /** From 0 to 1. */
  readonly lumaCover: Float32Array;
  readonly chromaCover: Float32Array;
};

function measurePlanes({ widthPx, heightPx, pixels }: RgbaPicture, rowsOfChroma: 1 | 2): Planes {
  const size = widthPx * heightPx;
  const [y, blue, red, cover] = Array.from({ length: 4 }, () => new Float32Array(size));
  if (y === undefined || blue === undefined || red === undefined || cover === undefined) {
    throw new TypeError("a list has as many entries as it was made with");
  }
  for (let index = 0; index < size; index += 1) {
    const r = pixels[index * 4] ?? 0;
    const g = pixels[index * 4 + 1] ?? 0;
    const b = pixels[index * 4 + 2] ?? 0;
    const luma = 0.2126 * r + 0.7152 * g + 0.0722 * b;
    y[index] = 16 + (luma * 219) / 255;
    blue[index] = ((b - luma) / 1.8556) * (224 / 255);
    red[index] = ((r - luma) / 1.5748) * (224 / 255);
    cover[index] = (pixels[index * 4 + 3] ?? 0) / 255;
  }
  return {
    y,
    lumaCover: cover,
    ...measureChroma({ widthPx, heightPx, rowsOfChroma, blue, red, cover }),
  };
}

function measureChroma(luma: {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly rowsOfChroma: 1 | 2;
  readonly blue: Float32Array;
  readonly red: Float32Array;
  readonly cover: Float32Array;
}): Pick<Planes, "u" | "v" | "chromaCover"> {
  const { widthPx, heightPx, rowsOfChroma, blue, red, cover } = luma;
  const [across, down] = [widthPx / 2, heightPx / rowsOfChroma];
  const u = new Float32Array(across * down).fill(128);
  const v = new Float32Array(across * down).fill(128);
  const chromaCover = new Float32Array(across * down);
  for (let row = 0; row < down; row += 1) {
    for (let column = 0; column < across; column += 1) {
      let [weight, covered, ofBlue, ofRed] = [0, 0, 0, 0];
      for (let line = 0; line < rowsOfChroma; line += 1) {
        for (const [aside, share] of neighbours) {
          const x = Math.min(widthPx - 1, Math.max(0, column * 2 + aside));
          const at = (row * rowsOfChroma + line) * widthPx + x;
          const part = share * (cover[at] ?? 0);
          weight += share;
          covered += part;
          ofBlue += part * (blue[at] ?? 0);
          ofRed += part * (red[at] ?? 0);
        }
      }
      const to = row * across + column;
      chromaCover[to] = covered / weight;
      if (covered === 0) continue;
      u[to] = 128 + ofBlue / covered;
      v[to] = 128 + ofRed / covered;
    }
  }
  return { u, v, chromaCover };
}

const neighbours = [
  [-1, 1],
  [0, 2],
  [1, 1],
] as const;
