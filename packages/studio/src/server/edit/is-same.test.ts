import { expect, test } from "vitest";
import { isSame } from "./is-same.ts";

test.each<[boolean, unknown, unknown]>([
  [true, { shot: "a", frame: "last" }, { frame: "last", shot: "a" }],
  [true, [{ a: { b: 1, c: [2] } }], [{ a: { c: [2], b: 1 } }]],
  [true, { a: 1, b: undefined }, { a: 1 }],
  [true, Object.assign(Object.create(null), { a: 1 }), { a: 1 }],
  [true, undefined, undefined],
  [false, [1, 2], [2, 1]],
  [false, { a: 1 }, { a: 1, b: null }],
  [false, { a: 1 }, { b: 1 }],
  [false, { 0: 1 }, [1]],
  [false, [], {}],
  [false, "1", 1],
  [false, null, undefined],
  [false, { toString: 1 }, {}],
  [false, JSON.parse('{"__proto__": 1}'), {}],
])("%s: %j and %j", (same, one, other) => {
  expect([isSame(one, other), isSame(other, one)]).toEqual([same, same]);
});
