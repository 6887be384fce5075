import { expect, it } from "vitest";
import { counted, formatBytes, formatMs, formatSeconds } from "./format-amounts.ts";

it.each([
  [0, "0:00"],
  [999, "0:00"],
  [59_999, "0:59"],
  [60_000, "1:00"],
  [3_599_000, "59:59"],
  [3_725_000, "1:02:05"],
  [-5, "0:00"],
])("%i ms is %s", (ms, text) => {
  expect(formatMs(ms)).toBe(text);
});

it.each([
  [0, "0 B"],
  [999, "999 B"],
  [1500, "2 kB"],
  [3_240_000, "3.2 MB"],
  [1_500_000_000, "1.50 GB"],
])("%i bytes are %s", (sizeBytes, text) => {
  expect(formatBytes(sizeBytes)).toBe(text);
});

it.each([
  [5, "5 s"],
  [2.0416666, "2.042 s"],
  [0.1 + 0.2, "0.3 s"],
])("%d seconds are %s", (seconds, text) => {
  expect(formatSeconds(seconds)).toBe(text);
});

it("uses the plural for every count but one", () => {
  expect([0, 1, 2].map((count) => counted(count, "clip"))).toEqual([
    "0 clips",
    "1 clip",
    "2 clips",
  ]);
});
