import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { createOutput } from "./output.ts";
import { printTable } from "./print-table.ts";

test("a terminal that does not know its size shows a table as it is, and repaints 24 lines of 80 columns", async () => {
  const screen = { isTTY: true, columns: 0, rows: 0, hasColors: () => false };
  const stdout = Object.assign(new PassThrough(), screen);
  const output = createOutput({
    argv: [],
    env: {},
    cwd: () => "/",
    stdin: { isTTY: true },
    stdout,
    stderr: Object.assign(new PassThrough(), screen),
  });

  printTable("  total   6   $0.672\n", output);
  stdout.end();

  expect(await text(stdout)).toBe("  total   6   $0.672\n");
  expect(output.terminal?.size()).toEqual({ columns: 80, rows: 24 });
});
