import type { ParameterFacts } from "@storyreel/models";

// Where nothing says otherwise: encoders of pictures and clips take such sides without cutting any off.
const usualMultiple = 16;

/**
 * A size such as `2560x1440` for a picture of a shape such as `16:9`, with about as many pixels as the parameter's default, or else as
 * few as it allows. `undefined` if the parameter names no sizes, its limits are unknown, or no size of that shape keeps them.
 */
export function sizeForShape(
  { pixels, default: usual }: Pick<ParameterFacts, "pixels" | "default">,
  shape: string,
): string | undefined {
  const [, across, down] = /^(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)$/u.exec(shape) ?? [];
  const ratio = Number(across) / Number(down);
  if (pixels === undefined || !(ratio > 0 && ratio < Infinity)) return undefined;
  const { separator, minimum = 0, maximum = Infinity, maxRatio = Infinity } = pixels;
  const area = areaOf(usual, separator) ?? (minimum === 0 ? undefined : minimum);
  if (area === undefined || Math.max(ratio, 1 / ratio) > maxRatio) return undefined;
  const step = pixels.multipleOf ?? usualMultiple;
  const wanted = Math.sqrt(area / ratio) / step;
  // The height that keeps the shape best, among those of about that size.
  const heights = Array.from({ length: 24 }, (_, index) => (Math.round(wanted) - 4 + index) * step);
  const distance = ({ height }: { readonly height: number }): number =>
    Math.abs(height - wanted * step);
  const [best] = heights
    .map((height) => ({ height, width: Math.round((height * ratio) / step) * step }))
    .filter(({ width, height }) => {
      const isLarge = width * height >= minimum && width * height <= maximum;
      return height > 0 && isLarge && Math.max(width, height) <= (pixels.maxSide ?? Infinity);
    })
    .toSorted((a, b) => errorOf(a, ratio) - errorOf(b, ratio) || distance(a) - distance(b));
  return best === undefined ? undefined : `${best.width}${separator}${best.height}`;
}

function errorOf(size: { readonly width: number; readonly height: number }, ratio: number): number {
  return Math.abs(Math.log(size.width / size.height / ratio));
}

function areaOf(size: unknown, separator: string): number | undefined {
  const [width, height] = typeof size === "string" ? size.split(separator).map(Number) : [];
  const area = (width ?? 0) * (height ?? 0);
  return area > 0 ? area : undefined;
}
