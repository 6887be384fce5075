import { describe, expect, test } from "vitest";
import type { Diagnostic } from "./diagnostic.ts";
import { diagnosticToJson, formatDiagnostic } from "./format-diagnostic.ts";

function diagnosticAt(text: string, marked: string, more: Partial<Diagnostic> = {}): Diagnostic {
  const start = text.indexOf(marked);
  return {
    severity: "error",
    code: "STORYBOARD_DURATION_NOT_OFFERED",
    message: "duration 12 is not offered",
    file: { path: "storyboard.yaml", text },
    span: { start, end: start + marked.length },
    ...more,
  };
}

describe("formatDiagnostic", () => {
  test("shows the place, the line with the mistake underlined, and what to do", () => {
    const diagnostic = diagnosticAt("a: 1\nduration: 12\nb: 2\n", "12", { hint: "use 10" });
    expect(formatDiagnostic(diagnostic))
      .toBe(`storyboard.yaml:2:11 error STORYBOARD_DURATION_NOT_OFFERED
  duration 12 is not offered
  2 | duration: 12
    |           ^^
  hint: use 10`);
  });

  test.for([
    ["tabs keep their width", "a:\t12\n", "12", "  1 | a:\t12\n    |   \t^^"],
    ["wide characters take two columns", "日本: 12\n", "12", "  1 | 日本: 12\n    |       ^^"],
    [
      "a part over several lines is underlined to the end of its first",
      "a: [1,\n 2]\n",
      "[1,\n 2]",
      "  1 | a: [1,\n    |    ^^^",
    ],
    ["a windows line end is not shown", "a: 12\r\nb: 1\r\n", "12", "  1 | a: 12\n    |    ^^"],
    ["an empty part gets one caret", "a: 12\n", "", "  1 | a: 12\n    | ^"],
  ] as const)("%s", ([, text, marked, excerpt]) => {
    expect(formatDiagnostic(diagnosticAt(text, marked))).toContain(`\n${excerpt}`);
  });

  test("a long line is cropped around the mistake", () => {
    const text = `prompt: ${"x".repeat(300)} HERE ${"y".repeat(300)}\n`;
    const lines = formatDiagnostic(diagnosticAt(text, "HERE")).split("\n");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(105);
    expect(lines[2]).toContain("x HERE y");
    expect(lines[3]?.indexOf("^^^^")).toBe(lines[2]?.indexOf("HERE"));
  });

  test("a file cannot send control sequences to the terminal", () => {
    const text = "a: \u001b[2Jx\n";
    const shown = formatDiagnostic(
      diagnosticAt(text, "x", { message: "bad \u001b]0;owned\u0007" }),
    );
    expect(shown).not.toMatch(/(?!\n)\p{Cc}/u);
    expect(shown).toContain("bad ␛]0;owned␇");
  });

  test("colour is off unless asked for", () => {
    const diagnostic = diagnosticAt("a: 12\n", "12", { severity: "warning" });
    expect(formatDiagnostic(diagnostic)).not.toContain("\u001b");
    expect(formatDiagnostic(diagnostic, { color: true })).toContain("\u001b[33mwarning\u001b[0m");
  });
});

test("diagnosticToJson counts lines and columns from 1, ends exclusive", () => {
  expect(diagnosticToJson(diagnosticAt("a: 1\nb: [1,\n 2]\n", "[1,\n 2]"))).toEqual({
    file: "storyboard.yaml",
    line: 2,
    column: 4,
    endLine: 3,
    endColumn: 4,
    severity: "error",
    code: "STORYBOARD_DURATION_NOT_OFFERED",
    message: "duration 12 is not offered",
  });
});
