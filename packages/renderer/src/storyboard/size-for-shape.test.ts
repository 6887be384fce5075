import { expect, test } from "vitest";
import { sizeForShape } from "./size-for-shape.ts";

const lite = {
  default: "2048x2048",
  pixels: { separator: "x", minimum: 3_686_400, maximum: 10_404_496, maxRatio: 16 },
};

test.each([
  ["16:9", "2816x1584"],
  ["9:16", "1584x2816"],
  ["1:1", "2048x2048"],
])("a picture for %s is %s", (shape, size) => {
  const [width = 0, height = 0] = (sizeForShape(lite, shape) ?? "").split("x").map(Number);
  const [across = 0, down = 0] = shape.split(":").map(Number);
  expect(width / height).toBeCloseTo(across / down, 5);
  expect(width * height).toBeGreaterThanOrEqual(lite.pixels.minimum);
  expect(`${width}x${height}`).toBe(size);
});

test.each(["17:1", "wide", "0:9"])("%s has no size", (shape) => {
  expect(sizeForShape(lite, shape)).toBeUndefined();
});

test("a parameter that names no sizes, or whose limits are unknown, is left alone", () => {
  expect(sizeForShape({ default: "2K" }, "16:9")).toBeUndefined();
  expect(sizeForShape({ pixels: { separator: "x" } }, "16:9")).toBeUndefined();
});
