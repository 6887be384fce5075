import { describe, expect, it } from "vitest";
import { fixtureRate, fixtureView, manyShots } from "../../../test/fixture-view.ts";
import { itemsInView, labelEvery, layStrip } from "./strip-layout.ts";

const view = fixtureView();
const wide = { roomPx: 1396, isNarrow: false, zoom: 1 };

describe("layout of the strip", () => {
  it("gives each shot its length in time, and a disabled one a stub", () => {
    const { items, pixelsPerFrame, width } = layStrip(view.shots, view.film, wide);
    for (const { shot, width } of items) {
      expect(width).toBeCloseTo(shot.state === "disabled" ? 62 : shot.frameCount * pixelsPerFrame);
    }
    expect(width).toBeCloseTo(1396);
  });

  it("finds the place of a frame, and the frame of a place", () => {
    const laid = layStrip(view.shots, view.film, wide);
    for (const frame of [0, 47, 48, 500, view.film.frameCount - 1]) {
      expect(laid.frameAt(laid.xAt(frame))).toBeCloseTo(frame);
    }
    expect(laid.frameAt(-40)).toBe(0);
    expect(laid.frameAt(1e6)).toBe(view.film.frameCount);
  });

  it("scrolls rather than draw a second narrower than 18 px, or than 44 on a phone", () => {
    const shots = manyShots(300);
    const film = { rate: fixtureRate, frameCount: 300 * 48 };
    expect(layStrip(shots, film, wide).pixelsPerFrame * 24).toBeCloseTo(18);
    const phone = layStrip(shots, film, { roomPx: 358, isNarrow: true, zoom: 1 });
    expect(phone.pixelsPerFrame * 24).toBeCloseTo(44);
    const near = layStrip(shots, film, { ...wide, zoom: 2 });
    expect(near.width).toBeCloseTo(2 * layStrip(shots, film, wide).width);
  });

  it("draws of more than 60 shots those in view and a screen on both sides", () => {
    const laid = layStrip(manyShots(300), { rate: fixtureRate, frameCount: 300 * 48 }, wide);
    const seen = itemsInView(laid, { scrollLeft: 5000, roomPx: 1396 });
    expect(seen.length).toBeLessThan(130);
    expect(seen[0]?.left).toBeLessThan(5000 - 1396 + 36);
    expect(seen.at(-1)?.left).toBeGreaterThan(5000 + 2 * 1396 - 72);
    expect(
      itemsInView(layStrip(view.shots, view.film, wide), { scrollLeft: 9999, roomPx: 1 }),
    ).toHaveLength(12);
  });

  it("leaves room between the labels of the ruler", () => {
    for (const pixels of [4, 18, 30, 44, 90, 300]) {
      expect(labelEvery(pixels) * pixels).toBeGreaterThanOrEqual(84);
    }
  });
});
