import { describe, expect, it } from "vitest";
import { fixtureRate, fixtureView, manyShots } from "../../../test/fixture-view.ts";
import type { StudioView } from "../../api/studio-view.ts";
import { itemsInView, labelEvery, layStrip } from "./strip-layout.ts";
import { shapeTransition } from "./transition-shape.ts";

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

  it("joins the two shots that meet in a transition, whatever is disabled between them", () => {
    const shape = (shots: StudioView["shots"], id: string) => {
      const laid = layStrip(shots, view.film, wide);
      const item = laid.items.find(({ shot }) => shot.id === id)!;
      const { beforeFrames, afterFrames } = item.shot.transition!;
      return {
        laid,
        item,
        ...shapeTransition(item, { before: beforeFrames, after: afterFrames }, laid),
      };
    };
    const { item, left, width, bridge } = shape(view.shots, "arrival-020");
    expect([bridge, left + width / 2]).toEqual(["", expect.closeTo(item.left)]);
    const [stub, ...shots] = view.shots.toReversed();
    const at = shots.findIndex(({ id }) => id === "arrival-020") + 1;
    const over = shape(shots.toSpliced(at, 0, stub!).toReversed(), "arrival-020");
    const { pixelsPerFrame, items } = over.laid;
    const before = items.find(({ shot }) => shot.id === "arrival-010")!;
    expect(over.left + 6 * pixelsPerFrame).toBeCloseTo(before.left + before.width);
    expect(over.left + over.width).toBeCloseTo(over.item.left + 6 * pixelsPerFrame);
    expect(over.path.startsWith(`M0 80 ${6 * pixelsPerFrame} 40M`)).toBe(true);
    expect(Number(over.bridge.split("h")[1])).toBeCloseTo(66);
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

describe("a layout after another", () => {
  const film = { rate: fixtureRate, frameCount: 300 * 48 };
  const shots = manyShots(300);
  const before = layStrip(shots, film, wide);

  it("keeps the items of shots that did not change", () => {
    const changed = shots.map((shot, index) => (index === 7 ? { ...shot, standing: "x" } : shot));
    const after = layStrip(changed, film, { ...wide, before });
    const others = after.items.filter((item, index) => item !== before.items[index]);
    expect(others.map(({ index }) => index)).toEqual([7]);
    expect(after.line).toBe(before.line);
  });

  it("has other frames under its pixels when a shot has another length", () => {
    const changed = shots.map((shot, index) =>
      index < 7
        ? shot
        : index === 7
          ? { ...shot, frameCount: 24 }
          : { ...shot, startFrame: (shot.startFrame ?? 0) - 24 },
    );
    const after = layStrip(changed, film, { ...wide, before });
    expect(after.items.slice(0, 7)).toEqual(before.items.slice(0, 7));
    expect(after.items[6]).toBe(before.items[6]);
    expect(after.line).not.toBe(before.line);
    const leftOf = ({ items }: typeof after) => items[9]?.left ?? 0;
    expect(leftOf(before) - leftOf(after)).toBeCloseTo(24 * after.pixelsPerFrame);
    expect(after.line.frameAt(leftOf(after))).toBe(changed[9]?.startFrame);
  });
});
