import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { MockServer } from "../src/index.ts";
import { createMockServer, labelHash, readMarker } from "../src/index.ts";
import { call, model, read, readToEnd, resultUrl, submit, submitted } from "./client.ts";
import { decodeGray } from "./decode.ts";
import { models, parameter } from "./fixtures/models.ts";

let server: MockServer;
beforeEach(async () => {
  server = await createMockServer({ models, startSeconds: 1_790_000_000 });
});
afterEach(() => server.close());

describe("the life of a request", () => {
  test("the answer to a submit has the six documented fields and nothing else", async () => {
    const { status, text } = await submit(server, { prompt: "Rain", duration: "3" });
    expect(status).toBe(200);
    expect(text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/u, "<uuid>")).toBe(
      `{"request_id":"<uuid>","model":"${model}","status":"queued","created_at":1790000000,"updated_at":1790000000,"queued_at":1790000000}`,
    );
  });

  test("each read moves one request on, and no other", async () => {
    const first = await submitted(server, { prompt: "one" });
    const second = await submitted(server, { prompt: "two" });
    const seen: unknown[] = [];
    for (const requestId of [first, first, second, first, second, second, first]) {
      seen.push((await read(server, requestId)).json?.["status"]);
    }
    expect(seen).toEqual([
      "queued",
      "processing",
      "queued",
      "success",
      "processing",
      "success",
      "success",
    ]);
  });

  test("being listed does not move a request on, and the newest comes first", async () => {
    const first = await submitted(server, { prompt: "one" });
    const second = await submitted(server, { prompt: "two" });
    const pages = await Promise.all([
      call(server, `/requests?model_id=${model}`),
      call(server, `/requests?model_id=${model}&limit=1&offset=1`),
      call(server, "/requests?model_id=other"),
    ]);
    expect(pages.map((page) => summary(page.json))).toEqual([
      { ids: [second, first], statuses: ["queued", "queued"], total: 2, more: false },
      { ids: [first], statuses: ["queued"], total: 2, more: false },
      { ids: [], statuses: [], total: 0, more: false },
    ]);
  });

  test("the record echoes the payload as it was sent, nulls and zeros too", async () => {
    const free = await createMockServer({
      models: models.map((one) => ({
        ...one,
        parameters: {
          prompt: { ...parameter, type: "string" },
          seed: { ...parameter, type: "integer", nullable: true },
          zero: { ...parameter, type: "integer" },
          empty: { ...parameter, type: "string" },
        },
      })),
    });
    const payload = { prompt: "x", seed: null, zero: 0, empty: "" };
    const requestId = await submitted(free, payload);
    expect((await read(free, requestId)).json?.["payload"]).toEqual(payload);
    await free.close();
  });

  test("the clip has the length, size and label that were asked for", async () => {
    const payload = { prompt: "Rain on her face", duration: "3", aspect_ratio: "9:16" };
    const requestId = await submitted(server, payload, { "x-storyreel-label": "rain-020" });
    const response = await fetch(await resultUrl(server, requestId));
    expect(response.headers.get("content-type")).toBe("video/mp4");
    const { warnings, gray } = decodeGray(new Uint8Array(await response.arrayBuffer()));
    expect(warnings).toBe("");
    expect(gray.length).toBe(720 * 1280 * 72);
    const last = gray.subarray(71 * 720 * 1280);
    expect(readMarker(last, 720, 1280)).toEqual({ labelHash: labelHash("rain-020"), frame: 71 });
  });

  test("without a fixed start, times are those of the machine, in whole seconds", async () => {
    await using live = await createMockServer({ models });
    const before = Math.floor(Date.now() / 1000);
    const created = (await submit(live, { prompt: "x" })).json?.["created_at"];
    expect(created).toBeGreaterThanOrEqual(before);
    expect(created).toBeLessThanOrEqual(Math.floor(Date.now() / 1000));
  });
});

