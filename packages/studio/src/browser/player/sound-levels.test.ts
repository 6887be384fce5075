import { expect, it } from "vitest";
import type { StudioSound } from "../../api/studio-view.ts";
import { fixtureView } from "../../../test/fixture-view.ts";
import { levelsOf } from "./sound-levels.ts";

const { opening: _opening, ending: _ending, ...plain } = fixtureView().film;
const film = { ...plain, frameCount: 2400 };
const sound: StudioSound = {
  kind: "music",
  label: "rain",
  url: "",
  startSeconds: 10,
  seconds: 20,
  inSeconds: 0,
  gainDb: -6,
};
const inDb = (level: number): number => 20 * Math.log10(level);

it("fades along its curve: a line, half a cosine, or equal power", () => {
  const quarter = (curve: "tri" | "hsin" | "qsin"): number =>
    levelsOf({ ...sound, gainDb: 0, fadeIn: { seconds: 4, curve } }, film).at(11);
  expect(quarter("tri")).toBeCloseTo(0.25);
  expect(quarter("hsin")).toBeCloseTo(0.146);
  expect(quarter("qsin")).toBeCloseTo(0.383);
});

it("makes room for speech by half a cosine in decibels", () => {
  const ducking = [
    { startSeconds: 0, seconds: 12, fromDb: 0, toDb: 0 },
    { startSeconds: 12, seconds: 1, fromDb: 0, toDb: -9 },
    { startSeconds: 13, seconds: 90, fromDb: -9, toDb: -9 },
  ];
  const { at, points } = levelsOf({ ...sound, ducking }, film);
  expect([11, 12.5, 20].map((seconds) => inDb(at(seconds)))).toEqual([
    expect.closeTo(-6),
    expect.closeTo(-10.5),
    expect.closeTo(-15),
  ]);
  // The curve is followed by lines: none of them is further from it than can be heard.
  const inside = points.filter((seconds) => seconds > 12 && seconds < 13);
  expect(inside.length).toBeGreaterThan(8);
  expect(points.at(-1)).toBe(30);
});

it("goes down with the ending of the film", () => {
  const ending = { frames: 48, colour: "black" as const };
  const late = { ...sound, startSeconds: 90, seconds: 10, gainDb: 0 };
  const { at } = levelsOf(late, { ...film, ending });
  expect([98, 99, 100].map(at)).toEqual([1, expect.closeTo(Math.SQRT1_2), 0]);
});
