import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { quoteWord, shellWord } from "./shell-word.ts";

const words = [
  "film.yaml",
  "my film's.yaml",
  '$(x)`y`"$HOME"',
  "~",
  "=ls",
  "50%done/%03d",
  "-film.yaml",
  String.raw`a\b\n`,
  "a\nb\tc\rd\u001B[31m",
  "'\n'\\",
  "\u202Etxt\u200Bx\u2028",
  "משחק 🎬 e\u0301",
  "",
  " a ",
  "[a]*?{b,c}!&;|<>#",
];

const read = (shell: string, text: string): string =>
  execFileSync(shell, ["-c", `printf '%s\\0' ${text}`], { encoding: "utf8" });

test("the shell reads every word as it is", () => {
  const expected = words.map((word) => `${word}\0`).join("");
  expect(read("bash", words.map(shellWord).join(" "))).toBe(expected);
  expect(read("sh", words.map(quoteWord).join(" "))).toBe(expected);
});

test("what a terminal would act on, or not show, is not printed", () => {
  expect(words.map(shellWord).join("")).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Zl}\u200B]/u);
});
