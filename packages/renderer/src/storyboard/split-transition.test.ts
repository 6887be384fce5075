import { expect, test } from "vitest";
import { splitTransition } from "./split-transition.ts";

test.each([
  ["is centered when both handles are long enough", 12, [24, 24], [6, 6]],
  ["has its odd frame after the cut", 13, [24, 24], [6, 7]],
  ["moves behind the cut without a head handle", 12, [12, 0], [0, 12]],
  ["moves before the cut without a tail handle", 12, [0, 12], [12, 0]],
  ["moves no further than it must", 12, [4, 24], [8, 4]],
  ["does not fit when the handles are too short together", 12, [5, 6], undefined],
  ["of no frames always fits", 0, [0, 0], [0, 0]],
] as const)("a transition %s", (...row) => {
  const [, frames, [tailFrames, headFrames], expected] = row;
  const split = splitTransition(frames, { tailFrames, headFrames });
  expect(split && [split.beforeFrames, split.afterFrames]).toEqual(expected);
});
