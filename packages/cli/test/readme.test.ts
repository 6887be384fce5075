import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { commandNames, commandTable, flagTable } from "../src/arguments/command-table.ts";
import { usageOf } from "../src/arguments/format-help.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

describe("the README", () => {
  test("lists the commands in the order of help", () => {
    expect(rowsOf("Commands").map(([usage]) => usage)).toEqual(
      commandNames.map((name) => `\`${usageOf(name)}\``),
    );
  });

  test.each(commandNames)("lists every flag of %s, and no other", (name) => {
    const row = rowsOf("Commands")[commandNames.indexOf(name)];
    const listed = Array.from((row?.[2] ?? "").matchAll(/`--([a-z-]+)`/g), ([, flag]) => flag);
    expect(new Set(listed)).toEqual(new Set(commandTable[name].flags));
    expect(listed).toHaveLength(commandTable[name].flags.length);
  });

  test("describes every flag as help writes it", () => {
    const described = rowsOf("Flags").map(([flag]) => flag);
    const written = Object.entries(flagTable).map(([name, { short, value }]) => {
      const long = value === undefined ? `--${name}` : `--${name} ${value.replace("|", "\\|")}`;
      return short === undefined ? `\`${long}\`` : `\`-${short}\`, \`${long}\``;
    });
    expect(new Set(described.slice(0, -1))).toEqual(new Set(written));
    expect(described).toHaveLength(written.length + 1);
  });

  test("explains every exit code", () => {
    const codes = ["0", "1", "2", "3", "4", "5", "6", "7", "70", "130"];
    expect(rowsOf("Exit codes").map(([code]) => code)).toEqual(codes);
  });
});

/** The cells of the table under a heading. */
function rowsOf(heading: string): readonly (readonly string[])[] {
  const section = readme.split(/^## /m).find((text) => text.startsWith(`${heading}\n`)) ?? "";
  const lines = section.split("\n").filter((line) => line.startsWith("|"));
  return lines.slice(2).map((line) =>
    line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}
