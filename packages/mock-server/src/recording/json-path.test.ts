import { expect, test } from "vitest";
import { parseJsonPath, valuesAt } from "./json-path.ts";

const payload = {
  prompt: "Rain",
  "negative prompt": "blur",
  images: [{ url: "a" }, { url: "b", tags: ["x"] }],
  nested: { url: "c", list: [[1, 2], [3]] },
  nothing: [null],
};

test.each([
  ["$", [payload]],
  ["$.prompt", ["Rain"]],
  ["$['negative prompt']", ["blur"]],
  ['$["prompt"]', ["Rain"]],
  ["$.images[0].url", ["a"]],
  ["$.images[-1].url", ["b"]],
  ["$.images[*].url", ["a", "b"]],
  ["$..url", ["a", "b", "c"]],
  ["$..tags[*]", ["x"]],
  ["$.nested.list[*][0]", [1, 3]],
  ["$.nested.*", ["c", [[1, 2], [3]]]],
  // An item that is a list stays one, and null is a value.
  ["$.nested.list[0]", [[1, 2]]],
  ["$..list[-1]", [[3]]],
  ["$.nothing[0]", [null]],
  ["$.images.length", []],
  ["$.toString", []],
  ["$.images[7].url", []],
])("%s selects its values", (path, expected) => {
  expect(valuesAt(parseJsonPath(path) ?? [], payload)).toEqual(expected);
});

test.each([
  "prompt",
  "$.",
  "$..",
  "$.images[?(@.url)]",
  "$.images[0:2]",
  "$.a b",
  "$['a",
  "$.images[01]",
  "$.images[-0]",
  "$.a..",
  "",
])("%s is not a path", (path) => {
  expect(parseJsonPath(path)).toBeUndefined();
});
