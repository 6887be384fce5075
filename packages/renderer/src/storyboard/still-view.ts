/** A part of a picture, in shares of its width and height. */
export type Part = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** Shapes as width by height. */
export type Shapes = { readonly picture: number; readonly film: number };

/** How much of a picture a view shows: at zoom 1, as much as fits into it in the shape of the film. */
export function viewSize(
  zoom: number,
  { picture, film }: Shapes,
): { readonly width: number; readonly height: number } {
  return {
    width: Math.min(1, film / picture) / zoom,
    height: Math.min(1, picture / film) / zoom,
  };
}

/** A thousandth of the picture is a rounding of the author's. */
export function isInside({ x, y, width, height }: Part): boolean {
  const least = -0.001;
  return x >= least && y >= least && x + width <= 1 - least && y + height <= 1 - least;
}
