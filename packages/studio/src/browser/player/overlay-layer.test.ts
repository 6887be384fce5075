import { expect, it } from "vitest";
import type { StudioOverlay } from "../../api/studio-view.ts";
import { levelOf } from "./overlay-layer.ts";

const place = { url: "", x: 0, y: 0, width: 1, height: 1 };

it("an overlay fades in and out like in the film, between its first frame and its last", () => {
  const overlay = { ...place, opacity: 0.5, fadeInFrames: 3, fadeOutFrames: 1 };
  const timed: StudioOverlay = { ...overlay, startFrame: 10, endFrame: 20 };
  expect([9, 10, 11, 12, 13, 18, 19, 20].map((frame) => levelOf(timed, frame))).toEqual([
    0, 0.125, 0.25, 0.375, 0.5, 0.5, 0.25, 0,
  ]);
});

it("an overlay without times is there in the handles of its shot too", () => {
  const overlay = { ...place, opacity: 1, fadeInFrames: 0, fadeOutFrames: 0 };
  expect([-6, 0, 400].map((frame) => levelOf(overlay, frame))).toEqual([1, 1, 1]);
});
