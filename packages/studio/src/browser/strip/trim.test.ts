import { describe, expect, it } from "vitest";
import { fixtureView } from "../../../test/fixture-view.ts";
import { moveEnd, trimRange } from "./trim.ts";

const shot = fixtureView().shots.find(({ id }) => id === "arrival-020");

describe("trim of a shot", () => {
  it("is the used part of its media", () => {
    if (shot === undefined) throw new Error("no shot");
    expect(trimRange(shot, 24)).toEqual({ inFrame: 6, outFrame: 114, available: 144 });
    const slow = { ...shot, frameCount: 60, retime: { speed: 0.5, holdFirst: 4, holdLast: 6 } };
    expect(trimRange(slow, 24)).toMatchObject({ inFrame: 6, outFrame: 6 + 25 });
  });

  it("stops at the ends of the media, and leaves 12 frames", () => {
    const range = { inFrame: 6, outFrame: 114, available: 144 };
    expect(moveEnd(range, "in", -20).inFrame).toBe(0);
    expect(moveEnd(range, "in", 200).inFrame).toBe(102);
    expect(moveEnd(range, "out", 200).outFrame).toBe(144);
    expect(moveEnd(range, "out", 0).outFrame).toBe(18);
    expect(moveEnd({ ...range, outFrame: 10 }, "in", 8).inFrame).toBe(6);
  });
});
