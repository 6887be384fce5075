import { afterAll, beforeAll, expect, test } from "vitest";
import { startStudio } from "../src/server/start-studio.ts";
import { ask, film, openAtUsualPort, openKit, projectOf, type Kit } from "./studio-kit.ts";

let kit: Kit;
beforeAll(async () => {
  kit = await openKit();
});
afterAll(() => kit[Symbol.asyncDispose]());

type Asking = {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: (kit: Kit) => { readonly [name: string]: string };
  readonly text?: string;
};

const token = ({ token: known }: Kit) => ({ authorization: `Bearer ${known}` });
const post = { method: "POST", path: "/api/do", text: '{"do":"undo"}' };
const json = { "content-type": "application/json" };

test.each<[string, number, Asking]>([
  ["the address without its token", 401, { path: "/" }],
  ["a wrong token in the address", 401, { path: "/?token=abc" }],
  ["a wrong token", 401, { path: "/api/view", headers: () => ({ authorization: "Bearer abc" }) }],
  ["a token in the address of anything but the page", 401, { path: "/api/view?token=TOKEN" }],
  [
    "a text of the token's length and more bytes",
    401,
    {
      path: "/api/view",
      headers: (k) => ({ authorization: `Bearer ${"é".repeat(k.token.length)}` }),
    },
  ],
  [
    "a request that is larger than any that the page sends",
    413,
    { ...post, text: `"${"x".repeat(2_000_000)}"`, headers: (k) => ({ ...token(k), ...json }) },
  ],
  ["the script without a token", 401, { path: "/assets/index-1.js" }],
  ["the events without a token", 401, { path: "/api/events" }],
  ["media without a token", 401, { path: `/media/${"0".repeat(64)}` }],
  ["a request without a token", 401, { ...post, headers: () => json }],
  ["the address", 200, { path: "/?token=TOKEN" }],
  ["a token in a header", 200, { path: "/api/view", headers: token }],
  [
    "the cookie of this port",
    200,
    {
      path: "/api/view",
      headers: (k) => ({ cookie: `storyreel-studio-${k.port}=${k.token}` }),
    },
  ],
  ["localhost", 200, { headers: (k) => ({ ...token(k), host: `localhost:${k.port}` }) }],
  ["the address of IPv6", 200, { headers: (k) => ({ ...token(k), host: `[::1]:${k.port}` }) }],
  [
    "a name of somebody else's that leads here",
    403,
    { headers: (k) => ({ ...token(k), host: `evil.example:${k.port}` }) },
  ],
  ["another port", 403, { headers: (k) => ({ ...token(k), host: "127.0.0.1:1" }) }],
  [
    "a page of another site",
    403,
    { headers: (k) => ({ ...token(k), origin: "https://evil.example" }) },
  ],
  ["a page without a site", 403, { headers: (k) => ({ ...token(k), origin: "null" }) }],
  [
    "another page of this machine",
    403,
    { headers: (k) => ({ ...token(k), origin: `http://127.0.0.1:${k.port + 1}` }) },
  ],
  [
    "its own page",
    200,
    { headers: (k) => ({ ...token(k), origin: `http://127.0.0.1:${k.port}` }) },
  ],
  [
    "an address that another site opens",
    403,
    { path: "/?token=TOKEN", headers: () => ({ "sec-fetch-site": "cross-site" }) },
  ],
  [
    "a form of another site",
    415,
    { ...post, headers: (k) => ({ ...token(k), "content-type": "text/plain" }) },
  ],
  ["a request", 200, { ...post, headers: (k) => ({ ...token(k), ...json }) }],
  [
    "a request that is not JSON",
    400,
    { ...post, text: "{", headers: (k) => ({ ...token(k), ...json }) },
  ],
  [
    "a request that nobody knows",
    400,
    { ...post, text: '{"do":"format"}', headers: (k) => ({ ...token(k), ...json }) },
  ],
  [
    "a request with something else in it",
    400,
    {
      ...post,
      text: '{"do":"undo","file":"/etc/passwd"}',
      headers: (k) => ({ ...token(k), ...json }),
    },
  ],
  ["media that no view has named", 404, { path: `/media/${"0".repeat(64)}`, headers: token }],
  ["a path in the place of media", 404, { path: "/media/..%2f..%2ffilm.yaml", headers: token }],
  ["a path in the place of a script", 404, { path: "/assets/..%2findex.html", headers: token }],
])("%s: %i", async (_, status, { path = "/api/view", method = "GET", headers, text }) => {
  const answer = await ask({
    host: "127.0.0.1",
    port: kit.port,
    path: path.replace("TOKEN", kit.token),
    method,
    headers: headers?.(kit) ?? {},
    ...(text === undefined ? {} : { text }),
  });
  expect(answer.status).toBe(status);
  expect(String(answer.body).includes("This address has expired")).toBe(status === 401);
  expect(answer.headers["x-content-type-options"]).toBe("nosniff");
  expect(answer.headers["referrer-policy"]).toBe("no-referrer");
  expect(answer.headers["content-security-policy"]).toMatch(
    /^default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; connect-src 'self'/,
  );
});

test("the address gives the page a cookie that scripts and other sites do not get", async () => {
  const page = await ask({ host: "127.0.0.1", port: kit.port, path: `/?token=${kit.token}` });
  expect(String(page.body)).toContain("<title>page</title>");
  expect(page.headers["cache-control"]).toBe("no-store");
  expect(page.headers["set-cookie"]).toEqual([
    `storyreel-studio-${kit.port}=${kit.token}; Path=/; HttpOnly; SameSite=Strict`,
  ]);
});

test("a request that is larger than any of the page is not read to its end", async () => {
  const { status, body } = await ask({
    host: "127.0.0.1",
    port: kit.port,
    path: "/api/do",
    method: "POST",
    headers: { authorization: `Bearer ${kit.token}`, "content-type": "application/json" },
    text: JSON.stringify({ do: "undo", more: "x".repeat(3_000_000) }),
  });
  expect([status, JSON.parse(String(body))]).toEqual([
    413,
    { ok: false, code: "misuse", message: "the request is too large" },
  ]);
});

test("a port that is in use is named, and nothing else is started", async () => {
  await expect(
    startStudio({
      file: kit.file,
      name: "film.yaml",
      cwd: kit.folder,
      environment: {},
      pageFolder: kit.folder,
      readProject: async () => projectOf(kit.folder),
      port: kit.port,
    }),
  ).rejects.toMatchObject({
    code: "STUDIO_PORT_IN_USE",
    message: `port ${kit.port} is in use by another program`,
  });
});

test("the same file has the same port again, and another token", async () => {
  await using first = await openAtUsualPort();
  await first.close();
  await using second = await openKit(film, { in: first.folder });
  expect(second.port).toBe(first.port);
  expect(second.token).not.toBe(first.token);
  expect((await second.get("/api/view", { authorization: `Bearer ${first.token}` })).status).toBe(
    401,
  );
  // While it is open, another studio on the file has another one.
  await using third = await openKit(film, { in: first.folder });
  expect(third.port).not.toBe(second.port);
});
