import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { createInProcessMock } from "@storyreel/mock-server";
import {
  bind,
  createClient,
  systemClock,
  type SeenRequest,
  type SeenResponse,
} from "@storyreel/core";
import { kling30TurboT2v, minimaxHailuo23 } from "@storyreel/core/models";
import {
  json,
  KEY,
  queued,
  startClient,
  startServer,
  thrownBy,
  type Answer,
} from "./client-server.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const never: Answer = () => undefined;
/** A time in which a busy machine sends a request to itself; it is waited out. */
const enoughMs = 2_000;
const payload = { prompt: "rain", duration: "3", aspect_ratio: "1:1" } as const;

describe("download", () => {
  it("begins again after a break, and leaves only the file", async () => {
    const mock = await createInProcessMock();
    await using client = createClient(mock.clientOptions);
    const { video } = await client.run(kling30TurboT2v, payload);
    mock.inject({ route: "media", fault: { kind: "close", bytes: 5000 }, times: 2 });
    const folder = await temporaryFolder();
    const target = path.join(folder, "clip.mp4");
    const file = await client.download(video.url, target);
    expect((await readFile(target)).length).toBe(file.sizeBytes);
    expect(await readdir(folder)).toEqual(["clip.mp4"]);
    expect(mock.calls().filter(({ route }) => route === "media")).toHaveLength(3);
  });

  it.each<readonly [string, Answer, object]>([
    [
      "to a private address",
      (response) => response.writeHead(302, { location: "https://10.0.0.1/a" }).end(),
      { code: "DOWNLOAD_REFUSED_ADDRESS", isRetryable: false },
    ],
    [
      "without encryption",
      (response) => response.writeHead(302, { location: "http://example.com/a" }).end(),
      { code: "DOWNLOAD_REFUSED_ADDRESS", isRetryable: false },
    ],
    [
      "again and again",
      (response) => response.writeHead(302, { location: "/again" }).end(),
      { code: "DOWNLOAD_FAILED", isRetryable: false },
    ],
    [
      "to too much",
      (response) => response.end("x".repeat(2000)),
      { code: "DOWNLOAD_TOO_LARGE", isRetryable: false },
    ],
    [
      "that always breaks",
      (response) => {
        response.writeHead(200, { "content-length": 50 });
        response.write("half", () => response.socket?.destroy());
      },
      { code: "DOWNLOAD_INCOMPLETE", isRetryable: true },
    ],
  ])("of a link %s leaves nothing", async (_, answer, error) => {
    await using server = await startServer(answer);
    await using client = startClient(server.baseUrl);
    const folder = await temporaryFolder();
    const target = path.join(folder, "a.mp4");
    const download = client.download(`${server.origin}/a`, target, { maxBytes: 1000 });
    expect(await thrownBy(download)).toMatchObject(error);
    expect(await readdir(folder)).toEqual([]);
  });

  it("that takes too long leaves nothing", async () => {
    await using server = await startServer((response) => void response.write("half"));
    await using client = startClient(server.baseUrl);
    const folder = await temporaryFolder();
    const target = path.join(folder, "a.mp4");
    const download = client.download(`${server.origin}/a`, target, { timeoutMs: 300 });
    expect(await thrownBy(download)).toMatchObject({
      code: "DOWNLOAD_INCOMPLETE",
      message: `${server.origin}/a: not finished within 0.3 s`,
    });
    expect(await readdir(folder)).toEqual([]);
  });
});

