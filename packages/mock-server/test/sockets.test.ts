import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { MockServer } from "../src/index.ts";
import { createMockServer, PortTakenError } from "../src/index.ts";
import { resultUrl, submitted } from "./client.ts";
import { models } from "./fixtures/models.ts";

let server: MockServer;
beforeAll(async () => {
  server = await createMockServer({ models, allowedHosts: ["mock.example.com"] });
});
afterAll(() => server.close());

/** Sends bytes as they are, and gives all that comes back until the server closes or has answered. */
async function exchange(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(server.origin).port), "127.0.0.1");
    let answer = "";
    socket.on("connect", () => socket.end(text));
    socket.on("data", (part) => {
      answer += part.toString("latin1");
    });
    socket.on("error", reject);
    socket.on("close", () => resolve(answer));
  });
}

describe("the control routes", () => {
  const ask = async (headers: Readonly<Record<string, string>>): Promise<string> => {
    const lines = Object.entries({ Host: "127.0.0.1", ...headers });
    const answer = await exchange(
      `POST /__mock/reset HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join("")}Content-Length: 0\r\nConnection: close\r\n\r\n`,
    );
    return answer.slice(9, 12);
  };

  test.each([
    [{ Origin: "https://evil.example" }],
    [{ Origin: "null" }],
    [{ Origin: "http://192.168.1.5" }],
    [{ Origin: "http://127.evil.example" }],
    [{ Host: "evil.example", Origin: "http://evil.example" }],
    [{ Host: "rebound.example:4010" }],
    [{ "Sec-Fetch-Site": "cross-site" }],
  ])("refuse a page of another site: %j", async (headers) => {
    await submitted(server);
    expect(await ask(headers)).toBe("403");
    expect(server.requests().length, "nothing was reset").toBeGreaterThan(0);
  });

  test.each([
    [{}],
    [{ Host: "localhost:4010", Origin: "http://localhost:5173" }],
    [{ Host: "[::1]:4010" }],
    [{ Host: "mock:4010" }],
    [{ Host: "host.docker.internal:4010" }],
    [{ Host: "192.168.1.5:4010", Origin: "http://192.168.1.5:4010" }],
    [{ Host: "mock.example.com" }],
    [{ Origin: "https://mock.example.com" }],
    [{ "Sec-Fetch-Site": "same-origin" }],
  ])("answer this machine, containers and allowed hosts: %j", async (headers) => {
    expect(await ask(headers)).toBe("200");
  });
});

test("a client that takes the mock for a proxy is told so", async () => {
  const answer = await exchange("CONNECT console.gmicloud.ai:443 HTTP/1.1\r\nHost: x\r\n\r\n");
  expect(answer).toMatch(/^HTTP\/1\.1 501 .*the mock server is no proxy/su);
});

test("a port that is taken is reported with who has it", async () => {
  const port = Number(new URL(server.origin).port);
  const failure: unknown = await createMockServer({ models, port }).catch(
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(PortTakenError);
  expect(String(failure)).toContain(`port ${port} is taken by another storyreel mock`);
  // Only Linux tells whose a socket is.
  const isTold = String(failure).includes(`process ${process.pid} (`);
  expect(isTold).toBe(process.platform === "linux");
});

test("a file that the client has already is not sent again", async () => {
  const url = await resultUrl(server, await submitted(server));
  const first = await fetch(url);
  const etag = String(first.headers.get("etag"));
  await first.arrayBuffer();
  for (const known of [etag, `"other", W/${etag}`, "*"]) {
    const again = await fetch(url, { headers: { "if-none-match": known } });
    expect([again.status, (await again.arrayBuffer()).byteLength]).toEqual([304, 0]);
    expect(again.headers.get("etag")).toBe(etag);
  }
  const other = await fetch(url, { headers: { "if-none-match": '"other"' } });
  expect(other.status).toBe(200);
});
