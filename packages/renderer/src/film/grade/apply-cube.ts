import type { Cube, Curve, Grid, Triple } from "./parse-cube.ts";

/** The colour that a LUT makes of another one. What is outside of its domain counts as its edge. */
export function applyCube({ curve, grid }: Cube, colour: Triple): Triple {
  const curved = curve === undefined ? colour : applyCurve(curve, colour);
  return grid === undefined ? curved : applyGrid(grid, curved);
}

function applyCurve(curve: Curve, colour: Triple): Triple {
  const at = (channel: 0 | 1 | 2): number => {
    const place = placeIn(curve, colour[channel], channel);
    const index = Math.min(Math.floor(place), curve.size - 2);
    const low = curve.values[3 * index + channel] ?? 0;
    const high = curve.values[3 * (index + 1) + channel] ?? 0;
    return low + (high - low) * (place - index);
  };
  return [at(0), at(1), at(2)];
}

/** Tetrahedral interpolation, which keeps greys grey: along the way from the darkest corner of a cell to the brightest. */
function applyGrid(grid: Grid, colour: Triple): Triple {
  const { size, values } = grid;
  const places = [0, 1, 2].map((channel) =>
    placeIn(grid, colour[channel] ?? 0, channel as 0 | 1 | 2),
  );
  const cells = places.map((place) => Math.min(Math.floor(place), size - 2));
  const shares = places.map((place, channel) => place - (cells[channel] ?? 0));
  const strides = [1, size, size * size];
  let corner = cells.reduce((sum, cell, channel) => sum + cell * (strides[channel] ?? 0), 0);
  const order = [0, 1, 2].toSorted((one, other) => (shares[other] ?? 0) - (shares[one] ?? 0));
  const mixed: [number, number, number] = [0, 0, 0];
  const add = (share: number): void => {
    for (const channel of [0, 1, 2] as const) {
      mixed[channel] += share * (values[3 * corner + channel] ?? 0);
    }
  };
  let before = 1;
  for (const channel of order) {
    const share = shares[channel] ?? 0;
    add(before - share);
    corner += strides[channel] ?? 0;
    before = share;
  }
  add(before);
  return mixed;
}

/** From 0 to the last index. */
function placeIn({ size, from, to }: Curve, value: number, channel: 0 | 1 | 2): number {
  const share = (value - from[channel]) / (to[channel] - from[channel]);
  return Math.min(1, Math.max(0, share)) * (size - 1);
}
