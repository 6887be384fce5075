import { expect, it } from "vitest";
import { graphemesOf, textWidth } from "./text-width.ts";

it.each([
  ["", 0],
  ["street", 6],
  ["夜市", 4],
  ["ｶﾅ", 2],
  ["한국", 4],
  ["한국".normalize("NFD"), 4],
  ["𠮷", 2],
  ["é", 1],
  ["e\u0301", 1],
  ["a\u200bb", 2],
  ["🎬", 2],
  ["👩‍👩‍👧", 2],
  ["🇹🇼", 2],
  ["✓ · ●", 5],
  ["䷀〿", 3],
])("%j takes %i columns", (text, columns) => {
  expect(textWidth(text)).toBe(columns);
});

it("takes a character with its marks for one", () => {
  expect(graphemesOf("ab")).toEqual(["a", "b"]);
  expect(graphemesOf("e\u0301👩‍👩‍👧夜")).toEqual(["e\u0301", "👩‍👩‍👧", "夜"]);
});
