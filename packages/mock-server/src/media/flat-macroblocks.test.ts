import { describe, expect, it } from "vitest";
import { encodeAvc } from "./avc-encoder.ts";
import type { Canvas } from "./canvas.ts";
import { createCanvas, fillColour, fillLuma } from "./canvas.ts";
import { paintContours } from "./coverage.ts";

/** Numbers that are the same in every run. */
function numbers(): (below: number) => number {
  let state = 1;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >> 8) % below;
  };
}

/** Rectangles, some of them over whole macroblocks, and a triangle. */
function draw(canvas: Canvas, next: (below: number) => number): void {
  const grid = [1, 4, 16][next(3)] ?? 1;
  const rect = {
    x: next(160 / grid) * grid - 16,
    y: next(96 / grid) * grid - 16,
    widthPx: (next(80 / grid) + 1) * grid,
    heightPx: (next(60 / grid) + 1) * grid,
  };
  fillLuma(canvas, rect, 80 + next(4));
  if (next(4) === 0) fillColour(canvas, rect, { blue: 120 + next(9), red: 128 });
  if (next(4) > 0) return;
  const corner = (): { x: number; y: number } => ({ x: next(150), y: next(90) });
  paintContours(canvas, [[corner(), corner(), corner()]], { luma: 100 + next(100) });
}

it("has the same code whether a macroblock is known to be flat or has to be looked at", () => {
  for (let number = 0; number < 20; number += 1) {
    const encoded = [true, false].map((isKnown) => {
      const canvas = createCanvas(150, 90);
      const next = numbers();
      for (let skipped = 0; skipped < number; skipped += 1) next(2);
      const paint = (): void => {
        for (let count = 0; count < 6; count += 1) draw(canvas, next);
        for (const [at, luma] of canvas.flat.entries()) if (luma > 0) expectFlat(canvas, at);
        if (!isKnown) canvas.flat.fill(0);
      };
      const frameRate = { numerator: 24, denominator: 1 };
      return encodeAvc(canvas, { frameRate, frameCount: 6, keyframeEvery: 4, paint }).frames;
    });
    expect(encoded[0]).toEqual(encoded[1]);
  }
});

describe("the inside of a shape is known to be flat", () => {
  const drawn = (shapes: readonly { top: number; bottom: number; luma: number }[]): number[] => {
    const canvas = createCanvas(64, 48);
    for (const { top, bottom, luma } of shapes) {
      const left = { x: 8, y: 0 };
      const right = { x: 56, y: 0 };
      const corners = [
        { ...left, y: top },
        { ...right, y: top },
        { ...right, y: bottom },
        { ...left, y: bottom },
      ];
      paintContours(canvas, [corners], { luma });
    }
    return [...canvas.flat];
  };

  it("where it fills whole macroblocks", () => {
    const edge = [0, 100, 100, 0];
    expect(drawn([{ top: 0, bottom: 40, luma: 100 }])).toEqual([...edge, ...edge, 0, 0, 0, 0]);
  });

  it("not where two shapes fill them together", () => {
    const halves = [
      { top: 0, bottom: 8, luma: 100 },
      { top: 8, bottom: 16, luma: 90 },
    ];
    expect(drawn(halves).slice(0, 4)).toEqual([0, 0, 0, 0]);
  });
});

function expectFlat(canvas: Canvas, at: number): void {
  const stride = canvas.columns * 16;
  const first = Math.floor(at / canvas.columns) * 16 * stride + (at % canvas.columns) * 16;
  const lumas = new Set<number | undefined>();
  for (let row = 0; row < 16; row += 1) {
    for (let x = 0; x < 16; x += 1) lumas.add(canvas.luma[first + row * stride + x]);
  }
  expect([...lumas]).toEqual([canvas.flat[at]]);
}
