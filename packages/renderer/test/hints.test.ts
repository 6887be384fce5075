import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

test("hints fit a page and a program, too: they name no command that was typed", () => {
  const packages = ["../src", "../../core/src/http"].map((path) => join(import.meta.dirname, path));
  const typed = /(?:same|the) command|Ctrl-C/u;
  const found = packages.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((path) => /(?<!\.test)\.ts$/u.test(path))
      // A package for an edit suite comes from a command only.
      .filter((path) => !/^(?:generated|timeline.collect)/u.test(path))
      .flatMap((path) => {
        const lines = readFileSync(join(folder, path), "utf8").split("\n");
        return lines.filter((line) => typed.test(line) && /^[^*/]*["'`]/u.test(line));
      }),
  );
  expect(found).toEqual([]);
});
