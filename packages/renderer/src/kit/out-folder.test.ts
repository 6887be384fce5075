import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { makeOutFolder } from "./out-folder.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "storyreel-out-"));
});
afterEach(() => rm(folder, { recursive: true }));

const ignored = async (): Promise<string[]> =>
  (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".gitignore"));

test("a new folder ignores itself, and what a person wrote into it later stays", async () => {
  const out = { outDir: join(folder, "out", "film"), isOutIgnored: true };
  await makeOutFolder(out);
  expect(await ignored()).toEqual([join("out", ".gitignore")]);
  const path = join(folder, "out", ".gitignore");
  expect(await readFile(path, "utf8")).toBe("*\n");
  await writeFile(path, "*\n!*.mp4\n");
  await makeOutFolder(out);
  await makeOutFolder({ ...out, outDir: join(folder, "out", "other") });
  expect(await readFile(path, "utf8")).toBe("*\n!*.mp4\n");
  await rm(path);
  await makeOutFolder(out);
  expect(await ignored()).toEqual([]);
});

test("what a person has in out/ is not ignored, only the folder of the film", async () => {
  await mkdir(join(folder, "out"));
  await makeOutFolder({ outDir: join(folder, "out", "film"), isOutIgnored: true });
  expect(await ignored()).toEqual([join("out", "film", ".gitignore")]);
});

test("a folder that a person named is not ignored", async () => {
  await makeOutFolder({ outDir: join(folder, "films", "a") });
  expect(await ignored()).toEqual([]);
});
