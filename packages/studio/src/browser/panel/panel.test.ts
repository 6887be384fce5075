import { describe, expect, test } from "vitest";
import type { RunRow, StudioShot } from "../../api/studio-view.ts";
import { differenceOf } from "../kit/word-difference.ts";
import { filmFrameAt, mediaFrameAt, usedPart } from "./shot-time.ts";
import { progressOf, sayElapsed, splitStanding } from "./say-standing.ts";
import { clipTime } from "../../api/clip-time.ts";
import { parseClipTime } from "./words.ts";

const rate = { numerator: 24, denominator: 1 };
const ntsc = { numerator: 24000, denominator: 1001 };

describe("a frame in a field", () => {
  test.each([
    ["04:18", 114],
    ["4:18", 114],
    ["114", 114],
    ["4.5 s", 108],
    ["1:04:18", 1554],
    ["04:24", undefined],
    ["04:18:", undefined],
    ["later", undefined],
    ["", undefined],
  ])("%j is %j", (text, frames) => {
    expect(parseClipTime(text, rate)).toBe(frames);
  });

  test.each([0, 1, 23, 24, 114, 1554])("frame %d is read as it is written", (frame) => {
    expect(parseClipTime(clipTime(frame, ntsc), ntsc)).toBe(frame);
  });
});

describe("frames of the film and of the clip", () => {
  const slow = shotOf({
    startFrame: 100,
    frameCount: 60,
    sourceInFrame: 12,
    retime: { speed: 0.5, holdFirst: 4, holdLast: 8 },
  });

  test("the used part does not count held frames", () => {
    expect(usedPart(slow)).toEqual({ inFrame: 12, outFrame: 36 });
  });

  test.each([
    [100, 12],
    [104, 12],
    [106, 13],
    [159, 35],
  ])("at frame %d of the film frame %d of the clip is seen", (film, media) => {
    expect(mediaFrameAt(slow, film)).toBe(media);
  });

  test("a remark outside of the used part is found at the nearest frame that is in it", () => {
    expect([0, 20, 500].map((frame) => filmFrameAt(slow, frame))).toEqual([100, 120, 159]);
  });
});

describe("the line of a state", () => {
  test.each([
    [
      "Done · take 2 is in the film. Paid $1.12 for 2 takes.",
      ["take 2 is in the film", "Paid $1.12 for 2 takes."],
    ],
    ["nothing was charged", ["nothing was charged", ""]],
    ["Failed · charged $0.56: The model refused it.", ["charged $0.56", "The model refused it."]],
  ] as const)("%j", (standing, parts) => {
    expect(splitStanding(standing)).toEqual(parts);
  });

  test("what takes longer than usual says so and never claims to be done", () => {
    const row: RunRow = {
      shot: "a",
      take: 1,
      phase: "running",
      startedAtMs: 1000,
      expectedMs: 84_000,
      canCancel: true,
    };
    expect(sayElapsed(row, 38_000)).toBe("0:37 of about 1:24");
    expect(sayElapsed(row, 101_000)).toBe("1:40, longer than usual (about 1:24)");
    expect(progressOf(row, 900_000)).toBe(98);
    const waited = { ...row, queuedMs: 20_000 };
    expect(sayElapsed(waited, 38_000)).toBe("0:37 of about 1:24, 0:20 of it queued");
    expect(sayElapsed({ ...waited, phase: "finished", endedAtMs: 91_000 }, 99_000)).toBe(
      "1:30, 0:20 of it queued",
    );
  });

  test("what is queued says how long it has waited and how long it usually takes, and no place in the queue", () => {
    const row = { shot: "a", take: 1, canCancel: true } as const;
    const queued = { ...row, phase: "queued", startedAtMs: 1000, queuedMs: 30_000 };
    expect(sayElapsed(queued, 38_000)).toBe("waiting 0:37");
    const usual = { ...queued, expectedMs: 84_000 };
    expect(sayElapsed(usual, 38_000)).toBe("waiting 0:37, usually 1:24 in all");
    expect(sayElapsed(usual, 101_000)).toBe(
      "waiting 1:40, longer than it usually takes in all (1:24)",
    );
    const unsent = { ...row, phase: "waiting", expectedMs: 84_000 };
    expect(sayElapsed(unsent, 38_000, 28_000)).toBe("waiting 0:10, then usually 1:24");
  });
});

test("two versions of a text are compared by words", () => {
  const mine = "Mei stops and looks up at the lanterns.";
  expect(differenceOf(mine, "Mei stops and turns away from the lanterns.")).toEqual({
    start: "Mei stops and ",
    mine: "looks up at ",
    theirs: "turns away from ",
    end: "the lanterns.",
  });
  expect(differenceOf("same", "same")).toEqual({ start: "same", mine: "", theirs: "", end: "" });
});

function shotOf(change: Partial<StudioShot>): StudioShot {
  return {
    id: "a",
    state: "done",
    standing: "",
    source: "request",
    frameCount: 0,
    sourceInFrame: 0,
    prompt: [],
    promptOrigin: "action",
    seconds: 5,
    spentUsd: "0",
    framing: { characters: [] },
    takes: [],
    markers: [],
    remarks: [],
    fields: [],
    line: 1,
    ...change,
  };
}
