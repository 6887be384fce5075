import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { findFile } from "./locate.ts";

const shipped = resolve(import.meta.dirname, "../../examples");

test("examples that are not there are those of the package; everything else is as it is named", () => {
  const folder = mkdtempSync(join(tmpdir(), "storyreel-find-"));
  try {
    expect(findFile("examples/first.yaml", folder)).toBe(join(shipped, "first.yaml"));
    expect(findFile("examples/none.yaml", folder)).toBe(join(folder, "examples/none.yaml"));
    expect(findFile("../examples/first.yaml", folder)).toBe(
      resolve(folder, "../examples/first.yaml"),
    );
    mkdirSync(join(folder, "examples"));
    writeFileSync(join(folder, "examples/first.yaml"), "");
    expect(findFile("examples/first.yaml", folder)).toBe(join(folder, "examples/first.yaml"));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
