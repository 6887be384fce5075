import { describe, expect, test } from "vitest";
import { join } from "node:path";
import {
  createInProcessMock,
  createMockServer,
  readRecordings,
  SessionExistsError,
  UnknownSessionError,
} from "../src/index.ts";
import type { Expectation, MockServer } from "../src/index.ts";
import { call, model, read, readToEnd, resultUrl, submit, submitted } from "./client.ts";
import { usualOutcome } from "../src/recording/recording.ts";
import { models } from "./fixtures/models.ts";

const startSeconds = 1_790_000_000;

/** Calls the controls (`POST /__mock/faults`) as a program in another language would. */
async function control(
  server: Pick<MockServer, "origin">,
  methodAndPath: string,
  body?: unknown,
): Promise<{ readonly status: number; readonly json: Readonly<Record<string, unknown>> }> {
  const [method = "", path = ""] = methodAndPath.split(" ");
  const response = await fetch(`${server.origin}${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return {
    status: response.status,
    json: (await response.json()) as Readonly<Record<string, unknown>>,
  };
}

describe("a session", () => {
  test("sees no requests, calls or faults of another, and its media are its own", async () => {
    await using server = await createMockServer({ models });
    const one = server.openSession("one");
    const two = server.openSession("two", { scenario: "submit-402" });
    one.inject({ route: "read", fault: { kind: "answer", status: 503 } });
    const inOne = await submitted(one);
    expect((await submit(two, { prompt: "Rain" })).status).toBe(402);
    const inDefault = await submitted(server);
    expect(inOne, "ids differ by session").not.toBe(inDefault);
    expect((await read(server, inOne)).status).toBe(404);
    expect((await read(server, inDefault)).status).toBe(200);
    expect((await read(one, inOne)).status).toBe(503);
    expect([server, one, two].map((each) => each.requests().length)).toEqual([1, 1, 0]);
    expect([server, one, two].map((each) => each.calls().length)).toEqual([3, 2, 1]);
    const url = await resultUrl(one, inOne);
    expect(url).toContain("/s/one/media/");
    expect((await fetch(url)).status).toBe(200);
  });

  test("opens with the first call that names it, by path or by header", async () => {
    await using server = await createMockServer({ models });
    const base = server.baseUrl.replace("/api/", "/s/by-path/api/");
    await submitted({ baseUrl: base });
    await submitted(server, { prompt: "Rain" }, { "x-mock-session": "by-header" });
    expect(server.session("by-path").requests()).toHaveLength(1);
    expect(server.session("by-header").requests()).toHaveLength(1);
    expect(server.requests()).toHaveLength(0);
  });

  test("forgets everything but its options when it is reset", async () => {
    await using server = await createMockServer({ models, startSeconds });
    const session = server.openSession("again", { pollsPerState: 0 });
    const first = await submitted(session);
    session.reset();
    expect(session.calls()).toEqual([]);
    expect(await submitted(session)).toBe(first);
    expect((await read(session, first)).json?.["status"]).toBe("success");
  });
});

test.each(["a/b", "my test", "größe", "x".repeat(101), ".."])(
  "a session cannot be called %j, which no path could hold",
  async (name) => {
    const mock = await createInProcessMock({ models });
    const rule = "name must be 1 to 100 letters, digits, dots, underscores or hyphens";
    expect(() => mock.openSession(name)).toThrow(`session ${JSON.stringify(name)}: ${rule}`);
  },
);

test.each([
  ["/api/v1/ie/requestqueue/apikey/models", { "x-mock-session": "my test" }],
  ["/s/my%20test/api/v1/ie/requestqueue/apikey/models", {}],
])("a call that names such a session is not answered: %s %j", async (path, headers) => {
  const mock = await createInProcessMock({ models });
  const answer = await mock.fetch(`${mock.origin}${path}`, {
    headers: { authorization: "Bearer k", ...headers },
  });
  expect([answer.status, answer.headers.get("x-mock-unmatched")]).toEqual([501, "1"]);
  expect(await answer.text()).toContain("name must be 1 to 100 letters");
});

describe("clocks", () => {
  test("a delayed answer waits for the virtual clock, not for the machine's", async () => {
    await using server = await createMockServer({ models, startSeconds, clock: "virtual" });
    const requestId = await submitted(server);
    server.inject({ route: "read", fault: { kind: "delay", milliseconds: 3_600_000 } });
    let answered = false;
    const pending = read(server, requestId).then((reply) => {
      answered = true;
      return reply;
    });
    while (server.calls().length < 2) await new Promise(setImmediate);
    server.advance(3_599_999);
    await new Promise(setImmediate);
    expect(answered).toBe(false);
    server.advanceToNext();
    expect((await pending).status).toBe(200);
    expect(server.nowMs()).toBe(startSeconds * 1000 + 3_600_000);
  });

  test("an instant clock does not wait, and the next timestamp includes the delay", async () => {
    await using server = await createMockServer({ models, startSeconds, clock: "instant" });
    const requestId = await submitted(server);
    server.inject({ route: "read", fault: { kind: "delay", milliseconds: 60_000 } });
    expect((await read(server, requestId)).status).toBe(200);
    const later = await submit(server, { prompt: "later" });
    expect(later.json?.["created_at"]).toBe(startSeconds + 60);
  });

  test.each(["virtual", "instant"] as const)(
    "a %s clock starts now, so that a client finds a submit whose answer was lost",
    async (clock) => {
      await using server = await createMockServer({
        models,
        clock,
        scenario: "submit-answer-lost",
      });
      const sentAtMs = Date.now();
      const rain = { prompt: "Rain", duration: "3" };
      await expect(submit(server, rain)).rejects.toThrow("fetch failed");
      const { text } = await call(server, "/requests");
      const createdAt = Number(/"created_at":(\d+)/u.exec(text)?.[1]);
      expect(Math.abs(createdAt * 1000 - sentAtMs)).toBeLessThan(30_000);
    },
  );

  test("requests can advance with the clock instead of with reads", async () => {
    await using server = await createMockServer({
      models,
      clock: "virtual",
      progression: "time",
      secondsPerState: 30,
    });
    const requestId = await submitted(server);
    const seen: unknown[] = [];
    for (const seconds of [0, 0, 29, 1, 30]) {
      server.advance(seconds * 1000);
      seen.push((await read(server, requestId)).json?.["status"]);
    }
    expect(seen).toEqual(["queued", "queued", "queued", "processing", "success"]);
  });

  test("time advances requests that nobody reads: a list shows the state of that moment, and since when", async () => {
    await using server = await createMockServer({
      models,
      clock: "virtual",
      progression: "time",
      secondsPerState: 30,
    });
    const requestId = await submitted(server);
    const { createdAtSeconds = 0 } =
      server.requests().find((request) => request.requestId === requestId) ?? {};
    server.advance(100_000);
    const { json } = await call(server, "/requests");
    expect(json).toMatchObject({
      requests: [{ status: "success", updated_at: createdAtSeconds + 60 }],
    });
  });

  test("requests can wait until they are advanced by hand", async () => {
    await using server = await createMockServer({ models, progression: "manual" });
    const requestId = await submitted(server);
    const status = async (): Promise<unknown> => (await read(server, requestId)).json?.["status"];
    expect([await status(), await status()]).toEqual(["queued", "queued"]);
    server.advanceRequest(requestId);
    expect(await status()).toBe("processing");
    server.setState(requestId, { status: "failed", outcome: { error: "by hand" } });
    expect((await read(server, requestId)).json).toMatchObject({
      status: "failed",
      outcome: { error: "by hand" },
    });
  });
});

describe("verification", () => {
  test("says how many calls matched, and which came closest", async () => {
    await using server = await createMockServer({ models });
    await submitted(server, { prompt: "Rain", duration: "3" }, { "x-storyreel-label": "a" });
    const rain = { route: "submit", body: { payload: { prompt: "Rain" } } } as const;
    expect(server.verify({ calls: [{ ...rain, times: 1 }] })).toEqual([]);
    expect(server.verify({ calls: [{ ...rain, times: 2 }] })).toEqual([
      'expected 2 calls matching {"route":"submit","body":{"payload":{"prompt":"Rain"}}}, got 1',
    ]);
    expect(server.verify({ calls: [{ route: "submit", label: "b" }] })).toEqual([
      'expected at least 1 call matching {"route":"submit","label":"b"}, got 0; closest: call 0, but label is "a"',
    ]);
    expect(() => server.assertVerified({ calls: [{ route: "media" }] })).toThrow(
      'expected at least 1 call matching {"route":"media"}, got 0; closest: call 0, but route is "submit"',
    );
  });

  test("checks the order, calls without an answer and faults that hit no call", async () => {
    await using server = await createMockServer({ models });
    const requestId = await submitted(server);
    await read(server, requestId);
    await call(server, "/request");
    server.inject({ route: "media", fault: { kind: "reset" } });
    expect(
      server.verify({ inOrder: [{ route: "submit" }, { route: "read" }] }),
      "submit, then read",
    ).toEqual([]);
    expect(
      server.verify({
        inOrder: [{ route: "read" }, { route: "submit" }],
        noUnmatched: true,
        allFaultsUsed: true,
      }),
    ).toEqual([
      'no call matches {"route":"submit"} after one that matches {"route":"read"}',
      "call 2 (GET /api/v1/ie/requestqueue/apikey/request) got no answer (501)",
      'the fault {"route":"media","fault":{"kind":"reset"}} hit no call',
    ]);
  });
});

describe("verification after more calls than are kept", async () => {
  const mock = await createInProcessMock({ models });
  const init = { headers: { authorization: "Bearer test-key" } };
  const body = JSON.stringify({ model, payload: { prompt: "Rain", duration: "3" } });
  await mock.fetch(`${mock.baseUrl}/requests`, { ...init, method: "POST", body });
  for (let reads = 0; reads < 10_000; reads += 1) await mock.fetch(`${mock.baseUrl}/models`, init);
  await mock.fetch(`${mock.baseUrl}/requests`, { ...init, method: "POST", body });

  test.each<readonly [string, Expectation, readonly string[]]>([
    ["counts by route", { calls: [{ route: "submit", times: 2 }] }, []],
    [
      "finds the submit that is one too many",
      { calls: [{ route: "submit", atMost: 1 }] },
      ['expected 0 to 1 call matching {"route":"submit"}, got 2'],
    ],
    [
      "does not pass what it cannot know",
      { calls: [{ route: "submit", modelId: model, atMost: 1 }] },
      [
        'expected 0 to 1 call matching {"route":"submit","modelId":"kling-3.0-turbo-t2v"}, got 1; 1 earlier call that could match is no longer kept: verify sooner, or use a session for each test; closest: call 2, but route is "models", it has no modelId',
      ],
    ],
    [
      "passes what no forgotten call could change",
      { calls: [{ route: "read", modelId: model, times: 0 }] },
      [],
    ],
    [
      "says that an order may have been met",
      { inOrder: [{ route: "submit" }, { route: "models" }, { route: "submit" }] },
      [
        'no call matches {"route":"models"} after one that matches {"route":"submit"}; 2 earlier calls that could match are no longer kept: verify sooner, or use a session for each test',
      ],
    ],
  ])("%s", (_, expectation, problems) => {
    expect(mock.verify(expectation)).toEqual(problems);
  });
});

describe("the controls over HTTP", () => {
  test("open a session, fail it, watch it and close it", async () => {
    await using server = await createMockServer({ models });
    const opened = await control(server, "POST /__mock/sessions", {
      name: "python",
      clock: "virtual",
      startSeconds,
      pollsPerState: 2,
    });
    expect(opened.status).toBe(201);
    const baseUrl = String(opened.json["baseUrl"]);
    expect(baseUrl).toBe(server.baseUrl.replace("/api/", "/s/python/api/"));
    const fault = { route: "read", fault: { kind: "answer", status: 500 } };
    await control(server, "POST /s/python/__mock/faults", fault);
    const requestId = await submitted({ baseUrl });
    expect((await read({ baseUrl }, requestId)).status).toBe(500);
    const calls = await control(server, "GET /__mock/calls?session=python&route=read");
    expect(calls.json).toMatchObject({ total: 1, calls: [{ status: 500, fault: "answer" }] });
    expect(JSON.stringify(calls.json)).not.toContain("test-key");
    const named = await control(server, "GET /__mock/journal?session=python&route=read");
    expect(named.json, "the former name of the same list").toEqual(calls.json);
    const verified = await control(server, "POST /s/python/__mock/verify", {
      calls: [{ route: "submit", times: 1 }],
      noUnmatched: true,
    });
    expect(verified.json).toEqual({ ok: true, problems: [] });
    const another = await submitted({ baseUrl });
    const listed = await control(server, "GET /s/python/__mock/requests?limit=1");
    expect(listed.json).toMatchObject({ total: 2, requests: [{ requestId: another }] });
    const moved = await control(server, "POST /s/python/__mock/clock", { advance_ms: 5000 });
    expect(moved.json["now_ms"]).toBe(startSeconds * 1000 + 5000);
    const moveTo = `POST /s/python/__mock/requests/${requestId}`;
    await control(server, moveTo, { status: "cancelled" });
    expect((await read({ baseUrl }, requestId)).json?.["status"]).toBe("cancelled");
    expect((await control(server, "DELETE /__mock/sessions/python")).status).toBe(200);
    const { json } = await control(server, "GET /__mock/sessions");
    expect(json["sessions"]).toMatchObject([{ name: "" }]);
  });
});

const refusals: readonly (readonly [string, unknown, number, string])[] = [
  [
    "POST /__mock/sessions",
    { name: "a/b" },
    400,
    "name must be 1 to 100 letters, digits, dots, underscores or hyphens, and not . or ..",
  ],
  ["POST /__mock/sessions", { clok: "real" }, 400, 'unknown key "clok"'],
  [
    "POST /__mock/clock",
    { advance_ms: 1 },
    409,
    "this session has a real clock, which cannot be moved",
  ],
  [
    "POST /__mock/faults",
    { route: "read", fault: { kind: "rest" } },
    400,
    'unknown kind of fault "rest", expected one of answer, reset,',
  ],
  [
    "POST /__mock/faults",
    { fault: { kind: "reset" } },
    400,
    "route must be one of submit, read, list, media, models",
  ],
  [
    "POST /__mock/faults",
    { route: "read", fault: { kind: "reset", byte: 3 } },
    400,
    'unknown key "byte" in a "reset" fault, expected one of kind, bytes',
  ],
  [
    "POST /__mock/faults",
    { route: "read", fault: { kind: "delay", milliseconds: 2_147_483_648 } },
    400,
    'milliseconds of a "delay" fault must be 2147483647 or less',
  ],
  [
    "POST /__mock/faults",
    { route: "read", fault: { kind: "answer", status: 429, headers: { "retry-after": 1 } } },
    400,
    "headers must be an object of strings",
  ],
  ["POST /__mock/chaos", { seed: "1", rate: 1, kinds: ["rest"] }, 400, 'kinds cannot be ["rest"]'],
  ["POST /__mock/chaos", { rate: 2 }, 400, "rate cannot be 2"],
  ["POST /__mock/requests/none", { advance: true }, 404, 'there is no request with the id "none"'],
  ["POST /__mock/verify", { cals: [] }, 400, 'unknown key "cals", expected one of calls,'],
  ["POST /__mock/verify", { noUnmatchd: true }, 400, "did you mean noUnmatched?"],
  [
    "POST /__mock/verify",
    { calls: { route: "submit" } },
    400,
    'calls cannot be {"route":"submit"}',
  ],
  ["POST /__mock/verify", { calls: ["submit"] }, 400, 'calls[0] must be an object, got "submit"'],
  [
    "POST /__mock/verify",
    { calls: [{ rout: "submit", times: 1 }] },
    400,
    'calls[0]: unknown key "rout"',
  ],
  [
    "POST /__mock/verify",
    { inOrder: [{ route: "sumbit" }] },
    400,
    'inOrder[0]: route cannot be "sumbit", expected submit or read or',
  ],
  [
    "POST /__mock/verify?session=typo",
    {},
    404,
    'there is no session named "typo"; no session is open',
  ],
  ["POST /s/typo/__mock/reset", {}, 404, 'there is no session named "typo"'],
  ["POST /__mock/clock?session=typo", {}, 404, 'there is no session named "typo"'],
  ["POST /__mock/requests/x?session=typo", { advance: true }, 404, "no session"],
  [
    "POST /__mock/sessions",
    { scenario: "failed-contnt" },
    422,
    'there is no recording named "failed-contnt"; closest: failed-content',
  ],
  ["POST /__mock/sessions", { strict: true }, 400, "there are none: add a folder"],
  ["PUT /__mock/health", {}, 404, "the mock server has no control route PUT /__mock/health"],
  ["POST /__mock/reset?sesion=one", {}, 400, "unknown parameter sesion; closest: session"],
  ["POST /__mock/reset", { session: "one" }, 400, 'unknown key "session" in the body'],
  ["POST /__mock/clock", { session: "one", advance_ms: 5 }, 400, 'unknown key "session"'],
  ["POST /__mock/reset/one", {}, 404, "the mock server has no control route"],
  ["DELETE /__mock/sessions/", {}, 404, "the mock server has no control route"],
  ["DELETE /__mock/sessions/two", {}, 404, 'there is no session named "two"; no session is open'],
  ["POST /__mock/constructor", {}, 404, "the mock server has no control route"],
  ["POST /__mock/__proto__", {}, 404, "the mock server has no control route"],
];

test.for(refusals)("the controls over HTTP refuse %s %j", async ([asked, body, status, error]) => {
  await using server = await createMockServer({ models });
  const reply = await control(server, asked, body);
  expect(reply.status).toBe(status);
  expect(reply.json["error"]).toContain(error);
});

test.each([
  ["/__mock/calls?route=submt", 'there is no route "submt"; closest: submit'],
  ["/__mock/calls?modelID=x", "unknown parameter modelID; closest: modelId"],
  ["/__mock/calls?limit=ten", 'limit must be a whole number, got "ten"'],
])("a list of calls is refused when it asks for what cannot be: %s", async (path, error) => {
  await using server = await createMockServer({ models });
  const reply = await control(server, `GET ${path}`);
  expect([reply.status, reply.json["error"]]).toEqual([400, expect.stringContaining(error)]);
});

describe("a session that is open", () => {
  test("is not wiped by opening it again, unless it is to be replaced", async () => {
    await using server = await createMockServer({ models });
    const opened = await control(server, "POST /__mock/sessions", { name: "night" });
    await submitted({ baseUrl: String(opened.json["baseUrl"]) });
    const again = await control(server, "POST /__mock/sessions", { name: "night" });
    expect([again.status, server.session("night").requests().length]).toEqual([409, 1]);
    expect(() => server.openSession("night")).toThrow(SessionExistsError);
    expect((await control(server, "GET /__mock/calls?session=nigth")).json["nearest"]).toEqual([
      "night",
    ]);
    expect(() => server.session("nigth").requests()).toThrow(UnknownSessionError);
    const body = { name: "night", replace: true };
    expect((await control(server, "POST /__mock/sessions", body)).status).toBe(201);
    expect(server.session("night").requests()).toEqual([]);
  });
});

describe("a state that a test asks for", () => {
  test.each([
    ["failed-content", "a recording without a success: the usual outcome"],
    ["outcome-video-url", "the outcome of the recording"],
  ])("a success has a file to download, in %s", async (scenario) => {
    await using server = await createMockServer({ models, scenario });
    const requestId = await submitted(server);
    const moved = await control(server, `POST /__mock/requests/${requestId}`, {
      status: "success",
    });
    expect(moved.status).toBe(200);
    const { json } = await read(server, requestId);
    const [url] = /http:[^"]+_result[^"]*/u.exec(JSON.stringify(json)) ?? [];
    expect((await fetch(String(url))).status).toBe(200);
  });

  test("is refused if the API has none of that name", async () => {
    await using server = await createMockServer({ models });
    const requestId = await submitted(server);
    const reply = await control(server, `POST /__mock/requests/${requestId}`, { status: "succes" });
    expect(reply.status).toBe(400);
    expect(reply.json["error"]).toContain('no status "succes"; closest: success');
    expect(() => server.setState(requestId, { status: "done" })).toThrow(RangeError);
  });

  test("the usual outcome is that of the recording default", async () => {
    const recordings = await readRecordings(join(import.meta.dirname, "../recordings"));
    const found = recordings.recordings.find(({ name }) => name === "default");
    expect(found?.states.at(-1)?.outcome).toEqual(usualOutcome);
  });
});

test("strict is refused without recordings, which could match no submit", async () => {
  await expect(createMockServer({ models, strict: true })).rejects.toThrow(RangeError);
});

describe("a fault named in a header", () => {
  test.each<readonly [string, number]>([
    ["429 retry-after=2", 429],
    ['{"kind":"answer","status":418}', 418],
    ["cut bytes=5", 200],
    ["explode", 501],
    ["reset foo=1", 501],
    ["delay milliseconds=3000000000", 501],
    // Headers that Node would refuse to send.
    ['{"kind":"answer","status":418,"headers":{"a b":"c"}}', 501],
    ['{"kind":"answer","status":418,"headers":{"x":"a\\nb"}}', 501],
    ["429 (x)=1", 501],
    ["429 content-length=3", 501],
  ])("%s", async (header, status) => {
    await using server = await createMockServer({ models });
    const requestId = await submitted(server);
    const reply = await call(server, `/requests/${requestId}`, {
      headers: { "x-mock-fault": header },
    });
    expect(reply.status).toBe(status);
    expect((await readToEnd(server, requestId)).record?.["status"]).toBe("success");
  });
});

describe("chaos", () => {
  test("gives the same faults for the same seed, and its record repeats them", async () => {
    const play = async (server: MockServer): Promise<readonly number[]> => {
      const statuses: number[] = [];
      for (let number = 0; number < 12; number += 1) {
        const reply = await submit(server, { prompt: `shot ${number}` }).catch(() => undefined);
        statuses.push(reply?.status ?? 0);
      }
      return statuses;
    };
    const chaos = { seed: "7", rate: 0.5, kinds: ["answer", "reset"] as const };
    await using first = await createMockServer({ models, startSeconds, chaos });
    await using second = await createMockServer({ models, startSeconds, chaos });
    const seen = await play(first);
    expect(await play(second)).toEqual(seen);
    expect(new Set(seen).size).toBeGreaterThan(2);
    await using third = await createMockServer({ models, startSeconds });
    for (const hit of first.chaosHits()) third.inject(hit);
    expect(await play(third)).toEqual(seen);
  });
});

describe("uploads", () => {
  test("a file with the right type can be read back, and any other is refused", async () => {
    await using server = await createMockServer({ models });
    const granted = await call(server, "/upload-url", {
      method: "POST",
      body: JSON.stringify({ file_type: "jpg" }),
    });
    const uploadUrl = String(granted.json?.["upload_url"]);
    const publicUrl = String(granted.json?.["public_url"]);
    const put = async (type: string | undefined): Promise<number> => {
      const body = new Uint8Array([1, 2, 3, 255]);
      const headers = type === undefined ? {} : { "content-type": type };
      return (await fetch(uploadUrl, { method: "PUT", body, headers })).status;
    };
    expect((await fetch(publicUrl)).status).toBe(404);
    expect([await put("image/jpeg"), await put(undefined), await put("image/jpg")]).toEqual([
      403, 400, 200,
    ]);
    const bytes = new Uint8Array(await (await fetch(publicUrl)).arrayBuffer());
    expect([...bytes]).toEqual([1, 2, 3, 255]);
    const refused = await call(server, "/upload-url", { method: "POST", body: "{}" });
    expect(refused.json?.["error"]).toContain("file_type must be one of jpeg, jpg, png");
  });
});
