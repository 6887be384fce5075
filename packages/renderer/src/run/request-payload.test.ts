import type { Model, ParameterFacts } from "@storyreel/models";
import { expect, test } from "vitest";
import { drawSeed, hashPayload, withSeed } from "./request-payload.ts";

const from = { source: "test", asOf: "2026-09", confidence: "documented" } as const;

function modelWithSeed(seed: Partial<ParameterFacts> | undefined): Model {
  const base = { type: "integer", description: "", role: "seed", from } as const;
  return {
    parameters: {
      prompt: { type: "string", description: "", from },
      ...(seed && { seed: { ...base, ...seed } }),
    },
  } as unknown as Model;
}

test.for([
  ["a model without a seed gets none", undefined, {}, undefined],
  ["no seed in the payload: one is drawn", {}, {}, 1_073_741_824],
  ["null stands for any", {}, { seed: null }, 1_073_741_824],
  ["-1 stands for any", {}, { seed: -1 }, 1_073_741_824],
  ["0 is a seed that the storyboard chose", {}, { seed: 0 }, undefined],
  ["limits are kept", { minimum: 10, maximum: 19 }, {}, 15],
] as const)("%s", ([, seed, payload, drawn]) => {
  expect(drawSeed(modelWithSeed(seed), payload, 0.5)).toBe(drawn);
});

test("the greatest seed is drawn too, and none beyond it", () => {
  expect(drawSeed(modelWithSeed({ maximum: 3 }), {}, 1 - Number.EPSILON)).toBe(3);
});

test("a seed is written as the parameter's type wants it", () => {
  expect(withSeed(modelWithSeed({ type: "string" }), { prompt: "p" }, 5)).toEqual({
    prompt: "p",
    seed: "5",
  });
  expect(withSeed(modelWithSeed({}), { prompt: "p" }, 0)).toEqual({ prompt: "p", seed: 0 });
  expect(withSeed(modelWithSeed(undefined), { prompt: "p" }, undefined)).toEqual({ prompt: "p" });
});

test("the order of keys does not change a payload's hash; its values and its model do", () => {
  const hash = hashPayload("m", { a: 1, b: { c: [1, 2], d: 2 } });
  expect(hashPayload("m", { b: { d: 2, c: [1, 2] }, a: 1 })).toBe(hash);
  expect(hashPayload("m", { a: 1, b: { c: [2, 1], d: 2 } })).not.toBe(hash);
  expect(hashPayload("n", { a: 1, b: { c: [1, 2], d: 2 } })).not.toBe(hash);
});
