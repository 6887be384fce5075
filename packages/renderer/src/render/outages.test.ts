import { expect, it } from "vitest";
import { nextTryAtMs, advanceOutages, type Outages } from "./outages.ts";
import type { RenderEvent } from "./reporter.ts";

const of = (shotId: string) => ({ take: { shotId, take: 1 } });

function retry(
  shotId: string,
  trouble: Extract<RenderEvent, { type: "retrying" }>["trouble"],
  delayMs: number,
): RenderEvent {
  const brief = "HTTP 503";
  return {
    type: "retrying",
    ...of(shotId),
    trouble,
    reason: `${shotId}: ${brief}`,
    brief,
    delayMs,
  };
}

const state = (shotId: string): RenderEvent => ({
  type: "request-state",
  ...of(shotId),
  requestId: "r",
  state: "queued",
  status: "queued",
  elapsedMs: 0,
  expectedMs: undefined,
});
const download = (shotId: string): RenderEvent => ({
  type: "download-started",
  ...of(shotId),
  sizeBytes: 1,
});
const left = (shotId: string): RenderEvent => ({
  type: "take-waiting",
  ...of(shotId),
  reason: "network",
  message: "no answer",
});

function after(...events: readonly (readonly [atMs: number, event: RenderEvent])[]): Outages {
  return events.reduce<Outages>(
    (outages, [atMs, event]) => advanceOutages(outages, event, atMs),
    {},
  );
}

it("is one outage for all takes, since the first failure, with the next try of any", () => {
  const { api } = after(
    [100, retry("a", "api", 8000)],
    [200, retry("b", "api", 500)],
    [700, retry("b", "api", 1000)],
  );
  expect(api).toMatchObject({ sinceMs: 100, failedAtMs: 700, brief: "HTTP 503" });
  expect(api && nextTryAtMs(api)).toBe(1700);
});

it.each<[string, RenderEvent]>([
  ["a state", state("b")],
  ["an accepted submit", { type: "request-submitted", ...of("b"), requestId: "r", adopted: false }],
  ["the clip of a take that had no answer", download("a")],
  ["a rate limit", retry("b", "rate-limit", 1)],
  ["that it does not know a request", retry("b", "unknown-request", 1)],
])("ends with %s", (_, event) => {
  expect(after([0, retry("a", "api", 1000)], [1, event]).api).toBeUndefined();
});

it("does not end with a download that was due before", () => {
  expect(after([0, retry("a", "api", 1000)], [1, download("b")]).api).toBeDefined();
});

it("keeps the downloads apart: a clip that arrives ends their outage, a state does not", () => {
  const failing = [0, retry("a", "download", 1000)] as const;
  const done: RenderEvent = {
    type: "take-finished",
    ...of("b"),
    requestId: "r",
    path: "/m",
    sha256: "0",
    sizeBytes: 1,
  };
  expect(after(failing).api).toBeUndefined();
  expect(after(failing, [1, state("b")]).download).toBeDefined();
  expect(after(failing, [1, done]).download).toBeUndefined();
  expect(after(failing, [1, retry("b", "clip", 1)]).download).toBeUndefined();
});

it("goes on after the last take has given up, without a next try", () => {
  const { api } = after([0, retry("a", "api", 1000)], [1, left("a")]);
  expect(api?.sinceMs).toBe(0);
  expect(api && nextTryAtMs(api)).toBeUndefined();
});
