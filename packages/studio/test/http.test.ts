import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ask, openKit, type Kit } from "./studio-kit.ts";

let kit: Kit;
beforeAll(async () => {
  kit = await openKit(undefined, {
    prepare: async (folder) => {
      const assets = join(folder, "page", "assets");
      writeFileSync(join(assets, "digits.js"), "0123456789");
      writeFileSync(join(assets, "empty.js"), "");
    },
  });
});
afterAll(() => kit[Symbol.asyncDispose]());

const asked = (
  path: string,
  headers: { readonly [name: string]: string } = {},
  method: string = "GET",
) =>
  ask({
    host: "127.0.0.1",
    port: kit.port,
    path,
    method,
    headers: { authorization: `Bearer ${kit.token}`, ...headers },
  });

test.each([
  ["bytes=2-4", 206, "234", "bytes 2-4/10"],
  ["Bytes=2-4", 206, "234", "bytes 2-4/10"],
  ["bytes=7-", 206, "789", "bytes 7-9/10"],
  ["bytes=-3", 206, "789", "bytes 7-9/10"],
  ["bytes=-999999", 206, "0123456789", "bytes 0-9/10"],
  ["bytes=8-99999999999999999999999", 206, "89", "bytes 8-9/10"],
  ["bytes=2-4,", 206, "234", "bytes 2-4/10"],
  ["bytes=, 2-4", 206, "234", "bytes 2-4/10"],
  ["bytes=0-1,2-4", 206, "01234", "bytes 0-4/10"],
  ["bytes=-2, 3-8", 206, "3456789", "bytes 3-9/10"],
  ["bytes=2-4,100-", 206, "234", "bytes 2-4/10"],
  ["bytes=0-1,5-6", 200, "0123456789", undefined],
  ["bytes=10-", 416, "", "bytes */10"],
  ["bytes=-0", 416, "", "bytes */10"],
  ["bytes=10-,-0", 416, "", "bytes */10"],
  ["bytes=4-2", 200, "0123456789", undefined],
  ["bytes=2-4,x", 200, "0123456789", undefined],
  ["bytes=-", 200, "0123456789", undefined],
  ["bytes=", 200, "0123456789", undefined],
  ["bytes 2-4", 200, "0123456789", undefined],
  ["lines=2-4", 200, "0123456789", undefined],
])("a range %s: %i", async (range, status, text, contentRange) => {
  const { headers, ...answer } = await asked("/assets/digits.js", { range });
  expect([answer.status, String(answer.body), headers["content-range"]]).toEqual([
    status,
    text,
    contentRange,
  ]);
  expect(headers["accept-ranges"]).toBe("bytes");
  // Only GET has ranges.
  const head = await asked("/assets/digits.js", { range }, "HEAD");
  expect([head.status, head.headers["content-range"], head.headers["content-length"]]).toEqual([
    200,
    undefined,
    "10",
  ]);
});

test("an empty file has no part, and its end is all of it", async () => {
  const statuses = ["bytes=-5", "bytes=0-", "bytes=0-,-5"].map(async (range) => {
    const { status, headers } = await asked("/assets/empty.js", { range });
    return [status, headers["content-range"]];
  });
  expect(await Promise.all(statuses)).toEqual([
    [200, undefined],
    [416, "bytes */0"],
    [200, undefined],
  ]);
});

const tag = '"digits.js"';

