import { expect, it } from "vitest";
import { wrapLines } from "./print-table.ts";

it("breaks lines between words, and a word that is too long not at all", () => {
  const total = "  total   20  $2.240   budget $5.00   prices as of 2026-09";
  expect(wrapLines(`a table\n${total}\n`, 60)).toBe(`a table\n${total}\n`);
  expect(wrapLines(`a table\n${total}\n`, 53)).toBe(
    "a table\n  total   20  $2.240   budget $5.00   prices as of\n      2026-09\n",
  );
  expect(wrapLines("夜市に 着く 時", 12)).toBe("夜市に 着く\n    時");
  expect(wrapLines("see https://example.com/long here", 12)).toBe(
    "see\n    https://example.com/long\n    here",
  );
});
