import { expect, it } from "vitest";
import { alignColumns } from "./text.ts";

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

it("accepts rows of different lengths, and none at all", () => {
  expect(alignColumns([["a"], ["b", "c"]])).toEqual(["a", "b  c"]);
  expect(alignColumns([])).toEqual([]);
});
