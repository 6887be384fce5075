import { expect, test } from "vitest";
import { frameRateOf, framesIn, isSameRate, secondsOf } from "./frame-rate.ts";

test.each([
  [24, "24/1"],
  [23.976, "24000/1001"],
  [23.976_023_976, "24000/1001"],
  [29.97, "30000/1001"],
  [59.94, "60000/1001"],
  [12.5, "25/2"],
  [24.000_04, "24/1"],
])("%d frames a second are %s", (decimal, ratio) => {
  const rate = frameRateOf(decimal);
  expect(`${rate.numerator}/${rate.denominator}`).toBe(ratio);
});

test("an hour at a television rate is whole frames, there and back", () => {
  const rate = frameRateOf(23.976);
  expect(framesIn(3600, rate)).toBe(86_314);
  expect(framesIn(secondsOf(86_314, rate), rate)).toBe(86_314);
});

test("equal ratios are the same rate, no rate is none", () => {
  expect(isSameRate({ numerator: 48, denominator: 2 }, frameRateOf(24))).toBe(true);
  expect(isSameRate(undefined, frameRateOf(24))).toBe(false);
  expect(isSameRate(frameRateOf(23.976), frameRateOf(24))).toBe(false);
});
