import { expect, test } from "vitest";
import { formatChange } from "./format-change.ts";

test.each([
  ["a value", { before: "5", after: "6" }, 'f: "5" → "6"'],
  ["a number", { before: 1, after: 0 }, "f: 1 → 0"],
  ["a field that was not sent", { before: undefined, after: false }, "f: (not sent) → false"],
  [
    "a word",
    { before: "rain on the roof", after: "snow on the roof" },
    'f: "[rain → snow] on the roof"',
  ],
  ["a word more", { before: "a dog runs", after: "a big dog runs" }, 'f: "a [+ big] dog runs"'],
  ["a word less", { before: "a big dog", after: "a dog" }, 'f: "a [- big] dog"'],
  [
    "a word between many",
    {
      before: "one two three four five six seven eight nine",
      after: "one two three four 5 six seven eight nine",
    },
    'f: "… two three four [five → 5] six seven eight …"',
  ],
  [
    "a repeated word",
    { before: "on and on", after: "on and on and on" },
    'f: "on and on [+ and on]"',
  ],
])("%s", (_, { before, after }, text) => {
  expect(formatChange({ field: "f", before, after })).toBe(text);
});