describe("the time of one call", () => {
  it("ends a read, its repeats included", async () => {
    await using server = await startServer(never);
    await using client = startClient(server.baseUrl);
    expect(await thrownBy(client.read("r-1", { timeoutMs: 300 }))).toMatchObject({
      code: "API_NO_ANSWER",
      message: "not finished within 0.3 s",
    });
    const limited = await startServer(json(503, {}));
    await using patient = startClient(limited.baseUrl, { clock: systemClock });
    expect(await thrownBy(patient.list({}, { timeoutMs: 300 }))).toMatchObject({
      code: "API_NO_ANSWER",
    });
    await limited[Symbol.asyncDispose]();
  });

  it("makes a submit that is being sent uncertain, and never repeats it", async () => {
    await using server = await startServer(never);
    await using client = startClient(server.baseUrl);
    const [error, attempt] = await Promise.all([
      thrownBy(client.submit(kling30TurboT2v, payload, { timeoutMs: enoughMs })),
      client.attemptSubmit(kling30TurboT2v, payload, { timeoutMs: enoughMs }),
    ]);
    expect(error).toMatchObject({ code: "REQUEST_UNCERTAIN" });
    expect(attempt).toMatchObject({ kind: "uncertain" });
    // What was sent may arrive when its time is over.
    await expect.poll(server.posts).toBe(2);
  });

  it("ends the wait after a refusal with what was refused", async () => {
    await using server = await startServer(json(429, {}, { "retry-after": "30" }));
    await using client = startClient(server.baseUrl, { clock: systemClock });
    const submit = client.submit(kling30TurboT2v, payload, { timeoutMs: enoughMs });
    expect(await thrownBy(submit)).toMatchObject({ code: "API_RATE_LIMITED" });
    expect(server.posts()).toBe(1);
  });

  it("ends a wait, and says that the request is still running", async () => {
    await using server = await startServer(json(200, queued));
    await using client = startClient(server.baseUrl, { clock: systemClock });
    expect(await thrownBy(client.wait("r-1", { timeoutMs: 500 }))).toMatchObject({
      code: "REQUEST_DEADLINE",
      requestId: "r-1",
    });
  });
});

describe("hooks", () => {
  it("see every exchange without secrets, and cannot disturb it", async () => {
    const requests: SeenRequest[] = [];
    const responses: SeenResponse[] = [];
    const mock = await createInProcessMock();
    await using client = createClient({
      ...mock.clientOptions,
      apiKey: KEY,
      organizationId: "org-secret",
      onRequest: (request) => {
        requests.push(request);
        throw new Error("a bug of the hook");
      },
      onResponse: (response) => {
        responses.push(response);
        throw new Error("a bug of the hook");
      },
    });
    const headers = { "x-storyreel-label": "opening" };
    await client.run(kling30TurboT2v, payload, { headers });
    expect(requests[0]).toMatchObject({
      number: 1,
      method: "POST",
      url: `${mock.baseUrl}/requests`,
      headers: {
        authorization: "[secret]",
        "x-organization-id": "[secret]",
        "x-storyreel-label": "opening",
      },
      sizeBytes: expect.any(Number),
    });
    expect(responses[0]).toMatchObject({ number: 1, status: 200, durationMs: expect.any(Number) });
    expect(responses.map(({ number }) => number)).toEqual(requests.map(({ number }) => number));
    expect(JSON.stringify([requests, responses])).not.toMatch(/very-secret|org-secret|rain/);
  });

  it("see that there was no answer", async () => {
    const responses: SeenResponse[] = [];
    const mock = await createInProcessMock();
    mock.inject({ route: "read", fault: { kind: "reset" } });
    await using client = createClient({
      ...mock.clientOptions,
      onResponse: (response) => responses.push(response),
    });
    await client.run(kling30TurboT2v, payload);
    expect(responses.find(({ status }) => status === undefined)).toMatchObject({
      method: "GET",
      error: "connection lost: ECONNRESET",
    });
  });
});

