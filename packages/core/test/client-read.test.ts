import { describe, expect, it } from "vitest";
import { systemClock, type ClientEvent, type Clock } from "@storyreel/core";
import {
  createFakeClock,
  json,
  queued,
  startClient,
  startServer,
  thrownBy,
  type Answer,
} from "./client-server.ts";

const url = "https://media.example/a.mp4";
const processing = { ...queued, status: "processing" };
const success = { ...queued, status: "success", outcome: { media_urls: [{ id: "0", url }] } };

describe("a read", () => {
  it("is repeated after faults, with growing waits", async () => {
    await using server = await startServer(
      (response) => response.socket?.resetAndDestroy(),
      json(500, { error: "Backend error (400)" }),
      (response) => response.writeHead(502).end("<html></html>"),
      json(200, queued),
    );
    const clock = createFakeClock();
    await using client = startClient(server.baseUrl, { clock });
    expect(await client.read("r-1")).toMatchObject({ requestId: "r-1" });
    expect(clock.slept).toEqual([250, 500, 1000]);
  });

  it("gives up after four tries and says what it saw", async () => {
    await using server = await startServer(json(503, { error: "capacity" }));
    await using client = startClient(server.baseUrl);
    expect(await thrownBy(client.read("r-1"))).toMatchObject({
      code: "API_UNAVAILABLE",
      message: "read request r-1: HTTP 503: capacity",
      status: 503,
      url: `${server.baseUrl}/requests/r-1`,
      bodyExcerpt: `{"error":"capacity"}`,
    });
    expect(server.calls).toHaveLength(4);
  });

  it("asks once for a request that does not exist", async () => {
    await using server = await startServer(json(404, { error: "request not found" }));
    await using client = startClient(server.baseUrl);
    expect(await thrownBy(client.read("a/../b"))).toMatchObject({ code: "API_NOT_FOUND" });
    expect(server.calls.map(({ path }) => path)).toEqual([
      "/api/v1/ie/requestqueue/apikey/requests/a%2F..%2Fb",
    ]);
  });

  it("refuses the record of another request", async () => {
    await using server = await startServer(json(200, queued));
    await using client = startClient(server.baseUrl);
    expect(await thrownBy(client.read("r-2"))).toMatchObject({
      code: "API_MALFORMED_ANSWER",
      message: "read request r-2: the answer is about request r-1",
    });
  });
});

describe("the list", () => {
  it("is asked for by model and page, and read with what it says", async () => {
    await using server = await startServer(
      json(200, { requests: [queued, success, { broken: true }], total: 7, has_more: true }),
    );
    await using client = startClient(server.baseUrl);
    const page = await client.list({ modelId: "m", limit: 3, offset: 0 });
    expect(server.calls[0]?.path).toMatch(/\/requests\?model_id=m&limit=3&offset=0$/);
    expect(page).toMatchObject({ total: 7, hasMore: true, unreadable: 1 });
    expect(page.records.map(({ state }) => state)).toEqual(["queued", "succeeded"]);
  });

  it.each<[string, unknown, number]>([
    ["no paging", { requests: [queued] }, 1],
    ["null for empty", { requests: null }, 0],
  ])("may come with %s", async (_, body, count) => {
    await using server = await startServer(json(200, body));
    await using client = startClient(server.baseUrl);
    const page = await client.list();
    expect(page.records).toHaveLength(count);
    expect(page.hasMore).toBeUndefined();
  });

  it("is no list when there is none in it", async () => {
    await using server = await startServer(json(200, { error: "hm" }));
    await using client = startClient(server.baseUrl);
    expect(await thrownBy(client.list())).toMatchObject({ code: "API_MALFORMED_ANSWER" });
  });
});

describe("models", () => {
  it("are listed and described", async () => {
    await using server = await startServer(
      json(200, { model_ids: ["a", "Chirstmas Postcard"] }),
      json(200, { model: "a", delivery_mode: "async", pricing_details: "" }),
    );
    await using client = startClient(server.baseUrl);
    expect(await client.listModels()).toEqual(["a", "Chirstmas Postcard"]);
    expect(await client.readModel("a b")).toMatchObject({ modelId: "a", deliveryMode: "async" });
    expect(server.calls[1]?.path).toMatch(/\/models\/a%20b$/);
  });
});

