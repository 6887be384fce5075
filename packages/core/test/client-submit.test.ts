import { createServer } from "node:net";
import { getEventListeners } from "node:events";
import { describe, expect, it } from "vitest";
import {
  createClient,
  RequestError,
  systemClock,
  type ClientEvent,
  type Model,
} from "@storyreel/core";
import { kling30TurboT2v } from "@storyreel/core/models";
import { quietPort } from "../../../scripts/test/quiet-port.ts";
import {
  createFakeClock,
  json,
  KEY,
  queued,
  startClient,
  startServer,
  thrownBy,
  type Answer,
} from "./client-server.ts";

const model = { id: "kling-3.0-turbo-t2v" };
const payload = { prompt: "rain", seed: 0, sound: false, frame: null, note: "" };

const never: Answer = () => undefined;

const lostAnswers: readonly (readonly [string, Answer, string])[] = [
  ["reset before the head", (response) => response.socket?.resetAndDestroy(), "API_NO_ANSWER"],
  ["closed before the head", (response) => response.socket?.destroy(), "API_NO_ANSWER"],
  [
    "reset inside the body",
    (response) => {
      response.writeHead(200, { "content-length": 500 });
      response.write(`{"request_id":"r-1"`, () => response.socket?.resetAndDestroy());
    },
    "API_NO_ANSWER",
  ],
  [
    "body cut short",
    (response) => {
      response.writeHead(200, { "transfer-encoding": "chunked" });
      response.write(`{"request_id":"r-1"`, () => response.socket?.end());
    },
    "API_NO_ANSWER",
  ],
  ["no answer in time", never, "API_NO_ANSWER"],
  [
    "an answer that drips past the time limit",
    (response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write(" "), 20);
      response.on("close", () => clearInterval(timer));
    },
    "API_NO_ANSWER",
  ],
  [
    "garbage for HTTP",
    (response) => response.socket?.end("\0\x01 not http\r\n\r\n"),
    "API_NO_ANSWER",
  ],
  ["500", json(500, { error: "Backend error (400)" }), "API_UNAVAILABLE"],
  [
    "502 as HTML",
    (response) => response.writeHead(502, { "content-type": "text/html" }).end("<html>bad</html>"),
    "API_UNAVAILABLE",
  ],
  [
    "503 with Retry-After",
    json(503, { error: "capacity" }, { "retry-after": "1" }),
    "API_UNAVAILABLE",
  ],
  ["504", (response) => response.writeHead(504).end(), "API_UNAVAILABLE"],
  ["200 without a request", json(200, { ok: true }), "API_MALFORMED_ANSWER"],
  ["200 with malformed JSON", (response) => response.end(`{"request_id":`), "API_MALFORMED_ANSWER"],
  [
    "200 with 100,000 nested arrays",
    (response) => response.end("[".repeat(100_000) + "]".repeat(100_000)),
    "API_MALFORMED_ANSWER",
  ],
  [
    "200 with a request whose payload is nested too deeply",
    (response) =>
      response.end(
        `{"request_id":"r-1","payload":${`{"a":`.repeat(100_000)}1${"}".repeat(100_000)}}`,
      ),
    "API_MALFORMED_ANSWER",
  ],
  [
    "an answer without end",
    (response) => {
      response.writeHead(200);
      const piece = " ".repeat(1 << 20);
      const more = (): void => void response.write(piece, (error) => error ?? more());
      more();
    },
    "API_ANSWER_TOO_LONG",
  ],
  [
    "a redirect",
    (response, call) => response.writeHead(307, { location: call.path }).end(),
    "API_MALFORMED_ANSWER",
  ],
];

describe("a submit whose answer is lost is not sent again", () => {
  it.for(lostAnswers)("%s", async ([name, answer, code]) => {
    await using server = await startServer(answer);
    // Only those that never end are waited out; the others may take as long as the machine needs.
    const isEndless = answer === never || name.includes("drips");
    const submitMs = isEndless ? 500 : 30_000;
    await using client = startClient(server.baseUrl, { timeouts: { submitMs } });

    expect(await client.attemptSubmit(model, payload)).toMatchObject({
      kind: "uncertain",
      error: { code },
    });
    // What was sent may arrive when its time is over.
    await expect.poll(server.posts).toBe(1);

    const error = await thrownBy(client.submit(model, payload));
    expect(error).toBeInstanceOf(RequestError);
    expect(error).toMatchObject({ code: "REQUEST_UNCERTAIN", modelId: model.id, cause: { code } });
    await expect.poll(server.posts).toBe(2);
  });

  it("reads JSON of up to 200 levels", async () => {
    const answerOf = (levels: number): Answer => {
      const inner = `${"[".repeat(levels - 1)}${"]".repeat(levels - 1)}`;
      return (response) =>
        response.end(`{"request_id":"r-1","status":"queued","payload":${inner}}`);
    };
    await using server = await startServer(answerOf(200), answerOf(201));
    await using client = startClient(server.baseUrl);
    expect(await client.attemptSubmit(model, payload)).toMatchObject({ kind: "accepted" });
    expect(await client.attemptSubmit(model, payload)).toMatchObject({
      kind: "uncertain",
      error: { message: expect.stringContaining("nested too deeply (more than 200 levels)") },
    });
  });

  it("keeps the id that a 503 names", async () => {
    await using server = await startServer(json(503, { error: "capacity", request_id: "r-7" }));
    await using client = startClient(server.baseUrl);
    expect(await thrownBy(client.submit(model, payload))).toMatchObject({ requestId: "r-7" });
  });
});

