import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Fault, InProcessMock } from "../src/index.ts";
import { createInProcessMock, createMockServer } from "../src/index.ts";
import { describeError, model } from "./client.ts";
import { models } from "./fixtures/models.ts";

const startSeconds = 1_790_000_000;
const key = { authorization: "Bearer test-key" };

type Caller = Pick<InProcessMock, "baseUrl" | "fetch">;

async function submitTo({ baseUrl, fetch }: Caller, prompt: string): Promise<string> {
  const response = await fetch(`${baseUrl}/requests`, {
    method: "POST",
    headers: key,
    body: JSON.stringify({ model, payload: { prompt, duration: "3" } }),
  });
  return ((await response.json()) as { readonly request_id: string }).request_id;
}

test("answers are those of the server, to the byte", async () => {
  await using server = await createMockServer({ models, startSeconds });
  const mock = await createInProcessMock({ models, startSeconds });
  const transcript = async (caller: Caller, origin: string): Promise<string> => {
    const texts: string[] = [];
    const requestId = await submitTo(caller, "Rain");
    for (let reads = 0; reads < 3; reads += 1) {
      const response = await caller.fetch(`${caller.baseUrl}/requests/${requestId}`, {
        headers: key,
      });
      texts.push(`${response.status} ${await response.text()}`);
    }
    const url = /"url":"([^"]+)"/u.exec(texts.at(-1) ?? "")?.[1] ?? "";
    const media = await caller.fetch(url, { headers: { range: "bytes=100-199" } });
    const bytes = new Uint8Array(await media.arrayBuffer());
    texts.push(`${media.status} ${createHash("sha256").update(bytes).digest("hex")}`);
    return texts.join("\n").replaceAll(origin, "ORIGIN");
  };
  expect(await transcript(mock, mock.origin)).toBe(
    await transcript({ baseUrl: server.baseUrl, fetch }, server.origin),
  );
});

describe("faults of the wire are what Node's fetch would throw", () => {
  test.each<readonly [string, Fault, string]>([
    ["a reset", { kind: "reset" }, "fetch failed: ECONNRESET"],
    ["a closed connection", { kind: "close" }, "fetch failed: UND_ERR_SOCKET"],
    ["a reset in the middle", { kind: "reset", bytes: 20 }, "terminated: ECONNRESET"],
    ["something that is not HTTP", { kind: "garbage" }, "fetch failed: HPE_INVALID_CONSTANT"],
    ["half a JSON text", { kind: "cut", bytes: 15 }, '{"request_id":"'],
    ["no answer", { kind: "never" }, "TimeoutError"],
  ])("%s", async (_, fault, expected) => {
    const mock = await createInProcessMock({ models });
    const requestId = await submitTo(mock, "Rain");
    mock.inject({ route: "read", fault });
    // Only `never` is waited out; the others may take as long as the machine needs.
    const patienceMs = fault.kind === "never" ? 50 : 30_000;
    const outcome = await mock
      .fetch(`${mock.baseUrl}/requests/${requestId}`, {
        headers: key,
        signal: AbortSignal.timeout(patienceMs),
      })
      .then((response) => response.text())
      .catch((error: unknown) => describeError(error));
    expect(outcome).toBe(expected);
  });

  test("an address that is not the mock's is refused, not called", async () => {
    const mock = await createInProcessMock({ models });
    const error = await mock.fetch("https://example.com/").catch((thrown: unknown) => thrown);
    expect(describeError(error)).toBe("fetch failed: ECONNREFUSED");
  });
});

describe("as a transport", () => {
  const request = (mock: InProcessMock, path: string, limitMs = 30_000) => ({
    method: "GET" as const,
    url: new URL(`${mock.baseUrl}${path}`),
    headers: key,
    timeouts: { connectMs: limitMs, headersMs: limitMs, idleMs: limitMs },
  });

  test("gives heads and bodies", async () => {
    const mock = await createInProcessMock({ models });
    const answer = await mock.transport().send(request(mock, "/models"));
    const parts: Uint8Array[] = [];
    for await (const part of answer.body) parts.push(part);
    expect(answer.headers["content-type"]).toBe("application/json");
    expect(JSON.parse(Buffer.concat(parts).toString())).toEqual({
      model_ids: models.map(({ id }) => id),
    });
  });

  test("throws the error that it was given, and says whether the call was sent", async () => {
    class OwnError extends Error {
      readonly phase: string;
      constructor(phase: "never-sent" | "answer-lost", message: string) {
        super(message);
        this.phase = phase;
      }
    }
    const mock = await createInProcessMock({ models });
    const transport = mock.transport(OwnError);
    const phases: unknown[] = [];
    for (const fault of [{ kind: "reset" }, { kind: "never" }] as const) {
      mock.inject({ route: "models", fault });
      const thrown = await transport
        // What never comes is waited out.
        .send(request(mock, "/models", fault.kind === "never" ? 50 : undefined))
        .catch((error: unknown) => error);
      expect(thrown).toBeInstanceOf(OwnError);
      phases.push(thrown instanceof OwnError ? thrown.phase : undefined);
    }
    const elsewhere = { ...request(mock, ""), url: new URL("https://example.com") };
    const thrown = await transport.send(elsewhere).catch((error: unknown) => error);
    phases.push(thrown instanceof OwnError ? thrown.phase : undefined);
    expect(phases).toEqual(["answer-lost", "answer-lost", "never-sent"]);
  });
});

test("the mock passes for another host where the code has its address built in", async () => {
  const origin = "https://console.gmicloud.ai";
  const mock = await createInProcessMock({ models, origin });
  const requestId = await submitTo(mock, "Rain");
  const read = `${origin}/api/v1/ie/requestqueue/apikey/requests/${requestId}`;
  const request = new Request(read, { headers: key });
  for (let reads = 0; reads < 2; reads += 1) await mock.fetch(request.clone());
  const text = await (await mock.fetch(request)).text();
  const url = /"url":"([^"]+)"/u.exec(text)?.[1] ?? "";
  expect(new URL(url).origin).toBe(origin);
  expect((await mock.fetch(url)).status).toBe(200);
});
