import { expect, test } from "vitest";
import { createRunKit } from "./run-kit.ts";

const down = { kind: "answer", status: 503, json: { error: "capacity" } } as const;
const unknown = { kind: "answer", status: 404, json: { error: "request not found" } } as const;

test.each([
  // The client itself asks four times.
  ["api", /^HTTP 503$/, { route: "read", fault: down, times: 4 }],
  ["download", /^HTTP 503$/, { route: "media", fault: down, times: 1 }],
  ["clip", /cut off/, { route: "media", fault: { kind: "cut", bytes: 500 }, times: 1 }],
  ["unknown-request", /^HTTP 404$/, { route: "read", fault: unknown, times: 1 }],
] as const)("a retry says that its trouble is %s, and why", async (trouble, brief, fault) => {
  await using kit = await createRunKit();
  kit.server.inject(fault);
  await kit.run([{ id: "a" }]);
  const retries = kit.events.filter((event) => event.type === "retrying");
  expect(retries).toEqual([
    expect.objectContaining({ trouble, brief: expect.stringMatching(brief) }),
  ]);
});

test("a refusal has its reason without what was asked", async () => {
  await using kit = await createRunKit();
  const json = { error: "duration is invalid" };
  kit.server.inject({ route: "submit", fault: { kind: "answer", status: 400, json } });
  await kit.run([{ id: "a" }]);
  expect(kit.events.at(-1)).toMatchObject({
    type: "take-failed",
    message: "submit to kling-3.0-turbo-t2v: HTTP 400: duration is invalid",
    brief: "HTTP 400: duration is invalid",
  });
});
