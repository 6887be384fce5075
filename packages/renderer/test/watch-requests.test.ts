import { ApiError, type RequestRecord } from "@storyreel/core";
import { expect, test } from "vitest";
import type { PlannedTake } from "../src/plan/render-plan.ts";
import type { WatchedRequest } from "../src/run/take-run.ts";
import { watchRequests } from "../src/run/watch-requests.ts";
import { createTakeHistory } from "../src/workplace/ledger/take-history.ts";
import { createTimeline } from "./simulated-time.ts";

/** A watch over an API that answers at once, and the calls it got. */
function createWatch(
  answers: { readonly read?: () => RequestRecord; readonly list?: () => never } = {},
) {
  const timeline = createTimeline();
  const calls: string[] = [];
  const stop = new AbortController();
  const ids = ["a", "b", "c"];
  const waits: number[] = [];
  const watch = watchRequests({
    client: {
      read: async (id) => {
        calls.push(`read ${id}`);
        return answers.read?.() ?? recordOf(id);
      },
      list: async ({ offset = 0 } = {}) => {
        calls.push(`list ${offset}`);
        answers.list?.();
        return { records: ids.toReversed().map((id) => recordOf(id)), unreadable: 0 };
      },
    },
    clock: { now: timeline.now, sleep: timeline.sleep },
    random: () => 0.5,
    policy: { kind: "adaptive" },
    history: createTakeHistory(),
    signal: stop.signal,
    onLimited: (untilMs) => void waits.push(untilMs),
    // Checks would read one of them singly.
    settings: { checkEveryMs: Infinity },
  });
  const request = (requestId: string, take: Partial<PlannedTake> = {}): WatchedRequest => ({
    take: { modelId: "m", seconds: 5, heightPx: undefined, ...take },
    requestId,
    submittedAtMs: ids.indexOf(requestId) - 60_000,
  });
  const look = (requestId: string, take: Partial<PlannedTake> = {}): Promise<RequestRecord> =>
    watch.look(request(requestId, take));
  /** Lets time go on until all have answered. */
  const ended = async (looks: readonly Promise<RequestRecord>[]): Promise<void> => {
    let left = looks.length;
    for (const one of looks) one.finally(() => (left -= 1)).catch(() => undefined);
    await timeline.run(() => left > 0);
  };
  return { timeline, calls, watch, request, look, ended, stop, waits };
}

function recordOf(requestId: string): RequestRecord {
  const facts = { requestId, modelId: "m", raw: null, mediaUrls: ["u"] };
  return { ...facts, status: "success", state: "succeeded" };
}

test("requests that are due together cost one list and no read", async () => {
  const { calls, look, ended } = createWatch();
  const looks = [look("a"), look("b"), look("c")];
  await ended(looks);
  expect(calls).toEqual(["list 0"]);
  expect((await Promise.all(looks)).map(({ requestId }) => requestId)).toEqual(["a", "b", "c"]);
});

test("one listener is told of all requests, each once, and not before it asked", async () => {
  const { timeline, calls, watch, request } = createWatch();
  const told: string[] = [];
  const waiter = {
    resolve: (record: RequestRecord) => void told.push(record.requestId),
    reject: () => void told.push("failed"),
  };
  for (const id of ["a", "b"]) watch.tell(request(id), waiter);
  watch.tell(request("c"), waiter, 20_000);
  expect(told).toEqual([]);
  await timeline.run(() => told.length < 2);
  expect([told, timeline.now() < 20_000]).toEqual([["b", "a"], true]);
  await timeline.run(() => told.length < 3);
  expect([told.at(-1), timeline.now() >= 20_000]).toEqual(["c", true]);
  expect(calls).toEqual(["list 0", "read c"]);
});

test("a request alone is read", async () => {
  const { calls, look, ended } = createWatch();
  await ended([look("a")]);
  expect(calls).toEqual(["read a"]);
});

test("requests whose records echo pictures are read", async () => {
  const { calls, look, ended } = createWatch();
  const pictures = new Map() as unknown as NonNullable<PlannedTake["pictures"]>;
  await ended([look("a", { pictures }), look("b"), look("c")]);
  expect(calls.toSorted()).toEqual(["read a", "read b", "read c"]);
});

test("each model has a list of its own", async () => {
  const { calls, look, ended } = createWatch();
  await ended([look("a"), look("b", { modelId: "n" })]);
  expect(calls).toEqual(["read a", "read b"]);
});

test("after a list that fails, its requests are read", async () => {
  const list = (): never => {
    throw new ApiError("API_UNAVAILABLE", "HTTP 502");
  };
  const { calls, look, ended } = createWatch({ list });
  await ended([look("a"), look("b")]);
  expect(calls).toEqual(["list 0", "read a", "read b"]);
});

test("a key that is refused ends all looks of the list", async () => {
  const list = (): never => {
    throw new ApiError("API_UNAUTHORIZED", "HTTP 401");
  };
  const { calls, look, ended } = createWatch({ list });
  const looks = [look("a"), look("b")];
  await ended(looks);
  expect(calls).toEqual(["list 0"]);
  for (const one of looks) await expect(one).rejects.toMatchObject({ code: "API_UNAUTHORIZED" });
});

test("a rate limit on looks stops all of them for as long as the API asks, and longer each time", async () => {
  let refusals = 3;
  const read = (): RequestRecord => {
    refusals -= 1;
    if (refusals < 0) return recordOf("a");
    throw new ApiError(
      "API_RATE_LIMITED",
      "HTTP 429",
      refusals === 0 ? { retryAfterMs: 90_000 } : {},
    );
  };
  const { calls, look, ended, waits, timeline } = createWatch({ read });
  await ended([look("a")]);
  expect(calls).toHaveLength(4);
  expect(waits).toEqual([10_000, 30_000, 120_000]);
  expect(timeline.now()).toBe(120_000);
});

test("an abort ends every look with its reason", async () => {
  const { look, stop, calls } = createWatch();
  const looks = [look("a"), look("b")];
  stop.abort("stopped");
  for (const one of looks) await expect(one).rejects.toBe("stopped");
  await expect(look("c")).rejects.toBe("stopped");
  expect(calls).toEqual([]);
});
