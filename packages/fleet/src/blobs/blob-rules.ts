import { deepStrictEqual, equal, ok, rejects } from "node:assert/strict";
import { createHash, randomBytes } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FleetError } from "../fleet-error.ts";
import type { Blobs } from "./blobs.ts";

/** One rule that every store of files must keep, so that what the ledger says is there can be had everywhere. */
export type BlobRule = {
  readonly name: string;
  /** Rejects with an `AssertionError` if the store, which must be empty at first, breaks the rule. */
  readonly check: (subject: BlobSubject) => Promise<void>;
};

export type BlobSubject = {
  readonly blobs: Blobs;
  /** The same store as another machine has it. */
  readonly reopen: () => Promise<Blobs>;
  /** A size that the store handles in another way than a small file. */
  readonly largeBytes: number;
};

/**
 * The tests of a store, for any test runner.
 *
 *     for (const { name, check } of blobRules) test(name, async () => check(await openEmpty()));
 */
export const blobRules: readonly BlobRule[] = [
  rule("what is stored is read by another machine, byte for byte", async (subject, files) => {
    const { path, bytes, sha256 } = await files.write("clip", 100_000);
    await subject.blobs.put(key, path);
    const target = files.path("deep", "down", "clip");
    ok(await (await subject.reopen()).fetch(key, target, sha256));
    ok((await readFile(target)).equals(bytes));
  }),
  rule("an empty file is a file", async ({ blobs }, files) => {
    const { path } = await files.write("empty", 0);
    await blobs.put(key, path);
    ok(await blobs.has(key, 0));
    ok(await blobs.fetch(key, files.path("out")));
    equal((await readFile(files.path("out"))).length, 0);
  }),
  rule("a large file arrives whole", async ({ blobs, largeBytes }, files) => {
    const { path, bytes, sha256 } = await files.write("large", largeBytes);
    await blobs.put(key, path);
    ok(await blobs.has(key, largeBytes));
    ok(await blobs.fetch(key, files.path("out"), sha256));
    ok((await readFile(files.path("out"))).equals(bytes));
  }),
  rule("what is not there is not found, and leaves nothing behind", async ({ blobs }, files) => {
    equal(await blobs.has(key), false);
    equal(await blobs.fetch(key, files.path("none", "clip")), false);
    deepStrictEqual(await files.all("none"), []);
  }),
  rule("a file is there with its own size only", async ({ blobs }, files) => {
    await blobs.put(key, (await files.write("clip", 1000)).path);
    deepStrictEqual(
      [await blobs.has(key), await blobs.has(key, 1000), await blobs.has(key, 999)],
      [true, true, false],
    );
  }),
  rule(
    "storing it again is harmless, and the first one stays",
    async ({ blobs, reopen }, files) => {
      const first = await files.write("first", 1000);
      await blobs.put(key, first.path);
      await (await reopen()).put(key, (await files.write("second", 1000)).path);
      ok(await blobs.fetch(key, files.path("out"), first.sha256));
    },
  ),
  rule("one that was cut off is replaced", async ({ blobs }, files) => {
    const { path, bytes, sha256 } = await files.write("clip", 1000);
    const cut = files.path("cut");
    await writeFile(cut, bytes);
    await truncate(cut, 400);
    await blobs.put(key, cut);
    await blobs.put(key, path);
    ok(await blobs.fetch(key, files.path("out"), sha256));
  }),
  rule("one that is replaced is whole for everybody at every moment", async (subject, files) => {
    const { blobs, reopen } = subject;
    const versions = await Promise.all(["a", "b", "c"].map((name) => files.write(name, 1000)));
    const known = new Set(versions.map(({ sha256 }) => sha256));
    const [first, ...later] = versions;
    ok(first !== undefined);
    // There need be nothing.
    await blobs.replace(key, first.path);
    const reader = await reopen();
    let isOver = false;
    const read = async (): Promise<void> => {
      for (let reads = 0; !isOver; reads += 1) {
        const out = files.path(`out-${reads}`);
        ok(await reader.fetch(key, out));
        ok(known.has(sha256Of(await readFile(out))));
      }
    };
    const write = async (): Promise<void> => {
      for (let times = 0; times < 10; times += 1) {
        for (const { path, sha256 } of later) {
          await blobs.replace(key, path);
          ok(await blobs.fetch(key, files.path("now"), sha256));
        }
      }
    };
    const both = [read(), write().finally(() => (isOver = true))];
    await Promise.allSettled(both);
    await Promise.all(both);
  }),
  rule("writing to a file after it was stored changes nothing", async ({ blobs }, files) => {
    const stored = await files.write("font", 1000);
    await blobs.put(key, stored.path);
    await files.write("font", 1000);
    ok(await blobs.fetch(key, files.path("out"), stored.sha256));
  }),
  rule("many machines may store one file at a time", async ({ reopen, largeBytes }, files) => {
    for (const size of [1000, largeBytes]) {
      const { path, sha256 } = await files.write(`clip-${size}`, size);
      const stores = await Promise.all(Array.from({ length: 4 }, reopen));
      await Promise.all(stores.map((store) => store.put(`${key}-${size}`, path)));
      ok(await stores[0]?.fetch(`${key}-${size}`, files.path("out"), sha256));
    }
  }),
  rule("other bytes than those that were asked for are refused", async ({ blobs }, files) => {
    await blobs.put(key, (await files.write("clip", 1000)).path);
    const { sha256 } = await files.write("other", 1000);
    await rejects(blobs.fetch(key, files.path("out", "clip"), sha256), isStoreError);
    deepStrictEqual(await files.all("out"), []);
  }),
  rule("what is deleted is gone; deleting nothing is harmless", async ({ blobs }, files) => {
    await blobs.put(key, (await files.write("clip", 1000)).path);
    await blobs.delete(key);
    await blobs.delete(key);
    equal(await blobs.has(key), false);
  }),
  rule("a link is read by one who has no key", async ({ blobs }, files) => {
    if (blobs.link === undefined) return;
    const { path, bytes } = await files.write("clip", 1000);
    await blobs.put(key, path);
    const response = await fetch(await blobs.link(key, 60));
    equal(response.status, 200);
    ok(Buffer.from(await response.arrayBuffer()).equals(bytes));
  }),
  rule("a file of this machine that is missing is an error", async ({ blobs }, files) => {
    await rejects(blobs.put(key, files.path("nowhere")), isStoreError);
    equal(await blobs.has(key), false);
  }),
];

// With what has to be escaped in an address.
const key = "clips/ab/a file+(1).mp4";

function isStoreError(error: unknown): boolean {
  return error instanceof FleetError && error.code === "FLEET_STORE";
}

type Files = ReturnType<typeof createFiles>;

function rule(
  name: string,
  check: (subject: BlobSubject, files: Files) => Promise<void>,
): BlobRule {
  return {
    name,
    check: async (subject) => {
      const folder = await mkdtemp(join(tmpdir(), "storyreel-blobs-"));
      try {
        await check(subject, createFiles(folder));
      } finally {
        await rm(folder, { recursive: true });
      }
    },
  };
}

/** Files of this machine. */
function createFiles(folder: string) {
  return {
    path: (...names: readonly string[]) => join(folder, ...names),
    all: (name: string) => readdir(join(folder, name)).catch(() => []),
    write: async (name: string, size: number) => {
      const path = join(folder, name);
      const bytes = randomBytes(size);
      await mkdir(folder, { recursive: true });
      await writeFile(path, bytes);
      return { path, bytes, sha256: sha256Of(bytes) };
    },
  };
}

function sha256Of(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}
