import fc from "fast-check";
import { expect, test } from "vitest";
import { isWithinPixels, nearestSize } from "../src/model/pixel-size.ts";
import { gptImage2Generate, seedream50Pro } from "../src/typed.ts";

const limitsOf = ({ parameters }: typeof gptImage2Generate | typeof seedream50Pro) => {
  const { size } = parameters as { readonly [name: string]: { readonly pixels?: object } };
  return size?.pixels as Parameters<typeof nearestSize>[0];
};

test.each([
  ["sides in steps", "1920x1080", "1920x1088"],
  ["as it is, with spaces and another sign", " 1024 * 1024 ", "1024x1024"],
  ["too small", "512x512", "816x816"],
  ["too large", "8000x4500", "3840x2160"],
  ["too long", "5000x100", undefined],
  ["a word", "auto", undefined],
  ["nothing", "0x0", undefined],
])("the nearest size that a model accepts: %s", (_, size, expected) => {
  expect(nearestSize(limitsOf(gptImage2Generate), size)).toBe(expected);
});

test("it is always accepted", () => {
  const side = fc.integer({ min: 1, max: 9999 });
  fc.assert(
    fc.property(side, side, fc.constantFrom(gptImage2Generate, seedream50Pro), (x, y, model) => {
      const limits = limitsOf(model);
      const near = nearestSize(limits, `${x}x${y}`);
      expect(near === undefined || isWithinPixels(limits, near)).toBe(true);
    }),
  );
});
