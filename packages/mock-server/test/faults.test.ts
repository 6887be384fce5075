import { describe, expect, test } from "vitest";
import type { Fault } from "../src/index.ts";
import { createMockServer } from "../src/index.ts";
import { call, read, resultUrl, submit, submitted } from "./client.ts";
import { models } from "./fixtures/models.ts";

describe("what a client sees of each fault in a read", () => {
  test.each<readonly [string, Fault, string]>([
    [
      "another answer",
      { kind: "answer", status: 429, headers: { "retry-after": "2" }, json: { error: "slow" } },
      '429 {"error":"slow"}',
    ],
    ["a reset", { kind: "reset" }, "fetch failed: ECONNRESET"],
    ["a closed connection", { kind: "close" }, "fetch failed: UND_ERR_SOCKET"],
    ["a reset in the middle", { kind: "reset", bytes: 20 }, "terminated: ECONNRESET"],
    ["an end in the middle", { kind: "close", bytes: 20 }, "terminated: UND_ERR_SOCKET"],
    [
      "something that is not HTTP",
      { kind: "garbage" },
      "fetch failed: Response does not match the HTTP/1.1 protocol (Expected HTTP/, RTSP/ or ICE/)",
    ],
    ["half a JSON text", { kind: "cut", bytes: 15 }, '200 {"request_id":"'],
    ["nothing at all", { kind: "cut", bytes: 0 }, "200 "],
    ["no answer", { kind: "never" }, "TimeoutError"],
  ])("%s", async (_, fault, expected) => {
    const patience = new AbortController();
    await using server = await createMockServer({
      models,
      // Only `never` is waited out, and from its arrival; the others may take as long as the machine needs.
      onCall: ({ route }) => {
        if (route !== "read" || fault.kind !== "never") return;
        setTimeout(() => patience.abort(new DOMException("too late", "TimeoutError")), 50);
      },
    });
    const requestId = await submitted(server);
    server.inject({ route: "read", fault });
    const url = `${server.baseUrl}/requests/${requestId}`;
    expect(await outcomeOf(url, patience.signal)).toBe(expected);
    expect((await read(server, requestId)).status, "the next read is whole").toBe(200);
  });

  test("a delayed and a dripping answer come whole in the end", async () => {
    await using server = await createMockServer({ models });
    const requestId = await submitted(server);
    server.inject({ route: "read", fault: { kind: "delay", milliseconds: 30 } });
    server.inject({ route: "read", skip: 1, fault: { kind: "drip", bytes: 100, milliseconds: 1 } });
    const started = performance.now();
    expect((await read(server, requestId)).json?.["status"]).toBe("queued");
    expect(performance.now() - started).toBeGreaterThanOrEqual(29);
    expect((await read(server, requestId)).json?.["status"]).toBe("processing");
  });
});

describe("which calls a fault hits", () => {
  const fault: Fault = { kind: "answer", status: 503, json: { error: "no" } };

  test("by label, after some, for some", async () => {
    await using server = await createMockServer({ models });
    const one = await submitted(server, { prompt: "1" }, { "x-storyreel-label": "one" });
    const two = await submitted(server, { prompt: "2" }, { "x-storyreel-label": "two" });
    server.inject({ route: "read", label: "two", skip: 1, times: 2, fault });
    const statuses: number[] = [];
    for (const id of [one, two, two, one, two, two]) statuses.push((await read(server, id)).status);
    expect(statuses).toEqual([200, 200, 503, 200, 503, 200]);
  });

  test("by the order of acceptance, and until they are cleared", async () => {
    await using server = await createMockServer({ models });
    const [one, two] = [
      await submitted(server, { prompt: "1" }),
      await submitted(server, { prompt: "2" }),
    ];
    server.inject({ route: "read", requestIndex: 1, times: "always", fault });
    const seen = [await read(server, one), await read(server, two), await read(server, two)];
    expect(seen.map((reply) => reply.status)).toEqual([200, 503, 503]);
    server.clearFaults();
    expect((await read(server, two)).status).toBe(200);
  });

  test("lists and models have routes of their own", async () => {
    await using server = await createMockServer({ models });
    server.inject({ route: "list", fault });
    server.inject({ route: "models", fault });
    const seen = [
      await call(server, "/requests"),
      await call(server, "/models"),
      await call(server, "/requests"),
    ];
    expect(seen.map((reply) => reply.status)).toEqual([503, 503, 200]);
  });
});

describe("whether a submit that fails reaches the queue", () => {
  test.for<readonly [string, Fault, boolean | undefined, number]>([
    ["an error answer: no", { kind: "answer", status: 500 }, undefined, 0],
    ["an error answer that says so: yes", { kind: "answer", status: 500 }, true, 1],
    ["a reset: yes", { kind: "reset" }, undefined, 1],
    ["a reset that says so: no", { kind: "reset" }, false, 0],
  ])("%s", async ([, fault, accepted, count]) => {
    await using server = await createMockServer({ models });
    server.inject({ route: "submit", fault, ...(accepted === undefined ? {} : { accepted }) });
    await submit(server, { prompt: "x" }).catch(() => undefined);
    expect(server.requests()).toHaveLength(count);
  });
});

describe("media", () => {
  test("a short file whose length agrees looks whole; the next one is", async () => {
    await using server = await createMockServer({ models });
    const url = await resultUrl(server, await submitted(server));
    server.inject({ route: "media", fault: { kind: "cut", bytes: 1000 } });
    const short = await fetch(url);
    expect([short.status, short.headers.get("content-length")]).toEqual([200, "1000"]);
    expect((await short.arrayBuffer()).byteLength).toBe(1000);
    expect((await (await fetch(url)).arrayBuffer()).byteLength).toBeGreaterThan(10_000);
  });

  test("a host that ignores Range sends everything", async () => {
    await using server = await createMockServer({ models });
    const url = await resultUrl(server, await submitted(server));
    server.inject({ route: "media", fault: { kind: "ignore-range" } });
    expect((await fetch(url, { headers: { range: "bytes=0-9" } })).status).toBe(200);
  });
});

test("a server that owes answers closes at once", async () => {
  const { promise: called, resolve: onCall } = Promise.withResolvers<unknown>();
  const server = await createMockServer({ models, onCall });
  server.inject({ route: "models", fault: { kind: "never" } });
  const waiting = call(server, "/models").catch((error: unknown) => String(error));
  await called;
  await server.close();
  expect(await waiting).toContain("fetch failed");
});

async function outcomeOf(url: string, signal: AbortSignal): Promise<string> {
  try {
    const response = await fetch(url, {
      headers: { authorization: "Bearer test-key" },
      signal,
    });
    return `${response.status} ${await response.text()}`;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error.name === "TimeoutError") return error.name;
    const cause: unknown = error.cause;
    if (!(cause instanceof Error)) return error.message;
    const code: unknown = "code" in cause ? cause.code : undefined;
    return `${error.message}: ${typeof code === "string" ? code : cause.message}`;
  }
}
