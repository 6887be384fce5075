import { spawnSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { MockServer } from "../src/index.ts";
import { createMockServer } from "../src/index.ts";
import { resultUrl, submitted } from "./client.ts";
import { models } from "./fixtures/models.ts";

let server: MockServer;
let url: string;
let whole: Uint8Array;
beforeAll(async () => {
  server = await createMockServer({ models });
  url = await resultUrl(server, await submitted(server));
  whole = new Uint8Array(await (await fetch(url)).arrayBuffer());
});
afterAll(() => server.close());

describe("a part of a result", () => {
  test.for<
    readonly [string, number, (size: number) => string | null, (bytes: Uint8Array) => Uint8Array]
  >([
    ["bytes=100-199", 206, (size) => `bytes 100-199/${size}`, (bytes) => bytes.slice(100, 200)],
    [
      "bytes=-10",
      206,
      (size) => `bytes ${size - 10}-${size - 1}/${size}`,
      (bytes) => bytes.slice(-10),
    ],
    ["bytes=1000-", 206, (size) => `bytes 1000-${size - 1}/${size}`, (bytes) => bytes.slice(1000)],
    ["bytes=99999999-", 416, (size) => `bytes */${size}`, () => new Uint8Array()],
    ["bytes=9-3", 200, () => null, (bytes) => bytes],
    ["bytes=0-1,5-6", 200, () => null, (bytes) => bytes],
  ])("%s is answered with %i", async ([range, status, contentRange, part]) => {
    const response = await fetch(url, { headers: { range } });
    expect(response.status).toBe(status);
    expect(response.headers.get("content-range")).toBe(contentRange(whole.length));
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(part(whole));
  });

  test("is sent only while the file is the one that the client knows", async () => {
    const etag = (await fetch(url, { method: "HEAD" })).headers.get("etag") ?? "";
    const known = await fetch(url, { headers: { range: "bytes=0-9", "if-range": etag } });
    const changed = await fetch(url, { headers: { range: "bytes=0-9", "if-range": '"other"' } });
    expect([known.status, changed.status]).toEqual([206, 200]);
  });
});

test("HEAD tells size and type and sends nothing", async () => {
  const response = await fetch(url, { method: "HEAD" });
  expect(response.headers.get("content-length")).toBe(String(whole.length));
  expect((await response.arrayBuffer()).byteLength).toBe(0);
});

test("a key that nobody asked for is refused, as the real media host does", async () => {
  const response = await fetch(url, { headers: { authorization: "Bearer test-key" } });
  expect(response.status).toBe(401);
});

test("an unknown file is a 404", async () => {
  expect((await fetch(url.replace(/_[0-9a-f]{8}/u, "_00000000"))).status).toBe(404);
});

test.skipIf(spawnSync("curl", ["--version"]).status !== 0)("curl resumes a download", async () => {
  const { stdout } = await run("curl", ["-s", "-r", "500-", url]);
  expect(stdout).toEqual(Buffer.from(whole.slice(500)));
});

async function run(command: string, args: readonly string[]): Promise<{ readonly stdout: Buffer }> {
  const { execFile } = await import("node:child_process");
  return new Promise((resolve, reject) => {
    execFile(command, [...args], { encoding: "buffer", maxBuffer: 2 ** 28 }, (error, stdout) => {
      if (error === null) resolve({ stdout });
      else reject(error);
    });
  });
}
