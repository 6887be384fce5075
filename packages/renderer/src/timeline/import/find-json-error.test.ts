import { expect, test } from "vitest";
import { findJsonError } from "./find-json-error.ts";

test.each([
  ["", 0],
  ["  ", 2],
  ["{ not json", 2],
  ['{"a": 1,}', 8],
  ['{"a" 1}', 5],
  ['{"a": [1, 2}', 11],
  ["[1, 2", 5],
  ["[1,]", 3],
  ["[,1]", 1],
  ["[1]]", 3],
  ["{} {}", 3],
  ['{"rate": NaN}', 9],
  ['{"rate": -Infinity}', 9],
  ['{"a": "cut off', 6],
  ['{"a": "line\nbreak"}', 6],
  ['{"a": "\\x"}', 6],
  ["[01]", 2],
  ["[1.]", 2],
  ["}", 0],
  ["]", 0],
])("%j stops being JSON at %i", (text, at) => {
  expect(() => JSON.parse(text)).toThrow(SyntaxError);
  expect(findJsonError(text)).toBe(at);
});

test.each(["{}", "[]", "1", '"a"', '{"a": [1, {"b": "\\u00e9\\n"}, -1.5e3, true, null], "c": {}}'])(
  "%s is JSON to its end",
  (text) => {
    JSON.parse(text);
    expect(findJsonError(text)).toBe(text.length);
  },
);
