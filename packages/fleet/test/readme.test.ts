import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";

test("each failure in the README names the tests that show it", async () => {
  const text = await readFile(join(import.meta.dirname, "../README.md"), "utf8");
  const [, table = ""] = /\| Shown by \|\n\| [-| ]+\|\n((?:\|.*\n)+)/.exec(text) ?? [];
  const rows = table.trim().split("\n");
  expect(rows.length).toBeGreaterThan(15);
  for (const row of rows) {
    const names = [...(row.split("|").at(-2) ?? "").matchAll(/`([^`]+)`/g)].map(([, name]) => name);
    const files = names.map((name) => join(import.meta.dirname, `${name}.test.ts`));
    expect([row, names.length > 0, files.filter((file) => !existsSync(file))]).toEqual([
      row,
      true,
      [],
    ]);
  }
});
