import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Blobs } from "../src/blobs/blobs.ts";
import { blobRules } from "../src/blobs/blob-rules.ts";
import { checkBlobs } from "../src/blobs/check-blobs.ts";
import { openFolderBlobs } from "../src/blobs/folder-blobs.ts";
import { openBlobs } from "../src/blobs/open-blobs.ts";
import { parseS3Address } from "../src/blobs/s3-address.ts";
import { openS3Blobs, type S3Options } from "../src/blobs/s3-blobs.ts";
import { startS3Server, type S3ServerOptions } from "./s3-server.ts";

const keys = { AWS_ACCESS_KEY_ID: "TESTER", AWS_SECRET_ACCESS_KEY: "not so secret" };
const before = { ...process.env };
beforeAll(() => void Object.assign(process.env, keys));
afterAll(() => {
  for (const name of Object.keys(keys)) {
    if (before[name] === undefined) delete process.env[name];
    else process.env[name] = before[name];
  }
});

const MB = 2 ** 20;
// Amazon wants 5 MB at least; this server takes any.
const sizes = { oneBytes: MB, partBytes: MB / 2 };

async function openS3(settings: S3ServerOptions & S3Options = {}) {
  const server = await startS3Server(settings);
  const open = () => openS3Blobs(parseS3Address(new URL(server.url)), { sizes, ...settings });
  return { server, open, blobs: await open(), [Symbol.asyncDispose]: server[Symbol.asyncDispose] };
}

async function temporary() {
  const folder = await mkdtemp(join(tmpdir(), "storyreel-blobs-"));
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) };
}

describe("a folder", () => {
  test.for(blobRules)("$name", async ({ check }) => {
    await using place = await temporary();
    const open = () => openFolderBlobs(join(place.folder, "store"));
    const subject = { blobs: open(), reopen: async () => open(), largeBytes: MB };
    await expect(check(subject)).resolves.toBeUndefined();
  });
});

/** Stores that break one rule each. */
const faults: { readonly [name: string]: (right: Blobs) => Partial<Blobs> } = {
  "has takes any size": (right) => ({ has: (key) => right.has(key) }),
  "put writes over": (right) => ({
    put: async (key, path) => {
      await right.delete(key);
      await right.put(key, path);
    },
  }),
  "put links to the file": (right) => ({
    put: async (key, path) => {
      await right.put(key, path);
      await right.replace(key, path);
    },
  }),
  "replace leaves a gap": (right) => ({
    replace: async (key, path) => {
      await right.delete(key);
      await right.put(key, path);
    },
  }),
  "replace keeps what is there": (right) => ({ replace: (key, path) => right.put(key, path) }),
  "put keeps one that was cut off": (right) => ({
    put: async (key, path) => ((await right.has(key)) ? undefined : right.put(key, path)),
  }),
  "fetch takes any bytes": (right) => ({ fetch: (key, path) => right.fetch(key, path) }),
  "fetch makes an empty file": (right) => ({
    fetch: async (key, path, sha256) => {
      const isThere = await right.fetch(key, path, sha256);
      if (!isThere) await mkdir(path, { recursive: true });
      return isThere;
    },
  }),
  "delete does nothing": () => ({ delete: async () => undefined }),
};

test.for(Object.entries(faults))("the rules notice: %s", async ([, fault]) => {
  const broken: string[] = [];
  for (const { name, check } of blobRules) {
    await using place = await temporary();
    const open = () => {
      const right = openFolderBlobs(join(place.folder, "store"));
      return { ...right, ...fault(right) };
    };
    const subject = { blobs: open(), reopen: async () => open(), largeBytes: 1000 };
    await check(subject).catch(() => broken.push(name));
  }
  expect(broken.length).toBeGreaterThan(0);
});

describe.for(["kept", "refuses", "denies", "ignores"] as const)(
  "S3, conditions %s",
  (conditions) => {
    test.for(blobRules)("$name", async ({ check }) => {
      await using s3 = await openS3({ conditions });
      const subject = { blobs: s3.blobs, reopen: s3.open, largeBytes: 2 * MB + 17 };
      await expect(check(subject)).resolves.toBeUndefined();
      expect(s3.server.uploads.size).toBe(0);
    });
  },
);

