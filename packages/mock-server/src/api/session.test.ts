import { expect, it } from "vitest";
import type { Job } from "../replay/job.ts";
import { contentHash } from "../replay/request-id.ts";
import { nextRequestId } from "./session.ts";

it("looks for the id of an equal submit three times at most, however many there were", () => {
  let looks = 0;
  const jobs = new (class extends Map<string, Job> {
    override has(id: string): boolean {
      looks += 1;
      return super.has(id);
    }
  })();
  const session = { seed: "mock", jobs, repeats: new Map<string, number>() };
  const content = contentHash("kling-3.0-turbo-t2v", { prompt: "Rain" }, undefined);
  const ids = new Set<string>();
  for (let number = 0; number < 12_000; number += 1) {
    const { requestId, occurrence } = nextRequestId(session, content);
    expect(occurrence).toBe(number);
    ids.add(requestId);
    jobs.set(requestId, {} as Job);
  }
  expect(ids.size).toBe(12_000);
  expect(looks).toBeLessThanOrEqual(36_000);
});

it("gives a refused submit's id to the next one", () => {
  const session = {
    seed: "mock",
    jobs: new Map<string, Job>(),
    repeats: new Map<string, number>(),
  };
  const content = contentHash("kling-3.0-turbo-t2v", {}, undefined);
  const first = nextRequestId(session, content);
  expect(nextRequestId(session, content)).toEqual(first);
  session.jobs.set(first.requestId, {} as Job);
  const second = nextRequestId(session, content);
  expect(nextRequestId(session, content)).toEqual(second);
  expect(second.requestId).not.toBe(first.requestId);
});