describe("a submit that was not taken is sent again", () => {
  it("waits as long as Retry-After asks after a 429", async () => {
    await using server = await startServer(
      json(429, { error: "slow down" }, { "retry-after": "20" }),
      json(429, { error: "slow down" }),
      json(200, queued),
    );
    const clock = createFakeClock();
    const events: ClientEvent[] = [];
    await using client = startClient(server.baseUrl, {
      clock,
      onEvent: (event) => events.push(event),
    });
    expect(await client.submit(model, payload)).toMatchObject({
      requestId: "r-1",
      state: "queued",
    });
    expect(server.posts()).toBe(3);
    expect(clock.slept).toEqual([20_000, 1000]);
    expect(events).toMatchObject([
      { type: "retrying", repeat: 1, delayMs: 20_000, error: { code: "API_RATE_LIMITED" } },
      { type: "retrying", repeat: 2, delayMs: 1000 },
    ]);
  });

  it("leaves a wait of many minutes to the caller", async () => {
    await using server = await startServer(json(429, {}, { "retry-after": "1800" }));
    await using client = startClient(server.baseUrl);
    const error = await thrownBy(client.submit(model, payload));
    expect(error).toMatchObject({ code: "API_RATE_LIMITED", retryAfterMs: 1_800_000 });
    expect(server.posts()).toBe(1);
  });

  it("tries a refused connection again until the server is there", async () => {
    const port = await quietPort();
    let late: Awaited<ReturnType<typeof listenAt>> | undefined;
    const clock = createFakeClock();
    await using client = startClient(`http://127.0.0.1:${port}/q`, {
      clock: {
        ...clock,
        sleep: async (ms, signal) => {
          await clock.sleep(ms, signal);
          if (clock.slept.length === 2) late = await listenAt(port);
        },
      },
    });
    expect(await client.submit(model, payload)).toMatchObject({ requestId: "r-1" });
    expect(clock.slept).toEqual([500, 1000]);
    late?.close();
  });

  it("gives up on a refused connection with all tries used", async () => {
    await using client = startClient(`http://127.0.0.1:${await quietPort()}/q`);
    expect(await client.attemptSubmit(model, payload)).toMatchObject({
      kind: "not-sent",
      error: { code: "API_UNREACHABLE" },
    });
    expect(await thrownBy(client.submit(model, payload))).toMatchObject({
      code: "API_UNREACHABLE",
    });
  });

  it("knows that a name without address and a failed TLS handshake sent nothing", async () => {
    await using plain = await startServer(json(200, queued));
    const https = plain.baseUrl.replace("http:", "https:");
    for (const baseUrl of ["https://nowhere.invalid/q", https]) {
      await using client = startClient(baseUrl);
      expect(await client.attemptSubmit(model, payload)).toMatchObject({ kind: "not-sent" });
    }
    expect(plain.posts()).toBe(0);
  });
});

