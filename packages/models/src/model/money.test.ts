import { expect, test } from "vitest";
import { formatUsd, multiplyUsd, parseUsd } from "./money.ts";

test.each([
  ["0.112", 112_000_000n],
  ["12", 12_000_000_000n],
  ["0.000000001", 1n],
  ["", undefined],
  ["-1", undefined],
  ["1e3", undefined],
  [".5", undefined],
  ["0.0000000001", undefined],
])("parseUsd(%j)", (text, usd) => {
  expect(parseUsd(text)).toBe(usd);
});

test.each([
  [0n, "0.00"],
  [560_000_000n, "0.56"],
  [112_000_000n, "0.112"],
  [2_800_000_000n, "2.80"],
  [1n, "0.000000001"],
  [-560_000_000n, "-0.56"],
])("formatUsd(%s)", (usd, text) => {
  expect(formatUsd(usd)).toBe(text);
});

test.for([
  ["three seconds at 0.14 are exactly 0.42", "0.14", "3", "0.42"],
  ["half seconds", "0.14", "2.5", "0.35"],
  ["what is finer than a billionth is rounded up", "0.000000001", "0.5", "0.000000001"],
  ["nothing costs nothing", "0.14", "0", "0.00"],
] as const)("multiplyUsd: %s", ([, unit, quantity, product]) => {
  expect(formatUsd(multiplyUsd(parseUsd(unit)!, quantity)!)).toBe(product);
});

test("a quantity that is no plain decimal has no product", () => {
  expect(multiplyUsd(1n, "five")).toBeUndefined();
});