describe("waiting", () => {
  it("looks at once, then at growing distances, and reports every answer", async () => {
    await using server = await startServer(
      json(200, queued),
      json(200, processing),
      json(200, processing),
      json(200, success),
    );
    const clock = createFakeClock();
    const states: string[] = [];
    await using client = startClient(server.baseUrl, { clock });
    const record = await client.wait("r-1", {
      typicalSeconds: 40,
      onState: ({ state }) => states.push(state),
    });
    expect(record.mediaUrls).toEqual([url]);
    expect(states).toEqual(["queued", "running", "running", "succeeded"]);
    expect(clock.slept).toEqual([20_000, 4500, 6750]);
  });

  it("waits first when the submit's answer is in hand", async () => {
    await using server = await startServer(json(200, success));
    const clock = createFakeClock();
    await using client = startClient(server.baseUrl, { clock });
    const from = {
      requestId: "r-1",
      modelId: "m",
      status: "queued",
      state: "queued",
      mediaUrls: [],
      raw: null,
    } as const;
    await client.wait("r-1", { from });
    expect(clock.slept).toEqual([2000]);
  });

  it.each<[string, object, object]>([
    [
      "a failure",
      { status: "failed", outcome: { error: "rate limit exceeded(RPM)" } },
      {
        code: "REQUEST_FAILED",
        message: "request r-1 failed: rate limit exceeded(RPM)",
        hint: "the model was busy: submit it again in a minute",
        lastStatus: "failed",
      },
    ],
    ["a cancellation", { status: "canceled" }, { code: "REQUEST_CANCELLED" }],
    [
      "success without a result",
      { status: "success", outcome: {} },
      { code: "REQUEST_WITHOUT_RESULT" },
    ],
  ])("ends with an error for %s", async (_, change, want) => {
    await using server = await startServer(json(200, { ...queued, ...change }));
    await using client = startClient(server.baseUrl);
    expect(await thrownBy(client.wait("r-1"))).toMatchObject({ requestId: "r-1", ...want });
  });

  it("takes a result that is an id when told so", async () => {
    await using server = await startServer(
      json(200, { ...queued, status: "success", outcome: { element_id: "e-1" } }),
    );
    await using client = startClient(server.baseUrl);
    expect(await client.wait("r-1", { expectsMedia: false })).toMatchObject({ state: "succeeded" });
  });

  it("reads once more when success comes without its outcome", async () => {
    await using server = await startServer(
      json(200, { ...queued, status: "success" }),
      json(200, success),
    );
    await using client = startClient(server.baseUrl);
    expect(await client.wait("r-1")).toMatchObject({ mediaUrls: [url] });
  });
});

describe("a wait that takes long", () => {
  it("never spins on an unknown status, warns once, and meets the deadline", async () => {
    await using server = await startServer(json(200, { ...queued, status: "warming_up" }));
    const clock = createFakeClock();
    const events: ClientEvent[] = [];
    await using client = startClient(server.baseUrl, {
      clock,
      onEvent: (event) => events.push(event),
    });
    const error = await thrownBy(client.wait("r-1", { policy: { deadlineMs: 60_000 } }));
    expect(error).toMatchObject({
      code: "REQUEST_DEADLINE",
      message: `request r-1 has not finished (last status "warming_up")`,
      hint: 'it is still running and is not sent again: client.resume("r-1") waits for it',
    });
    expect(events).toEqual([
      { type: "status-unrecognised", requestId: "r-1", status: "warming_up" },
    ]);
    expect(server.calls.length).toBeLessThan(10);
    expect(clock.slept.reduce((sum, ms) => sum + ms, 0)).toBe(60_000);
  });

  it("does not count time in the queue towards the deadline", async () => {
    const hour = Array.from({ length: 240 }, () => json(200, queued));
    await using server = await startServer(...hour, json(200, processing), json(200, success));
    const clock = createFakeClock();
    await using client = startClient(server.baseUrl, { clock });
    expect(await client.wait("r-1", { policy: { deadlineMs: 60_000 } })).toMatchObject({
      state: "succeeded",
    });
    expect(clock.slept.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThan(3_500_000);
  });

  it("goes on after a rate limit, as late as asked", async () => {
    await using server = await startServer(
      json(200, processing),
      json(429, {}, { "retry-after": "90" }),
      json(200, success),
    );
    const clock = createFakeClock();
    await using client = startClient(server.baseUrl, { clock });
    expect(await client.wait("r-1")).toMatchObject({ state: "succeeded" });
    expect(clock.slept).toEqual([2000, 90_000]);
  });

  it("gives a young request time to appear, and no longer", async () => {
    const missing: Answer = json(404, { error: "request not found" });
    await using late = await startServer(missing, missing, json(200, success));
    await using patient = startClient(late.baseUrl);
    expect(await patient.wait("r-1")).toMatchObject({ state: "succeeded" });

    await using gone = await startServer(missing);
    await using client = startClient(gone.baseUrl);
    expect(await thrownBy(client.wait("r-1"))).toMatchObject({ code: "API_NOT_FOUND" });
    expect(gone.calls.length).toBeLessThan(8);
  });

  it("ends at once when aborted between two looks", async () => {
    await using server = await startServer(json(200, processing));
    const stop = new AbortController();
    const reason = new Error("stop");
    let waits = 0;
    const clock: Clock = {
      now: () => systemClock.now(),
      // An hour, unless the abort ends it.
      sleep: (_ms, signal) => {
        waits += 1;
        setImmediate(() => stop.abort(reason));
        return systemClock.sleep(3_600_000, signal);
      },
    };
    await using client = startClient(server.baseUrl, { clock });
    expect(await thrownBy(client.wait("r-1", { signal: stop.signal }))).toBe(reason);
    expect([waits, server.calls.length]).toEqual([1, 1]);
  });
});
