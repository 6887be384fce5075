import { describe, expect, test } from "vitest";
import type { RunEvent } from "../src/run/run-event.ts";
import { exitOf } from "../src/run/run-result.ts";
import { createRunKit } from "./run-kit.ts";

const limited = { error: "API request failed: rate limit exceeded(RPM), please retry later" };

type Kit = Awaited<ReturnType<typeof createRunKit>>;

/** Lets reads, lists or submits of a request answer that it failed, as often as is said, once its id is known. */
function sayFailed(kit: Kit, times: number, outcome: object = limited): (event: RunEvent) => void {
  return (event) => {
    if (event.type !== "request-submitted" || event.adopted) return;
    const json = { request_id: event.requestId, status: "failed", outcome: { ...outcome } };
    kit.server.inject({ route: "read", fault: { kind: "answer", status: 200, json }, times });
  };
}

describe("one look is no proof", () => {
  test("a request that is seen as failed once and then runs is waited for", async () => {
    await using kit = await createRunKit();
    const result = await kit.run([{ id: "a" }], { onEvent: sayFailed(kit, 1) });
    expect([exitOf(result), kit.submits(), kit.jobs().length]).toEqual([0, 1, 1]);
  });

  test("a request that is read as failed twice is read once more before anything is paid", async () => {
    await using kit = await createRunKit();
    const result = await kit.run([{ id: "a" }], { onEvent: sayFailed(kit, 2) });
    expect([exitOf(result), kit.submits(), kit.jobs().length]).toEqual([0, 1, 1]);
    expect(kit.events).toContainEqual(
      expect.objectContaining({
        type: "warning",
        message: expect.stringContaining("was recorded as failed, but it has not failed"),
      }),
    );
  });

  test("a request that failed in one run and succeeded since is used by the next, unpaid", async () => {
    await using kit = await createRunKit();
    const broken = { error: "internal error" };
    const first = await kit.run([{ id: "a" }], { onEvent: sayFailed(kit, 2, broken) });
    expect([exitOf(first), kit.submits()]).toEqual([5, 1]);
    const second = await kit.run([{ id: "a" }]);
    expect([exitOf(second), kit.submits(), kit.jobs().length]).toEqual([0, 1, 1]);
  });

  test("a request that cannot be read is not paid for again", async () => {
    await using kit = await createRunKit();
    const broken = { error: "internal error" };
    await kit.run([{ id: "a" }], { onEvent: sayFailed(kit, 2, broken) });
    const gone = { kind: "answer", status: 404, json: { error: "request not found" } } as const;
    kit.server.inject({ route: "read", fault: gone, times: "always" });
    const second = await kit.run([{ id: "a" }]);
    expect([exitOf(second), kit.submits()]).toEqual([6, 1]);
    expect(second.takes[0]?.message).toContain("may still be running");
    const down = { kind: "answer", status: 503, text: "down" } as const;
    kit.server.clearFaults();
    kit.server.inject({ route: "read", fault: down, times: "always" });
    const third = await kit.run([{ id: "a" }], { policy: { unreachableMs: 100 } });
    expect([exitOf(third), kit.submits()]).toEqual([3, 1]);
  });

  test("a request that did fail is paid for again, after it was read", async () => {
    await using kit = await createRunKit({ scenario: "failed-string" });
    const first = await kit.run([{ id: "a" }]);
    expect([exitOf(first), kit.submits()]).toEqual([5, 1]);
    const reads = () => kit.server.calls().filter((call) => call.route === "read").length;
    const before = reads();
    await kit.run([{ id: "a" }]);
    expect(kit.submits()).toBe(2);
    // Two for the old request (once before the submit would do), and the new one's own.
    expect(reads()).toBeGreaterThan(before + 1);
  });
});

describe("a refusal that names a request", () => {
  test.each([409, 425, 429, 499])("with status %i is looked at, not paid again", async (status) => {
    await using kit = await createRunKit();
    const json = { error: "too many at once", request_id: "{{request_id}}" };
    kit.server.inject({
      route: "submit",
      fault: { kind: "answer", status, json },
      accepted: true,
    });
    const result = await kit.run([{ id: "a" }]);
    expect([exitOf(result), kit.submits(), kit.jobs().length]).toEqual([0, 1, 1]);
  });

  test("a 503 that names somebody else's request is not adopted", async () => {
    await using kit = await createRunKit();
    await kit.run([{ id: "other", payload: { prompt: "something else" } }]);
    const [foreign] = kit.server.requests();
    const json = { error: "no capacity", request_id: foreign?.requestId ?? "" };
    kit.server.inject({
      route: "submit",
      label: "a/1",
      fault: { kind: "answer", status: 503, json },
      accepted: true,
    });
    // Another state folder would not know the foreign request either: nothing claims it.
    await using elsewhere = await createRunKit();
    const result = await elsewhere.run([{ id: "a" }], { client: { baseUrl: kit.server.baseUrl } });
    expect([exitOf(result), kit.jobs().length]).toEqual([0, 2]);
    expect(result.takes[0]?.requestId).not.toBe(foreign?.requestId);
  });
});

test("a content refusal that quotes a prompt about RPM is no rate limit", async () => {
  await using kit = await createRunKit();
  const refusal = {
    error: 'content policy violation: the prompt "engine at 9000 RPM, rate limit" is not allowed',
  };
  const result = await kit.run([{ id: "a" }], { onEvent: sayFailed(kit, 20, refusal) });
  expect([exitOf(result), kit.submits()]).toEqual([5, 1]);
  expect(result.takes[0]?.hint).toContain("content filter");
});
