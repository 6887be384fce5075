import { expect, test } from "vitest";
import { requestKey } from "./request-key.ts";

const request = { modelId: "m", payload: { prompt: "Walk", list: [{ b: 1, a: 2 }] }, take: 1 };

test("is the same in every version that calls itself 1", () => {
  expect(requestKey(request)).toBe(
    "9963b06df6bd79f9e3ff00ea8a355d24513c0bfb424272fb3f959dcfd18a6d8b",
  );
});

test("does not depend on the order of keys, at any depth", () => {
  const turned = { ...request, payload: { list: [{ a: 2, b: 1 }], prompt: "Walk" } };
  expect(requestKey(turned)).toBe(requestKey(request));
});

test.each([
  ["the model", { ...request, modelId: "M" }],
  ["the take", { ...request, take: 2 }],
  ["a value", { ...request, payload: { ...request.payload, prompt: "walk" } }],
  ["a type", { ...request, payload: { ...request.payload, duration: 5 } }],
  ["the order of a list", { ...request, payload: { prompt: "Walk", list: [{ b: 1 }, { a: 2 }] } }],
])("depends on %s", (_, other) => {
  expect(requestKey(other)).not.toBe(requestKey(request));
});
