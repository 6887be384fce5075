import { setupServer } from "msw/node";
import { http } from "msw";
import type Nock from "nock";
import { getGlobalDispatcher, MockAgent, request, setGlobalDispatcher } from "undici";
import { expect, test } from "vitest";
import { createInProcessMock } from "../src/index.ts";

// The recipes of docs/other-mocks.md, as they stand there. Code under test has the real address built in.
const origin = "https://console.gmicloud.ai";
const requests = `${origin}/api/v1/ie/requestqueue/apikey/requests`;
const headers = { authorization: "Bearer any", "content-type": "application/json" };
const body = JSON.stringify({
  model: "kling-3.0-turbo-t2v",
  payload: { prompt: "Rain", duration: "3" },
});

/** What code under test does: submits, reads to the end, and downloads. */
async function useApi(): Promise<string> {
  const submitted = await (await fetch(requests, { method: "POST", headers, body })).text();
  const id = /"request_id":"([^"]+)"/.exec(submitted)?.[1] ?? "";
  for (let reads = 0; reads < 10; reads += 1) {
    const record = await (await fetch(`${requests}/${id}`, { headers })).text();
    const url = /"url":"([^"]+)"/.exec(record)?.[1];
    if (url === undefined) continue;
    const clip = await fetch(url);
    return `${clip.headers.get("content-type")} ${(await clip.bytes()).length > 10_000}`;
  }
  return "no result";
}

test("msw hands calls to the mock", async () => {
  const mock = await createInProcessMock({ origin });
  const server = setupServer(http.all(`${origin}/*`, ({ request: call }) => mock.fetch(call)));
  server.listen({ onUnhandledFrame: "error" });
  try {
    expect(await useApi()).toBe("video/mp4 true");
    expect(mock.requests()).toHaveLength(1);
  } finally {
    server.close();
  }
});

test("nock hands calls to the mock", async () => {
  // It intercepts as soon as it is loaded, which msw would meet.
  const { default: nock } = await import("nock");
  const mock = await createInProcessMock({ origin });
  const pass = async (call: Request): Promise<Nock.ReplyFnResult> => {
    const answer = await mock.fetch(call);
    const bytes = Buffer.from(await answer.arrayBuffer());
    return [answer.status, bytes, Object.fromEntries(answer.headers)];
  };
  nock(origin).persist().get(/.*/).reply(pass).post(/.*/).reply(pass);
  try {
    expect(await useApi()).toBe("video/mp4 true");
    expect(mock.requests()).toHaveLength(1);
  } finally {
    nock.cleanAll();
    nock.restore();
  }
});

test("undici's MockAgent hands calls to the mock", async () => {
  const mock = await createInProcessMock({ origin });
  const agent = new MockAgent();
  agent.disableNetConnect();
  const before = getGlobalDispatcher();
  setGlobalDispatcher(agent);
  try {
    const pool = agent.get(origin);
    for (const method of ["GET", "POST"]) {
      pool
        .intercept({ path: () => true, method })
        .reply(async ({ path, headers: given, body: sent }) => {
          const answer = await mock.fetch(`${origin}${path}`, {
            method,
            headers: new Headers(given),
            ...(method === "GET" ? {} : { body: typeof sent === "string" ? sent : null }),
          });
          return {
            statusCode: answer.status,
            data: Buffer.from(await answer.arrayBuffer()),
            responseOptions: { headers: Object.fromEntries(answer.headers) },
          };
        })
        .persist();
    }
    const answer = await request(requests, { method: "POST", headers, body });
    expect(await answer.body.json()).toMatchObject({ status: "queued" });
    expect(mock.requests()).toHaveLength(1);
  } finally {
    setGlobalDispatcher(before);
    await agent.close();
  }
});