test.each<[string, number, { readonly [name: string]: string }]>([
  ["the tag", 304, { "if-none-match": tag }],
  ["a weak tag", 304, { "if-none-match": `W/${tag}` }],
  ["a list", 304, { "if-none-match": `"x", W/"y",${tag}` }],
  ["a tag with a comma", 200, { "if-none-match": '"a,digits.js", "b"' }],
  ["anything", 304, { "if-none-match": "*" }],
  ["another tag", 200, { "if-none-match": '"x"' }],
  ["a tag without quotes", 200, { "if-none-match": "digits.js" }],
  ["a tag comes before a range", 304, { "if-none-match": tag, range: "bytes=0-1" }],
  ["a part of what is known", 206, { "if-range": tag, range: "bytes=0-1" }],
  ["a weak tag for a part", 200, { "if-range": `W/${tag}`, range: "bytes=0-1" }],
  ["a date for a part", 200, { "if-range": "Sat, 28 Nov 2026 12:00:00 GMT", range: "bytes=0-1" }],
  ["what has to be there", 200, { "if-match": `"x", ${tag}` }],
  ["anything that is there", 206, { "if-match": "*", range: "bytes=0-1" }],
  ["what is not there", 412, { "if-match": '"x"' }],
  ["what has to be there, weakly", 412, { "if-match": `W/${tag}` }],
])("asked with %s: %i", async (_, status, headers) => {
  const answer = await asked("/assets/digits.js", headers);
  expect([answer.status, answer.headers["etag"]]).toEqual([status, tag]);
  expect(answer.body.length).toBe({ 200: 10, 206: 2 }[status] ?? 0);
  if (headers["range"] !== undefined) return;
  const head = await asked("/assets/digits.js", headers, "HEAD");
  expect([head.status, head.body.length]).toEqual([status, 0]);
});

test("HEAD is answered as GET is, without what it would send", async () => {
  const paths = ["/", "/assets/digits.js", "/api/view", "/api/history", "/api/compare"];
  for (const path of [...paths, "/assets/none.js", `/media/${"0".repeat(64)}`, "/made/0"]) {
    const get = await asked(path);
    const head = await asked(path, {}, "HEAD");
    const kinds = [get, head].map(({ headers }) => headers["content-type"]);
    expect([path, head.status, head.body.length, kinds[1]]).toEqual([
      path,
      get.status,
      0,
      kinds[0],
    ]);
    // The lengths of two views may differ.
    const length = path === "/api/view" ? undefined : head.headers["content-length"];
    expect([path, length ?? String(get.body.length)]).toEqual([path, String(get.body.length)]);
    const any = await asked(path, { "if-none-match": "*" });
    expect([path, any.status]).toEqual([path, get.status === 200 ? 304 : get.status]);
    expect(any.headers["content-security-policy"]).toContain("default-src 'none'");
  }
  const events = await asked("/api/events", {}, "HEAD");
  expect([events.status, events.headers["content-type"]]).toEqual([200, "text/event-stream"]);
  expect((await asked("/api/events", { "if-none-match": "*" })).status).toBe(304);
  expect((await asked("/api/view")).status).toBe(200);
});

test.each<[string, readonly string[], string]>([
  ["/", ["POST", "DELETE", "OPTIONS"], "GET, HEAD"],
  ["/assets/digits.js", ["PUT"], "GET, HEAD"],
  ["/api/view", ["POST", "PATCH"], "GET, HEAD"],
  ["/api/events", ["POST"], "GET, HEAD"],
  ["/api/do", ["GET", "HEAD", "PUT"], "POST"],
  [`/api/history/${"0".repeat(40)}`, ["POST"], "GET, HEAD"],
  [`/media/${"0".repeat(64)}`, ["DELETE"], "GET, HEAD"],
])(
  "%s does not support %s, and the answer names what it supports",
  async (path, methods, allow) => {
    for (const method of methods) {
      const { status, headers, body } = await asked(path, {}, method);
      expect([method, status, headers["allow"]]).toEqual([method, 405, allow]);
      expect(String(body)).toBe(
        method === "HEAD" ? "" : `${method} is not supported for ${path}; use ${allow}\n`,
      );
      expect(headers["x-content-type-options"]).toBe("nosniff");
    }
  },
);

test("what is not known is not found, whatever the method", async () => {
  const json = { "content-type": "application/json" };
  for (const path of ["/nothing", "/api", "/api/view/x", "/media/x", "/api/history/x"]) {
    for (const method of ["GET", "POST", "DELETE"]) {
      const { status, headers } = await asked(path, json, method);
      expect([path, method, status, headers["allow"]]).toEqual([path, method, 404, undefined]);
    }
  }
});

test("who does not know the token is not told what there is", async () => {
  const { status, headers } = await asked("/api/view", { authorization: "" }, "DELETE");
  expect([status, headers["allow"]]).toEqual([401, undefined]);
});
