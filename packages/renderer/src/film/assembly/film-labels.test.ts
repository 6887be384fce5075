import { expect, test } from "vitest";
import { threeLetters } from "./language-code.ts";
import { choosePoster } from "./make-poster.ts";
import { writeFilmTags } from "./write-film-tags.ts";

test.each([
  [undefined, "und"],
  ["en-GB", "eng"],
  ["de", "deu"],
  ["zh-Hant-TW", "zho"],
  ["yue", "yue"],
])("the language %s is %s in an MP4", (tag, code) => {
  expect(threeLetters(tag)).toBe(code);
});

test("every language with two letters has a code that means the same", () => {
  const known = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });
  const letters = Array.from("abcdefghijklmnopqrstuvwxyz");
  const tags = letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((tag) => known.of(tag) !== undefined)
    .map((tag) => Intl.getCanonicalLocales(tag)[0] ?? "");
  expect(tags.length).toBeGreaterThan(180);
  // Unicode counts Bhojpuri as "bho", and Twi as a kind of Akan.
  for (const tag of tags.filter((one) => one !== "bh" && one !== "tw")) {
    const code = threeLetters(tag);
    expect(code).toMatch(/^(?!und)[a-z]{3}$/);
    expect(Intl.getCanonicalLocales(code)[0]).toBe(tag.split("-")[0]);
  }
});

test.each([
  ["the first, usually", [500, 400, 900], 0],
  ["not a black one", [10, 12, 800, 900, 700], 2],
  ["the first, when all are plain", [10, 10, 10], 0],
  ["the only one", [10], 0],
])("the poster shows %s", (_, sizes, index) => {
  expect(choosePoster(sizes)).toBe(index);
});

test("the short list of chapters has whole characters and at most 255 chapters", () => {
  const chapters = Array.from({ length: 300 }, (_, index) => ({
    startFrame: index,
    name: "👩‍👩‍👧".repeat(20),
  }));
  const labels = { title: "", language: undefined, chapters, captions: [], poster: undefined };
  const tags = writeFilmTags(labels, { numerator: 30_000, denominator: 1001 });
  const list = tags.subarray(tags.indexOf("chpl") + 4);
  expect(list[8]).toBe(255);
  expect(list.readBigUInt64BE(9)).toBe(0n);
  const length = list[17] ?? 0;
  expect(list.toString("utf8", 18, 18 + length)).toBe("👩‍👩‍👧".repeat(14));
  // One frame later, in units of 100 ns.
  expect(list.readBigUInt64BE(18 + length)).toBe(333_667n);
});
