import { expect, it } from "vitest";
import { parseRetryAfter } from "./retry-after.ts";

const now = Date.parse("2026-09-01T12:00:00Z");

it.each([
  ["seconds", "20", 20_000],
  ["zero seconds", "0", 0],
  ["fractions of a second", "0.5", 500],
  ["a date ahead", "Tue, 01 Sep 2026 12:00:30 GMT", 30_000],
  ["a date that has passed", "Tue, 01 Sep 2026 11:00:00 GMT", 0],
  ["more than an hour, which is cut", "86400", 3_600_000],
  ["a date in another century, which is cut", "Tue, 01 Sep 2126 12:00:00 GMT", 3_600_000],
  ["a negative number", "-1", undefined],
  ["words", "soon", undefined],
  ["nothing", "", undefined],
  ["no header", undefined, undefined],
])("reads %s", (_, header, want) => {
  expect(parseRetryAfter(header, now)).toBe(want);
});
