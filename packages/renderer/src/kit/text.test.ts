import { expect, it } from "vitest";
import { alignColumns, printable, printableLine } from "./text.ts";

it("shows what would control a terminal, or reorder the text that is read", () => {
  expect(printable("a\u001b[2J\tb\n\u202ec\u2069 \u05d0")).toBe(
    "a\u241b[2J\tb\n\ufffdc\ufffd \u05d0",
  );
});

it("shows a name with a line break on one line", () => {
  expect(printableLine("a\nb\tc\u001b")).toBe("a\u240ab\u2409c\u241b");
});

it("pads every column to its widest cell and leaves no space at the end of a line", () => {
  expect(
    alignColumns([
      ["shot", "model", ""],
      ["a", "vendor/alpha", "new"],
    ]),
  ).toEqual(["shot  model", "a     vendor/alpha  new"]);
});

it("aligns amounts at their right end", () => {
  expect(
    alignColumns(
      [
        ["a", "$0.50"],
        ["total", "$12.00"],
      ],
      [1],
    ),
  ).toEqual(["a       $0.50", "total  $12.00"]);
});

it("counts the columns of a terminal, not characters", () => {
  expect(
    alignColumns(
      [
        ["夜市", "한국", "a"],
        ["e\u0301", "$1", "b"],
      ],
      [1],
    ),
  ).toEqual(["夜市  한국  a", "e\u0301       $1  b"]);
});

it("accepts rows of different lengths, and none at all", () => {
  expect(alignColumns([["a"], ["b", "c"]])).toEqual(["a", "b  c"]);
  expect(alignColumns([])).toEqual([]);
});
