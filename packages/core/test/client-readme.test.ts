import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { errorCodes } from "@storyreel/core";

it("the table of error codes in the README is the union of the codes", async () => {
  const readme = await readFile(new URL("../README.md", import.meta.url), "utf8");
  const codes = Array.from(readme.matchAll(/^\| `([A-Z_]+)` \|/gm), ([, code]) => code);
  expect(codes).toEqual([...errorCodes]);
});