test("what is stored already is not sent again, and a race has one winner", async () => {
  await using s3 = await openS3();
  await using place = await temporary();
  const path = join(place.folder, "clip");
  await writeFile(path, Buffer.alloc(1000, 1));
  const { server } = s3;
  await s3.blobs.put("a", path);
  server.requests.length = 0;
  await s3.blobs.put("a", path);
  expect(server.requests).toEqual(["HEAD /clips/films/a"]);
});

test("a store that is busy, and connections that break or stall, are tried again", async () => {
  await using s3 = await openS3({ idleMs: 300, retryMs: 1 });
  await using place = await temporary();
  const path = join(place.folder, "clip");
  await writeFile(path, Buffer.alloc(100_000, 7));
  const { server, blobs } = s3;
  server.faults.push({ method: "PUT", times: 2, kind: 500 });
  await blobs.put("a", path);
  server.faults.push({ method: "GET", times: 1, kind: 500 });
  server.faults.push({ method: "GET", times: 1, kind: "cut" });
  server.faults.push({ method: "GET", times: 1, kind: "stall" });
  const out = join(place.folder, "out");
  expect(await blobs.fetch("a", out)).toBe(true);
  expect((await readFile(out)).equals(Buffer.alloc(100_000, 7))).toBe(true);
  // Every fault occurred. A process that is paused may take any response for a stalled one, and send one more request.
  expect(server.faults.map(({ times }) => times)).toEqual([0, 0, 0, 0]);
});

test("an upload that fails leaves no parts behind", async () => {
  await using s3 = await openS3();
  await using place = await temporary();
  const path = join(place.folder, "clip");
  await writeFile(path, Buffer.alloc(2 * MB, 1));
  s3.server.faults.push({ method: "PUT", times: 1, kind: 403 });
  await expect(s3.blobs.put("a", path)).rejects.toMatchObject({ code: "FLEET_STORE" });
  expect([s3.server.uploads.size, s3.server.objects.size]).toEqual([0, 0]);
});

test("what is wrong with a store is said with what to do, and without the key", async () => {
  await using s3 = await openS3();
  const address = parseS3Address(new URL(s3.server.url));
  const noBucket = await openS3Blobs({ ...address, bucket: "elsewhere" });
  await expect(checkBlobs(noBucket)).rejects.toMatchObject({
    code: "FLEET_STORE",
    message: expect.stringContaining("s3://elsewhere/films/"),
    hint: expect.stringContaining("create the bucket"),
  });
  process.env["AWS_ACCESS_KEY_ID"] = "STRANGER";
  const refused = await checkBlobs(await s3.open()).catch((error: unknown) => error);
  process.env["AWS_ACCESS_KEY_ID"] = keys.AWS_ACCESS_KEY_ID;
  expect(refused).toMatchObject({
    message: expect.stringContaining("HTTP 403"),
    hint: expect.stringContaining("AWS_ACCESS_KEY_ID"),
  });
  expect(JSON.stringify(refused) + String(refused)).not.toContain(keys.AWS_SECRET_ACCESS_KEY);
  await expect(checkBlobs(s3.blobs)).resolves.toBeUndefined();
  expect(s3.server.objects.size).toBe(0);
});

test.for([
  ["s3://clips", { bucket: "clips", prefix: "", isPathStyle: false }],
  ["s3://clips/a/b/?region=eu-1", { prefix: "a/b/", region: "eu-1", endpoint: undefined }],
  ["s3://clips?endpoint=https://s3.example", { endpoint: "https://s3.example", isPathStyle: true }],
  ["s3://clips?endpoint=https://s3.example&path_style=false", { isPathStyle: false }],
] as const)("%s is an address", ([url, parts]) => {
  expect(parseS3Address(new URL(url))).toMatchObject(parts);
});

test.for([
  ["s3://KEY:SECRET@clips", "contains a key"],
  ["s3:///films", "has no bucket"],
  ["s3://clips?regoin=x", 'unknown setting "regoin"'],
  ["s3://clips?endpoint=s3.example", "not an http address"],
  ["s3://clips?path_style=yes", 'path_style "yes"'],
  ["gs://clips", "is not the address of a store"],
] as const)("%s is refused", async ([url, message]) => {
  const error = await openBlobs(url).catch((cause: unknown) => cause);
  expect(error).toMatchObject({ code: "FLEET_STORE", message: expect.stringContaining(message) });
  expect(String(error)).not.toContain("SECRET");
});
