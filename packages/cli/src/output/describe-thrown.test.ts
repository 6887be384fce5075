import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { describeThrown } from "./describe-thrown.ts";

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "storyreel-thrown-"));
  await writeFile(join(folder, "file"), "");
  await mkdir(join(folder, "film.mp4", "inside"), { recursive: true });
});

afterAll(() => rm(folder, { recursive: true }));

test.each<[string, () => Promise<unknown>, string]>([
  [
    "a file above a folder",
    () => mkdir(join(folder, "file", "out")),
    "file/out cannot be used: there is a file where a folder should be (ENOTDIR)",
  ],
  [
    "a folder in the place of the film",
    () => rename(join(folder, "file"), join(folder, "film.mp4")),
    "film.mp4 cannot be used: there is a folder where a file should be (EISDIR)",
  ],
])("the disk refuses: %s, which is not a bug", async (_, work, told) => {
  const error: unknown = await work().catch((reason: unknown) => reason);
  expect(describeThrown(error)).toEqual({
    exit: 3,
    message: `${folder}/${told}`,
    hint: "fix this and run the same command again: everything you paid for is kept",
    stack: undefined,
  });
});

test("what nobody foresaw is a bug, with its stack", () => {
  expect(describeThrown(new TypeError("x is not a function"))).toMatchObject({
    exit: 70,
    stack: expect.stringContaining("x is not a function") as string,
  });
});