describe("cancel", () => {
  it.each<readonly [string, Answer, string, object]>([
    ["is taken", json(200, {}), "cancelled", { answer: "accepted" }],
    [
      "is taken without a body",
      (response) => response.writeHead(204).end(),
      "processing",
      { answer: "accepted" },
    ],
    ["is not known", json(404, { error: "no such route" }), "queued", { answer: "not-supported" }],
  ])("that %s says what it knows", async (_, answer, status, outcome) => {
    await using server = await startServer(
      json(200, queued),
      answer,
      json(200, { ...queued, status }),
    );
    await using client = startClient(server.baseUrl);
    expect(await client.cancel("r-1")).toMatchObject({
      ...outcome,
      record: { status },
      billing: "unknown",
    });
    expect(server.calls.map(({ method }) => method)).toEqual(["GET", "DELETE", "GET"]);
  });

  it("of a request that has ended sends nothing", async () => {
    await using server = await startServer(json(200, { ...queued, status: "failed" }));
    await using client = startClient(server.baseUrl);
    expect(await client.cancel("r-1")).toMatchObject({ answer: "already-ended" });
    expect(server.calls.map(({ method }) => method)).toEqual(["GET"]);
  });

  it("that a gateway answers says nothing", async () => {
    await using server = await startServer(json(200, queued), json(503, {}));
    await using client = startClient(server.baseUrl);
    expect(await thrownBy(client.cancel("r-1"))).toMatchObject({ code: "API_UNAVAILABLE" });
    expect(server.calls).toHaveLength(2);
  });
});

describe("errors", () => {
  it("keep what is wrong with a payload, also in JSON", async () => {
    const mock = await createInProcessMock();
    await using client = createClient(mock.clientOptions);
    const wrong = { resolution: "1080P", duration: 10, fast: true } as unknown;
    const error = await thrownBy(client.run(minimaxHailuo23, wrong as { readonly prompt: "" }));
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({
      name: "RequestError",
      code: "REQUEST_PAYLOAD_INVALID",
      message: expect.stringContaining("1080P is only available with a duration of 6 seconds"),
      modelId: "Minimax-Hailuo-2.3",
      problems: [
        { path: "/prompt", rule: "required" },
        { path: "/fast", rule: "unknown", actual: true },
        {
          path: "/duration",
          rule: "rule",
          expected: "1080P is only available with a duration of 6 seconds",
          actual: 10,
        },
      ],
    });
    expect(mock.calls()).toEqual([]);
  });

  it("cut long values, such as pictures", async () => {
    await using client = startClient("http://127.0.0.1:9");
    const image = `data:${"a".repeat(5000)}`;
    const submit = client.submit(minimaxHailuo23, { prompt: "rain", first_frame_image: image });
    const [problem] = ((await thrownBy(submit)) as { problems: { actual: string }[] }).problems;
    expect(problem?.actual).toHaveLength(201);
  });

  it("have their causes in JSON, and no secret", async () => {
    await using server = await startServer((response) => response.socket?.destroy());
    await using client = startClient(server.baseUrl);
    const error = await thrownBy(client.submit(kling30TurboT2v, payload));
    const text = JSON.stringify(error);
    expect(JSON.parse(text)).toMatchObject({
      name: "RequestError",
      code: "REQUEST_UNCERTAIN",
      hint: expect.any(String),
      cause: { name: "ApiError", code: "API_NO_ANSWER", cause: { name: "TransportError" } },
    });
    expect(text).not.toContain("very-secret");
  });
});

describe("bind", () => {
  it("gives a payload of the model's own type if the model accepts it", async () => {
    const mock = await createInProcessMock();
    await using client = createClient(mock.clientOptions);
    const bound = bind(kling30TurboT2v, {
      roles: { prompt: "rain", duration: 3 },
      params: { aspect_ratio: "1:1" },
    });
    if (!bound.isAccepted) throw new Error("it is right");
    const { requestId } = await client.submit(kling30TurboT2v, bound.payload);
    expect(mock.requests()).toMatchObject([{ requestId, payload: bound.payload }]);
    expect(bind(kling30TurboT2v, { roles: { prompt: "rain", duration: 99 }, params: {} })).toEqual({
      isAccepted: false,
      payload: expect.any(Object),
      problems: [expect.objectContaining({ rule: "enum", severity: "error" })],
    });
  });
});

it("await using closes the client", async () => {
  await using server = await startServer(json(200, queued));
  let used;
  {
    await using client = createClient({ apiKey: KEY, baseUrl: server.baseUrl });
    await client.read("r-1");
    used = client;
  }
  expect(await thrownBy(used.read("r-1"))).toMatchObject({ code: "USAGE_CLIENT_CLOSED" });
});
