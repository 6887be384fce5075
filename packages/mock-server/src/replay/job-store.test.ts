import { expect, it } from "vitest";
import type { Job } from "./job.ts";
import { createJobStore } from "./job-store.ts";
import { contentHash, requestIdFor } from "./request-id.ts";

const content = contentHash("kling-3.0-turbo-t2v", {}, undefined);
const idOf = (number: number): string => requestIdFor("mock", content, number);
const jobOf = (requestId: string, sizeBytes = 1): Job => ({ requestId, sizeBytes }) as Job;

const silent = { added: () => {}, forgotten: () => {} };

it.each([
  ["ids of the queue", idOf],
  // Their table is one long run of occupied cells, so that each removal has to move others.
  ["ids that begin alike", (number: number) => `same-beginning-${number}`],
])("finds the latest requests and no others: %s", (_, id) => {
  const capacity = 50;
  const forgotten: string[] = [];
  const store = createJobStore(
    { count: capacity, sizeBytes: 1e9 },
    {
      added: () => {},
      forgotten: ({ requestId }) => forgotten.push(requestId),
    },
  );
  for (let number = 0; number < 150; number += 1) {
    expect(store.has(id(number))).toBe(false);
    store.add(jobOf(id(number)));
    const first = Math.max(0, number + 1 - capacity);
    const kept = Array.from({ length: number + 1 - first }, (_, place) => id(first + place));
    expect(store.items().map((job) => job.requestId)).toEqual(kept);
    expect(kept.map((one) => store.get(one)?.requestId)).toEqual(kept);
    expect(store.get(id(first - 1))).toBe(undefined);
  }
  expect(forgotten).toEqual(Array.from({ length: 100 }, (_, number) => id(number)));
  store.skip(3);
  expect(store.added).toBe(153);
});

it("does not find an id that it does not have, whatever it looks like", () => {
  const store = createJobStore({ count: 10, sizeBytes: 10 }, silent);
  store.add(jobOf(idOf(0)));
  const others = ["", "-", idOf(0).slice(0, 35), `${idOf(0)}0`, idOf(0).toUpperCase(), "__proto__"];
  for (const other of others) expect(store.get(other)).toBe(undefined);
});

it("keeps no more than so many bytes, and always the latest request", () => {
  const store = createJobStore({ count: 8, sizeBytes: 100 }, silent);
  // 7, 19, 31, 43, 55, 7, …
  const sizeOf = (number: number): number => 7 + 12 * (number % 5);
  for (let number = 0; number < 60; number += 1) {
    store.add(jobOf(idOf(number), sizeOf(number)));
    const kept = store.items().map(({ requestId }) => requestId);
    const first = number + 1 - kept.length;
    expect(kept).toEqual(kept.map((_, place) => idOf(first + place)));
    const sizes = kept.map((_, place) => sizeOf(first + place));
    const sum = sizes.reduce((all, size) => all + size, 0);
    expect(sum).toBeLessThanOrEqual(100);
    expect(kept.length === 8 || first === 0 || sum + sizeOf(first - 1) > 100).toBe(true);
    expect(kept.every((id) => store.has(id))).toBe(true);
    expect(store.has(idOf(first - 1))).toBe(false);
  }
  store.add(jobOf("large", 5000));
  expect(store.items().map(({ requestId }) => requestId)).toEqual(["large"]);
});
