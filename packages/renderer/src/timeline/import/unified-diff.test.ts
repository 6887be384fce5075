import { describe, expect, test } from "vitest";
import { unifiedDiff } from "./unified-diff.ts";

describe("a unified patch", () => {
  test.each([
    ["equal texts", "a\n", "a\n", ""],
    ["an added line", "a\nb\n", "a\nx\nb\n", "@@ -1,2 +1,3 @@\n a\n+x\n b\n"],
    ["a first text", "", "a\n", "@@ -0,0 +1,1 @@\n+a\n"],
    ["a text that goes", "a\n", "", "@@ -1,1 +0,0 @@\n-a\n"],
    [
      "a last line without its end",
      "a\nb",
      "a\nc",
      "@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+c\n\\ No newline at end of file\n",
    ],
    ["changes far apart", lines(1, 20), lines(1, 20, 2, 19), farApart()],
    [
      "changes that share their context",
      lines(1, 10),
      lines(1, 10, 2, 9),
      "@@ -1,10 +1,10 @@\n 1\n-2\n+2!\n 3\n 4\n 5\n 6\n 7\n 8\n-9\n+9!\n 10\n",
    ],
  ])("%s", (...row) => {
    const [, before, after, hunks] = row;
    const head = hunks === "" ? "" : "--- a/film.yaml\n+++ b/film.yaml\n";
    expect(unifiedDiff("film.yaml", { before, after })).toBe(head + hunks);
  });

  test("of an absolute path leaves the root to whoever applies it", () => {
    expect(unifiedDiff("/films/a.yaml", { before: "", after: "x\n" })).toMatch(
      /^--- a\/films\/a\.yaml\n/,
    );
  });

  test("of a name that is not plain ASCII quotes it as git does", () => {
    const patch = unifiedDiff("größe.yaml", { before: "", after: "x\n" });
    expect(patch).toMatch(/^--- "a\/gr\\303\\266\\303\\237e\.yaml"\n/);
  });

  test("of too many changes replaces all lines between the first and the last one", () => {
    const texts = { before: lines(1, 12), after: lines(1, 12, 5, 8) };
    expect(unifiedDiff("film.yaml", { ...texts, mostChanges: 3 })).toBe(
      "--- a/film.yaml\n+++ b/film.yaml\n@@ -2,10 +2,10 @@\n 2\n 3\n 4\n-5\n-6\n-7\n-8\n+5!\n+6\n+7\n+8!\n 9\n 10\n 11\n",
    );
  });
});

function lines(from: number, to: number, ...changed: readonly number[]): string {
  const all = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return all.map((line) => `${line}${changed.includes(line) ? "!" : ""}\n`).join("");
}

function farApart(): string {
  return [
    "@@ -1,5 +1,5 @@\n 1\n-2\n+2!\n 3\n 4\n 5\n",
    "@@ -16,5 +16,5 @@\n 16\n 17\n 18\n-19\n+19!\n 20\n",
  ].join("");
}
