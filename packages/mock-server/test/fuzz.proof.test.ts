import { connect } from "node:net";
import { expect, test } from "vitest";
import { createMockServer } from "../src/index.ts";
import { models } from "./fixtures/models.ts";

const count = process.env["MODE"] === "proof" ? 5_000 : 300;

test(`each of ${count} random connections gets an answer in HTTP`, async () => {
  await using server = await createMockServer({ models });
  const port = Number(new URL(server.origin).port);
  const random = randomFrom(1);
  const silent: string[] = [];
  for (let from = 0; from < count; from += 20) {
    const texts = Array.from({ length: Math.min(20, count - from) }, () => randomRequest(random));
    await Promise.all(
      texts.map(async (text) => {
        const answer = await exchange(port, text);
        if (!/^HTTP\/1\.1 [1-5]\d\d /u.test(answer))
          silent.push(
            JSON.stringify(text.replaceAll(/y{9,}|a{9,}/gu, (run) => `<${run.length} ${run[0]}>`)),
          );
      }),
    );
  }
  expect(silent).toEqual([]);
  const { status } = await fetch(`${server.origin}/__mock/health`);
  expect(status).toBe(200);
});

/** Sends the bytes, half closes, and gives what comes back until the server closes. */
async function exchange(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
    let answer = "";
    socket.on("connect", () => socket.end(Buffer.from(text, "latin1")));
    socket.on("data", (part) => {
      answer += part.toString("latin1");
    });
    socket.on("end", () => socket.destroy());
    // A server that has refused a request may reset the rest of it.
    socket.on("error", () => {});
    socket.on("close", () => resolve(answer));
  });
}

type Random = () => number;

/** SplitMix32: numbers from 0 to 1 that are the same in every run. */
function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let word = state ^ (state >>> 16);
    word = Math.imul(word, 0x21f0aaad);
    word ^= word >>> 15;
    word = Math.imul(word, 0x735a2d97);
    return ((word ^ (word >>> 15)) >>> 0) / 2 ** 32;
  };
}

const api = "/api/v1/ie/requestqueue/apikey";

/** A request line, headers and a body, each now and then wrong. */
function randomRequest(random: Random): string {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const noise = (length: number): string =>
    Array.from({ length }, () => String.fromCodePoint(Math.floor(random() * 256))).join("");
  const method = pick([
    "GET",
    "POST",
    "PUT",
    "DELETE",
    "HEAD",
    "OPTIONS",
    "PATCH",
    "CONNECT",
    "TRACE",
    "get",
    "PROPFIND",
    "",
    noise(3),
  ]);
  const path = pick([
    `${api}/requests`,
    `${api}/requests/x`,
    `${api}/models`,
    `${api}/upload-url`,
    "/",
    "/__mock",
    "/__mock/reset",
    "/__mock/calls?route=x",
    "/s/a/__mock/verify",
    "/s/../__mock",
    "/media/x",
    "//",
    "*",
    "http://example.com/",
    "console.gmicloud.ai:443",
    "/%zz",
    "/%00",
    `/${"a".repeat(Math.floor(random() * 2e4))}`,
    `/${noise(5)}`,
    "",
  ]);
  const body = pick(["", "{}", '{"model":"kling-3.0-turbo-t2v","payload":{}}', noise(50), "[1,"]);
  const known = [
    "Authorization: Bearer k",
    "Content-Type: application/json",
    "Expect: 100-continue",
    "Expect: 200-nothing",
    "Upgrade: websocket",
    "Connection: Upgrade",
    "Upgrade: h2c",
    "Connection: close",
    "Range: bytes=0-",
    "x-mock-scenario: failed-content",
    "x-mock-session: a",
    "x-mock-session: a/b",
    "x-mock-scenario: none",
    "x-mock-fault: 429",
    "x-mock-fault: explode",
    "Origin: https://evil.example",
    "Host: evil.example",
    "Accept-Encoding: gzip",
    "If-None-Match: *",
    ": empty",
    "no colon",
    `X: ${noise(4)}`,
    `X: ${"y".repeat(Math.floor(random() * 2e4))}`,
    "Transfer-Encoding: identity",
  ];
  const headers = Array.from({ length: Math.floor(random() * 5) }, () => pick(known));
  const framing = pick([
    [`Content-Length: ${Buffer.byteLength(body, "latin1")}`],
    ["Content-Length: 0"],
    ["Content-Length: -1"],
    ["Content-Length: 1e3"],
    ["Content-Length: 3", "Content-Length: 4"],
    ["Transfer-Encoding: chunked"],
    ["Transfer-Encoding: chunked", "Content-Length: 2"],
    [],
  ]);
  const host = random() < 0.9 ? ["Host: 127.0.0.1"] : [];
  const end = random() < 0.95 ? "\r\n" : pick(["\n", "\r", ""]);
  const version = pick([
    "HTTP/1.1",
    "HTTP/1.1",
    "HTTP/1.1",
    "HTTP/1.0",
    "HTTP/2.0",
    "HTTP/9.9",
    "",
  ]);
  return [`${method} ${path} ${version}`, ...host, ...headers, ...framing, "", body].join(end);
}
