import { expect, it } from "vitest";
import type { JsonValue } from "../catalogue/json.ts";
import { contentHash, requestIdFor } from "./request-id.ts";

const idOf = (payload: JsonValue, occurrence = 0, seed = "mock"): string =>
  requestIdFor(seed, contentHash("kling-3.0-turbo-t2v", payload, "s01"), occurrence);

it("is a UUID of version 4", () => {
  expect(idOf({ prompt: "Rain" })).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u,
  );
});

it("is the same whatever the order of keys, at every depth", () => {
  const one = idOf({ prompt: "Rain", duration: "5", camera: { pan: 1, tilt: 2 } });
  expect(idOf({ camera: { tilt: 2, pan: 1 }, duration: "5", prompt: "Rain" })).toBe(one);
});

it("differs wherever the request does", () => {
  const payloads: JsonValue[] = [
    {},
    { prompt: "" },
    { prompt: "Rain" },
    { prompt: "niaR" },
    { prompt: "Rain", duration: "5" },
    { prompt: "5", duration: "Rain" },
    { prompt: "Rain", duration: 5 },
    { prompt: "Rain", audio: true },
    { prompt: "Rain", audio: "true" },
    { prompt: "Rain", audio: null },
    { images: ["a", "b"] },
    { images: ["b", "a"] },
    { images: ["ab"] },
    { images: [["a"], "b"] },
    { images: { a: "b" } },
    { a: { b: "c" } },
    { a: "b", c: "" },
    { a: { b: "c", d: {} } },
    { a: { b: "c" }, d: {} },
  ];
  const ids = payloads.flatMap((payload) => [idOf(payload), idOf(payload, 1)]);
  const labels = [undefined, "", "s02"].map((label) =>
    requestIdFor("mock", contentHash("kling-3.0-turbo-t2v", {}, label), 0),
  );
  // No label and an empty one are the same to a request.
  expect(new Set([...ids, ...labels, idOf({}, 0, "other")]).size).toBe(ids.length + 3);
});

it("does not meet itself in 200,000 requests that are nearly alike", () => {
  const ids = new Set<string>();
  for (let shot = 0; shot < 100_000; shot += 1) {
    ids.add(idOf({ prompt: `shot ${shot}`, duration: "5" }));
    ids.add(idOf({ prompt: "shot", duration: `${shot}` }));
  }
  expect(ids.size).toBe(200_000);
});
