import { describe, expect, test } from "vitest";
import { fcpxmlTime } from "./export/fcpxml-resources.ts";
import { findJsonSpan } from "./import/find-json-span.ts";
import { mediaUrl } from "./export/media-url.ts";
import { nameReels } from "./export/name-reels.ts";
import { shortestSeconds } from "./import/compare-markers.ts";

const film = { numerator: 24, denominator: 1 };
const television = { numerator: 30_000, denominator: 1001 };

test.each([
  [0, film, 0],
  [48, film, 2],
  [12, film, 0.5],
  [13, film, 0.54],
  [1, television, 0.03],
  [1799, television, 60.03],
])("frame %i is said as shortly as it can be", (frame, rate, seconds) => {
  expect(shortestSeconds(frame, rate)).toBe(seconds);
});

test.each([
  [0, film, "0s"],
  [120, film, "5s"],
  [13, film, "13/24s"],
  [1, television, "1001/30000s"],
])("%i frames are rational seconds", (frames, rate, time) => {
  expect(fcpxmlTime(frames, rate)).toBe(time);
});

test("reels have eight characters and are never the same", () => {
  const clips = Array.from({ length: 120 }, (_, index) => ({
    shotId: `a-very-long-scene-name-${index % 3}-x${index}`,
    takes: [{ name: "take-1" }, { name: "take-2" }, { name: "take-1-3f8a21bc" }],
  }));
  const reelOf = nameReels(clips);
  const reels = clips.flatMap(({ shotId, takes }) => takes.map(({ name }) => reelOf(shotId, name)));
  expect(new Set(reels).size).toBe(360);
  expect(reels.every((reel) => /^[A-Z0-9]{1,8}$/.test(reel))).toBe(true);
});

test("a second take does not change the reel of the first", () => {
  const first = nameReels([{ shotId: "arrival-010", takes: [{ name: "take-1" }] }]);
  const both = nameReels([
    { shotId: "arrival-010", takes: [{ name: "take-1" }, { name: "take-2" }] },
    { shotId: "ARR010T2", takes: [{ name: "take-1" }] },
  ]);
  expect(first("arrival-010", "take-1")).toBe("ARRIV010");
  expect(both("arrival-010", "take-1")).toBe("ARRIV010");
  expect(both("ARR010T2", "take-1")).toBe("ARR010T2");
  expect(both("arrival-010", "take-2")).not.toBe("ARR010T2");
});

describe("media are named", () => {
  const urls = { folder: "/films/out/a", style: "relative" } as const;
  test.each([
    ["/films/out/a/clip.mp4", "clip.mp4"],
    ["/films/.storyreel/media/é 1#2.mp4", "../../.storyreel/media/%C3%A9%201%232.mp4"],
  ])("%s by the way from the file's folder", (path, url) => {
    expect(mediaUrl(path, urls)).toBe(url);
    expect(new URL(url, "file:///films/out/a/x.otio").pathname).toBe(
      encodeURI(path).replace("#", "%23"),
    );
  });
});

describe("a place in JSON", () => {
  const text = '{"a": [1, {"b]": "x\\"]", "c": null}], "d": {"e": -1.5e3}}';
  test.each([
    [[], text],
    [["a"], '[1, {"b]": "x\\"]", "c": null}]'],
    [["a", 1, "b]"], '"x\\"]"'],
    [["a", 1, "c"], "null"],
    [["d", "e"], "-1.5e3"],
    [["d", "missing", "e"], '{"e": -1.5e3}'],
  ])("%j", (path, part) => {
    const { start, end } = findJsonSpan(text, path);
    expect(text.slice(start, end)).toBe(part);
  });
});