describe("a submit", () => {
  it.each([
    [400, "API_REFUSED"],
    [401, "API_UNAUTHORIZED"],
    [402, "API_OUT_OF_CREDIT"],
    [403, "API_FORBIDDEN"],
    [404, "API_NOT_FOUND"],
  ])("that is refused with %i ends as %s, once", async (status, code) => {
    await using server = await startServer(json(status, { error: "no" }));
    await using client = startClient(server.baseUrl);
    expect(await client.attemptSubmit(model, payload)).toMatchObject({
      kind: "refused",
      error: { code },
    });
    expect(await thrownBy(client.submit(model, payload))).toMatchObject({ code, status });
    expect(server.posts()).toBe(2);
  });

  it("carries model, payload and key as they are, zero, false, null and empty included", async () => {
    await using server = await startServer(json(200, queued));
    await using client = startClient(server.baseUrl, { organizationId: "o-1" });
    await client.attemptSubmit(model, payload, {
      headers: { "x-storyreel-label": "arrival-010", Authorization: "Bearer other" },
    });
    expect(server.calls[0]).toMatchObject({
      method: "POST",
      path: "/api/v1/ie/requestqueue/apikey/requests",
      headers: {
        authorization: `Bearer ${KEY}`,
        "content-type": "application/json",
        "x-organization-id": "o-1",
        "x-storyreel-label": "arrival-010",
      },
    });
    expect(JSON.parse(server.calls[0]!.body)).toEqual({ model: model.id, payload });
  });

  it("never shares a connection with another call", async () => {
    await using server = await startServer(json(200, queued));
    await using client = startClient(server.baseUrl);
    await client.read("r-1");
    await client.submit(model, payload);
    await client.submit(model, payload);
    await client.read("r-1");
    const ports = server.calls.map(({ remotePort }) => remotePort);
    expect(new Set(ports.slice(0, 3)).size).toBe(3);
    expect(ports[3]).toBe(ports[0]);
  });

  it("may be answered with its result at once", async () => {
    const url = "https://media.example/a.mp4";
    await using server = await startServer(
      json(200, { request_id: "r-1", status: "success", outcome: { media_urls: [{ url }] } }),
    );
    await using client = startClient(server.baseUrl);
    const record = await client.submit(model, payload);
    expect(record).toMatchObject({ state: "succeeded", modelId: model.id, mediaUrls: [url] });
    expect(await client.wait("r-1", { from: record })).toBe(record);
    expect(server.calls).toHaveLength(1);
  });

  it("is not sent when the model refuses its payload", async () => {
    await using server = await startServer(json(200, queued));
    await using client = startClient(server.baseUrl);
    const strict: Model = { ...kling30TurboT2v, id: "m" };
    expect(await thrownBy(client.submit(strict, {}))).toMatchObject({
      code: "REQUEST_PAYLOAD_INVALID",
      message: "m refuses the payload: m needs a prompt",
    });
    expect(server.posts()).toBe(0);
  });
});

describe("a submit that is aborted or closed", () => {
  it("ends at once when aborted during a backoff, and leaves no listener", async () => {
    await using server = await startServer(json(429, {}, { "retry-after": "100" }));
    const stop = new AbortController();
    const reason = new Error("the user pressed Ctrl-C");
    const order: string[] = [];
    await using client = startClient(server.baseUrl, {
      clock: systemClock,
      onEvent: () => {
        setImmediate(() => {
          stop.abort(reason);
          setImmediate(() => order.push("next turn"));
        });
      },
    });
    const error = await thrownBy(client.submit(model, payload, { signal: stop.signal }));
    order.push("ended");
    expect(order).toEqual(["ended"]);
    expect(error).toBe(reason);
    expect(getEventListeners(stop.signal, "abort")).toEqual([]);
    expect(server.posts()).toBe(1);
  });

  it("passes an abort on the wire unchanged, and leaves no listener", async () => {
    const stop = new AbortController();
    const reason = new Error("stop");
    await using server = await startServer(() => stop.abort(reason));
    await using client = startClient(server.baseUrl);
    expect(await thrownBy(client.attemptSubmit(model, payload, { signal: stop.signal }))).toBe(
      reason,
    );
    expect(getEventListeners(stop.signal, "abort")).toEqual([]);
    expect(await thrownBy(client.attemptSubmit(model, payload, { signal: stop.signal }))).toBe(
      reason,
    );
    expect(server.posts()).toBe(1);
  });

  it("leaves no listener after a hundred calls on one signal", async () => {
    await using server = await startServer(json(200, queued));
    await using client = startClient(server.baseUrl);
    const { signal } = new AbortController();
    for (let call = 0; call < 100; call += 1) await client.read("r-1", { signal });
    await client.submit(model, payload, { signal });
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  it("is refused at once, as wrong usage, after the client is closed", async () => {
    const events: unknown[] = [];
    const onEvent = (event: unknown): unknown => events.push(event);
    const client = createClient({ apiKey: KEY, baseUrl: "http://127.0.0.1:9/q", onEvent });
    await client.close();
    const refused = { code: "USAGE_CLIENT_CLOSED", message: "the client is closed" };
    await expect(client.attemptSubmit(model, payload)).rejects.toMatchObject(refused);
    await expect(client.submit(model, payload)).rejects.toMatchObject(refused);
    await expect(client.read("r-1")).rejects.toMatchObject(refused);
    expect(events, "nothing is repeated").toEqual([]);
  });
});

/** Answers one HTTP request on a given port. */
async function listenAt(port: number) {
  const body = JSON.stringify(queued);
  const server = createServer((socket) => {
    socket.once("data", () =>
      socket.end(`HTTP/1.1 200 OK\r\ncontent-length: ${body.length}\r\n\r\n${body}`),
    );
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return server;
}