describe("refusals", () => {
  const post = (body: string): ReturnType<typeof call> =>
    call(server, "/requests", { method: "POST", body });
  test.for<readonly [string, string, number, string]>([
    ["no JSON", "{", 400, "invalid request: body is not a JSON object"],
    ["no model", "{}", 400, "invalid request: missing required field: model"],
    ["an unknown model", '{"model":"klng","payload":{}}', 404, 'model "klng" does not exist'],
    [
      "an empty payload",
      `{"model":"${model}","payload":{}}`,
      400,
      "invalid request: missing required parameter: payload.prompt",
    ],
    [
      "an unknown key and a wrong value",
      `{"model":"${model}","payload":{"prompt":"x","lenght":1,"resolution":"4k"}}`,
      400,
      'invalid request: unknown parameter: payload.lenght; invalid value for parameter payload.resolution: must be one of ["720p","1080p"]',
    ],
  ])("%s", async ([, body, status, error]) => {
    const reply = await post(body);
    expect({ status: reply.status, json: reply.json }).toEqual({ status, json: { error } });
    expect(server.requests()).toEqual([]);
  });

  test("a call without a key is refused, and the key is nowhere in what the server keeps", async () => {
    const response = await fetch(`${server.baseUrl}/requests`);
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ error: "invalid or missing API key" });
    await call(server, "/requests", { headers: { "x-organization-id": "org-1" } });
    expect(JSON.stringify(server.calls())).not.toContain("test-key");
    expect(
      server.calls().map((one) => [one.status, one.hasAuthorization, one.organizationId]),
    ).toEqual([
      [401, false, undefined],
      [200, true, "org-1"],
    ]);
  });

  test("an unknown request id is a 404, an unknown path of the API a 501 that names the nearest", async () => {
    expect((await read(server, "nope")).json).toEqual({ error: 'request "nope" not found' });
    const reply = await call(server, "/request/1");
    expect(reply.status).toBe(501);
    expect(reply.headers.get("x-mock-unmatched")).toBe("1");
    expect(reply.json?.["nearest"]).toContain("GET /api/v1/ie/requestqueue/apikey/requests/{id}");
    expect((await fetch(`${server.origin}/v1/requests`)).status).toBe(404);
  });

  test("cancelling is not documented, so it is not answered as if it were", async () => {
    const requestId = await submitted(server);
    expect((await call(server, `/requests/${requestId}`, { method: "DELETE" })).status).toBe(501);
  });
});

test("models are listed and described", async () => {
  expect((await call(server, "/models")).json).toEqual({
    model_ids: ["kling-3.0-turbo-t2v", "kling-v3-text-to-video"],
  });
  expect((await call(server, `/models/${model}`)).json).toMatchObject({
    model,
    org_id: "Kling",
    delivery_mode: "async",
    price_info: { price: 112_000, pricing_type: "per_second", unit: "second" },
  });
  expect((await call(server, "/models/nope")).status).toBe(404);
});

test("twenty racing submits on two servers give the same bytes on both", async () => {
  await using other = await createMockServer({ models, startSeconds: 1_790_000_000 });
  const transcript = async (
    target: MockServer,
    order: readonly number[],
  ): Promise<readonly string[]> => {
    const lines = await Promise.all(
      order.map(async (shot) => {
        const requestId = await submitted(target, { prompt: `shot ${shot}` });
        const { statuses, record } = await readToEnd(target, requestId);
        return JSON.stringify([shot, requestId, statuses, record]).replaceAll(target.origin, "");
      }),
    );
    return lines.toSorted();
  };
  const shots = Array.from({ length: 20 }, (_, shot) => shot);
  const [one, two] = await Promise.all([
    transcript(server, shots),
    transcript(other, shots.toReversed()),
  ]);
  expect(one).toEqual(two);
  expect(new Set(server.requests().map((request) => request.requestId)).size).toBe(20);
});

test("the same request twice is two requests", async () => {
  expect(await submitted(server)).not.toBe(await submitted(server));
});

function summary(json: Readonly<Record<string, unknown>> | undefined): unknown {
  const requests = json?.["requests"] as readonly Readonly<Record<string, unknown>>[];
  return {
    ids: requests.map((request) => request["request_id"]),
    statuses: requests.map((request) => request["status"]),
    total: json?.["total"],
    more: json?.["has_more"],
  };
}
