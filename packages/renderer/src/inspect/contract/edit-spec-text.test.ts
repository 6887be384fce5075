import { expect, test } from "vitest";
import { editSpecText } from "./edit-spec-text.ts";
import type { SpecEdit } from "./spec-edit.ts";

const set = { as_of: "2026-11-28" };
const change = (name: string, more: object = {}, drop: readonly string[] = []): SpecEdit => ({
  kind: "change-parameter",
  name,
  set: { ...more, ...set },
  drop,
});

test.each<readonly [string, string, SpecEdit, string | undefined]>([
  [
    "a parameter on one line",
    "parameters:\n  a: { type: string, range: { from: 1, to: 2 }, as_of: x } # first\n",
    change("a", { enum: ["1"] }, ["range"]),
    'parameters:\n  a: { type: string, enum: ["1"], as_of: "2026-11-28" } # first\n',
  ],
  [
    "a key that is dropped at the end of a line",
    "parameters: { a: { as_of: x, maximum: 5 }, b: {} }\n",
    change("a", {}, ["maximum"]),
    'parameters: { a: { as_of: "2026-11-28" }, b: {} }\n',
  ],
  [
    "a text on several lines",
    "parameters:\n  a:\n    description: >\n      one\n      two\n    as_of: x\n    confidence: inferred\n",
    change("a", { default: 5 }),
    'parameters:\n  a:\n    description: >\n      one\n      two\n    as_of: "2026-11-28"\n    default: 5\n',
  ],
  [
    "the last parameter is removed, comments of others stay",
    "parameters:\n  # of a\n  a:\n    type: string # text\n  b:\n    type: string\n\nnotes: []\n",
    { kind: "remove-parameter", name: "b" },
    "parameters:\n  # of a\n  a:\n    type: string # text\n\nnotes: []\n",
  ],
  [
    "a parameter is added after the last one",
    "parameters:\n  a:\n    type: string # text\n\nnotes: []\n",
    { kind: "add-parameter", name: "b c", document: { type: "string", usd: "5" } },
    'parameters:\n  a:\n    type: string # text\n  b c:\n    type: string\n    usd: "5"\n\nnotes: []\n',
  ],
  [
    "a spec that inherits everything, without a line break at its end",
    "extends: x",
    { kind: "remove-parameter", name: "b" },
    "extends: x\nparameters:\n  b: null\n",
  ],
  [
    "Windows line breaks",
    "parameters:\r\n  a:\r\n    as_of: x\r\n",
    change("a", { default: 5 }),
    'parameters:\r\n  a:\r\n    as_of: "2026-11-28"\r\n    default: 5\r\n',
  ],
  [
    "all parameters on one line cannot be removed or added by lines",
    "parameters: { a: {} }\n",
    { kind: "remove-parameter", name: "a" },
    undefined,
  ],
])("%s", (_, before, edit, after) => {
  expect(editSpecText(before, edit)).toBe(after);
});
