import { expect, test } from "vitest";
import { suggest } from "./suggest.ts";

test.for([
  ["one letter too few", "promt", ["prompt", "resolution"], "prompt"],
  ["two letters swapped", "drop_shadwo", ["drop_shadow"], "drop_shadow"],
  ["another way to join words", "aspectRatio", ["aspect_ratio"], "aspect_ratio"],
  ["hyphen for underscore", "aspect-ratio", ["aspect_ratio", "resolution"], "aspect_ratio"],
  ["another case", "KLING-V3", ["kling-v3"], "kling-v3"],
  ["nothing near", "sound", ["prompt", "resolution"], undefined],
  ["two as near", "cat", ["bat", "hat"], undefined],
  ["a short word has too many neighbours", "on", ["in"], undefined],
  ["no candidates", "x", [], undefined],
] as const)("%s", ([, word, candidates, near]) => {
  expect(suggest(word, candidates)).toBe(near);
});
