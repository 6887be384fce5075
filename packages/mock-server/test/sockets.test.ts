import { connect } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { MockServer } from "../src/index.ts";
import { createMockServer, PortTakenError } from "../src/index.ts";
import { call, model, resultUrl, submitted } from "./client.ts";
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
    socket.on("connect", () => socket.end(text, "latin1"));
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
    [{ Host: "192.168.1.5:4010", Origin: "https://192.168.1.5:4010" }],
    [{ "Sec-Fetch-Site": "same-origin" }],
  ])("answer this machine, containers and allowed hosts: %j", async (headers) => {
    expect(await ask(headers)).toBe("200");
  });
});

test.each([
  ["UTF-8, as curl sends it", "Straße 東京", "utf8"],
  ["Latin-1, as fetch sends it", "Straße", "latin1"],
] as const)("a label may be in %s", async (_, label, encoding) => {
  const body = JSON.stringify({ model, payload: { prompt: "Rain", duration: "3" } });
  const path = new URL(server.baseUrl).pathname;
  const head = `POST ${path}/requests HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer k\r\nConnection: close\r\nx-storyreel-label: `;
  const rest = `\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
  const bytes = Buffer.concat([Buffer.from(head), Buffer.from(label, encoding), Buffer.from(rest)]);
  expect(await exchange(bytes.toString("latin1"))).toContain("200 OK");
  expect(server.requests().at(-1)?.label).toBe(label);
  expect(server.calls().at(-1)?.label).toBe(label);
});

test("a program that waits for the mock may ask with HEAD", async () => {
  const answer = await fetch(`${server.origin}/__mock/health`, { method: "HEAD" });
  expect(answer.status).toBe(200);
});

test("a client that takes the mock for a proxy is told so", async () => {
  const answer = await exchange("CONNECT console.gmicloud.ai:443 HTTP/1.1\r\nHost: x\r\n\r\n");
  expect(answer).toMatch(/^HTTP\/1\.1 501 .*the mock server is not a proxy/su);
});

test.each([
  ["of the mock", () => `${server.baseUrl}/models`, /^HTTP\/1\.1 200 .*model_ids/su],
  ["of its controls", () => `${server.origin}/__mock/health`, /^HTTP\/1\.1 200 .*"ok"/su],
  [
    "of somebody else",
    () => "http://console.example.org/__mock/calls",
    /^HTTP\/1\.1 501 .*x-mock-unmatched: 1.*is not a proxy/su,
  ],
])("a whole address %s, as proxies get it", async (_, address, wanted) => {
  const rest = "Host: 127.0.0.1\r\nAuthorization: Bearer k\r\nConnection: close\r\n\r\n";
  expect(await exchange(`GET ${address()} HTTP/1.1\r\n${rest}`)).toMatch(wanted);
});

test("an answer that takes a while comes before that to the garbage behind it", async () => {
  const answer = await exchange("GET /__mock/health HTTP/1.1\r\nHost: x\r\n\r\n\0garbage\r\n\r\n");
  expect(answer).toMatch(/^HTTP\/1\.1 200 .*"status":"ok".*HTTP\/1\.1 400 /su);
});

test("a port that is taken is reported with who has it", async () => {
  const port = Number(new URL(server.origin).port);
  const failure: unknown = await createMockServer({ models, port }).catch(
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(PortTakenError);
  expect(String(failure)).toContain(`port ${port} is taken by another storyreel mock`);
  // Only Linux tells whose a socket is.
  const isTold = String(failure).includes(`process ${process.pid} (node)`);
  expect(isTold).toBe(process.platform === "linux");
});

test("a host that is not this machine is refused by name", async () => {
  // 192.0.2.0/24 is for documentation (RFC 5737): no machine has such an address.
  const start = createMockServer({ models, host: "192.0.2.1" });
  await expect(start).rejects.toThrow('host "192.0.2.1": not an address of this machine');
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

describe("what a client did wrong is said", () => {
  const path = (): string => new URL(server.baseUrl).pathname;
  const post = (body: Buffer, ...headers: readonly string[]): string => {
    const lines = ["Host: x", "Authorization: Bearer k", ...headers];
    const head = `POST ${path()}/requests HTTP/1.1\r\n${lines.join("\r\n")}\r\nContent-Length: ${body.length}\r\n\r\n`;
    return head + body.toString("latin1");
  };
  const json = JSON.stringify({ model, payload: { prompt: "Rain", duration: "3" } });

  test.each<readonly [string, () => string, RegExp]>([
    ["no host", () => "GET / HTTP/1.1\r\n\r\n", /^HTTP\/1\.1 400 .*must have the header Host/su],
    ["no host in HTTP/1.0", () => "GET / HTTP/1.0\r\n\r\n", /^HTTP\/1\.1 404 /u],
    [
      "an unknown expectation",
      () => post(Buffer.from(json), "Expect: a-miracle"),
      /^HTTP\/1\.1 417 .*Expect may have is 100-continue/su,
    ],
    [
      "a body that is said to be compressed",
      () => post(gzipSync(json), "Content-Encoding: gzip"),
      /^HTTP\/1\.1 400 .*does not decode content-encoding: gzip/su,
    ],
    [
      "a body that is compressed",
      () => post(gzipSync(json)),
      /^HTTP\/1\.1 400 .*compressed with gzip/su,
    ],
    [
      "a byte order mark",
      () => post(Buffer.from(`\ufeff${json}`)),
      /^HTTP\/1\.1 400 .*byte order mark/su,
    ],
    ["UTF-16", () => post(Buffer.from(json, "utf16le")), /^HTTP\/1\.1 400 .*not in UTF-8/su],
    ["no JSON", () => post(Buffer.from("{")), /^HTTP\/1\.1 400 .*not a JSON object"\}$/su],
  ])("%s", async (_, text, answer) => {
    expect(await exchange(text())).toMatch(answer);
  });
});

test("of large bodies that are refused, the log keeps the beginning", async () => {
  const prompt = "r".repeat(100_000);
  const images = ["a"];
  await call(server, "/requests", {
    method: "POST",
    body: JSON.stringify({ model, payload: { prompt, duration: "3", images }, more: [[[]]] }),
  });
  const payload = { prompt: `${prompt.slice(0, 1000)}…`, duration: "3", images: "…" };
  expect(server.verify({ calls: [{ status: 400, body: { model, payload, more: "…" } }] })).toEqual(
    [],
  );
});
