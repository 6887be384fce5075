import type { PixelLimits } from "./model.ts";

/** A picture size in a text such as `1024x768` or `1280*720`; `undefined` if the text is not a size. */
export function pixelSize(
  text: string,
): { readonly widthPx: number; readonly heightPx: number } | undefined {
  const found = /^([1-9]\d{0,4})[xX*]([1-9]\d{0,4})$/.exec(text);
  return found === null ? undefined : { widthPx: Number(found[1]), heightPx: Number(found[2]) };
}

/** Whether a text is a word that is accepted, or a size within the limits. */
export function isWithinPixels(limits: PixelLimits, text: string): boolean {
  if (limits.words?.includes(text) === true) return true;
  const size = text.includes(limits.separator) ? pixelSize(text) : undefined;
  if (size === undefined) return false;
  const { widthPx, heightPx } = size;
  const { minimum = 0, maximum = Infinity, maxSide = Infinity, maxRatio = Infinity } = limits;
  const { multipleOf = 1 } = limits;
  const count = widthPx * heightPx;
  const longer = Math.max(widthPx, heightPx);
  return (
    count >= minimum &&
    count <= maximum &&
    longer <= maxSide &&
    longer / Math.min(widthPx, heightPx) <= maxRatio &&
    widthPx % multipleOf === 0 &&
    heightPx % multipleOf === 0
  );
}

/** `WIDTHxHEIGHT with 921600 to 4194304 pixels, or "2K"`. */
export function describePixels(limits: PixelLimits): string {
  const { separator, minimum, maximum, maxSide, multipleOf, maxRatio, words = [] } = limits;
  const bounds = [
    ...(minimum === undefined ? [] : [`at least ${minimum} pixels`]),
    ...(maximum === undefined ? [] : [`at most ${maximum} pixels`]),
    ...(maxSide === undefined ? [] : [`no side over ${maxSide}`]),
    ...(multipleOf === undefined ? [] : [`sides in multiples of ${multipleOf}`]),
    ...(maxRatio === undefined ? [] : [`a shape of at most ${maxRatio}:1`]),
  ];
  const size = `WIDTH${separator}HEIGHT${bounds.length === 0 ? "" : ` with ${bounds.join(", ")}`}`;
  return [size, ...words.map((word) => JSON.stringify(word))].join(" or ");
}

/** What can be said of such a text as a regular expression: products and quotients are left out. */
export function pixelsPattern({ separator, words = [] }: PixelLimits): string {
  const size = `[1-9]\\d{0,4}${separator === "*" ? "\\*" : separator}[1-9]\\d{0,4}`;
  return `^(?:${[size, ...words.map(escaped)].join("|")})$`;
}

function escaped(word: string): string {
  return word.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&");
}

/**
 * The size within the limits that is most like another one, in shape first: `1920x1088` for `1920x1080` if sides are multiples of 16.
 * `undefined` if the text is not a size, or its shape is too long.
 */
export function nearestSize(limits: PixelLimits, text: string): string | undefined {
  const [, across, down] = /^\s*(\d{1,6})\s*[x*×:,]\s*(\d{1,6})\s*$/iu.exec(text) ?? [];
  const [width, height] = [Number(across), Number(down)];
  if (!(width > 0 && height > 0)) return undefined;
  const { separator, minimum = 1, maximum = Infinity, maxSide = Infinity, multipleOf = 1 } = limits;
  const area = Math.max(minimum, Math.min(maximum, width * height));
  const factor = Math.min(Math.sqrt(area / (width * height)), maxSide / Math.max(width, height));
  const steps = (side: number): readonly number[] => {
    const near = Math.round((side * factor) / multipleOf);
    return [near, near + 1, near - 1, near + 2, near - 2].map((step) => step * multipleOf);
  };
  const sizes = steps(height).flatMap((y) => steps(width).map((x) => ({ x, y })));
  const distance = (size: { readonly x: number; readonly y: number }): number =>
    Math.abs(size.x - width * factor) + Math.abs(size.y - height * factor);
  const [best] = sizes
    .map((size) => ({ text: `${size.x}${separator}${size.y}`, far: distance(size) }))
    .filter((size) => isWithinPixels(limits, size.text))
    .toSorted((a, b) => a.far - b.far);
  return best?.text;
}
