import { expect, test } from "vitest";
import { filterValue } from "./filter-value.ts";

test("plain names stay as they are", () => {
  expect(filterValue(".captions.0f-1.part.ass")).toBe(".captions.0f-1.part.ass");
});

test("what ffmpeg splits at is escaped for both times that it splits", () => {
  expect(filterValue("a:b")).toBe(String.raw`a\\:b`);
  expect(filterValue("[a],b;")).toBe(String.raw`\[a\]\,b\;`);
  expect(filterValue("it's")).toBe(String.raw`it\\\'s`);
  expect(filterValue("\\")).toBe(String.raw`\\\\`);
  expect(filterValue(" a ")).toBe(String.raw`\\\ a\\\ `);
});
