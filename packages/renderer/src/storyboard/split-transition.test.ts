import { expect, test } from "vitest";
import { splitTransition } from "./split-transition.ts";

test.each([
  ["lies in the middle where both have enough", 12, 24, 24, { beforeFrames: 6, afterFrames: 6 }],
  ["takes the odd frame after the cut", 13, 24, 24, { beforeFrames: 6, afterFrames: 7 }],
  ["moves behind the cut without a head", 12, 12, 0, { beforeFrames: 0, afterFrames: 12 }],
  ["moves before the cut without a tail", 12, 0, 12, { beforeFrames: 12, afterFrames: 0 }],
  ["moves no further than it has to", 12, 4, 24, { beforeFrames: 8, afterFrames: 4 }],
  ["does not fit when both together are short", 12, 5, 6, undefined],
  ["of no frame always fits", 0, 0, 0, { beforeFrames: 0, afterFrames: 0 }],
])("a transition %s", (_, frames, tailFrames, headFrames, split) => {
  expect(splitTransition(frames, { tailFrames, headFrames })).toEqual(split);
});
