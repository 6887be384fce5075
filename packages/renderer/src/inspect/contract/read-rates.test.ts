import { builtInCatalogue } from "@storyreel/models";
import { expect, test } from "vitest";
import { amountsIn } from "./compare-price.ts";
import { readRates } from "./read-rates.ts";

const model = await builtInCatalogue.load("kling-3.0-turbo-t2v");

// 0.112 at 720p and 0.14 at 1080p is what the spec says.
test.each<readonly [string, string, readonly (readonly [number, string])[] | undefined]>([
  ["one row changed", "720p: $0.112/s\n1080p: $0.155/s", [[1, "0.155"]]],
  [
    "in another order",
    "1080P 0.20 USD per second; 720P 0.10",
    [
      [0, "0.10"],
      [1, "0.20"],
    ],
  ],
  ["nothing changed", "720p: 0.112; 1080p: 0.14", undefined],
  ["two amounts in one part", "0.12 at 720p and 0.15 at 1080p", undefined],
  ["a row is not named", "720p: $0.112; from $0.15", undefined],
  ["a row is named twice", "720p: 0.1; 720p: 0.2; 1080p: 0.3", undefined],
  ["a longer word is not the row", "720p60: 0.1; 1080p: 0.3", undefined],
  ["damaged by rendering", "720p 0.112persecond(0.112 per second; 1080p 0.14", undefined],
])("%s: %j", (_, text, expected) => {
  const now = amountsIn(text);
  const found = readRates(model!, { kind: "price", now, before: [0.112, 0.14], text });
  expect(found === undefined ? undefined : [...found]).toEqual(expected);
});
