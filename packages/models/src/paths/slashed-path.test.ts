import { expect, test } from "vitest";
import { pathBelow, slashed } from "./slashed-path.ts";

test.each([
  ["/a", "/a", ""],
  ["/a", "/a/b/c", "b/c"],
  ["/a", "/a/..b/c", "..b/c"],
  ["/a", "/a/...", "..."],
  ["/a", "/a/-b c%20\n", "-b c%20\n"],
  ["/a/b", "/a/bc", undefined],
  ["/a/b", "/a", undefined],
])("from %j to %j", (folder, path, way) => {
  expect(pathBelow(folder, path)).toBe(way);
});

test.skipIf(process.platform === "win32")("a backslash is part of a name", () => {
  expect(slashed(String.raw`a\b/c`)).toBe(String.raw`a\b/c`);
});
