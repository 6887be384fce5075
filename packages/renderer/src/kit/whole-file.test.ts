import { execFileSync } from "node:child_process";
import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  makeWholeFile,
  makeWholeFiles,
  replaceWholeFile,
  updateWholeFile,
  withScratchFile,
  writeWholeFile,
} from "./whole-file.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "storyreel-whole-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it("lets many writers of one file finish, and leaves one whole file and nothing else", async () => {
  const target = join(folder, "film.json");
  const texts = Array.from({ length: 20 }, (_, index) => String(index).repeat(50_000));
  await Promise.all(texts.map((text) => writeWholeFile(target, text, { isFlushed: true })));
  expect(texts).toContain(await readFile(target, "utf8"));
  expect(await readdir(folder)).toEqual(["film.json"]);
});

it("leaves the old file and no other when making the new one fails", async () => {
  const target = join(folder, "film.json");
  await writeWholeFile(target, "old");
  const failure = new Error("no space left");
  const made = makeWholeFile(target, async (unfinished) => {
    await writeWholeFile(unfinished, "half");
    throw failure;
  });
  await expect(made).rejects.toBe(failure);
  expect(await readFile(target, "utf8")).toBe("old");
  expect(await readdir(folder)).toEqual(["film.json"]);
});

it("makes several files in one go, or none of them", async () => {
  const several = join(folder, "several");
  await mkdir(several);
  const targets = ["a.txt", "b.txt"].map((name) => join(several, name));
  const writeAll = (paths: readonly string[]) =>
    Promise.all(paths.map((path) => writeWholeFile(path, path)));
  const half = makeWholeFiles(targets, async ([first]) => {
    await writeAll([first ?? ""]);
    throw new Error("no space left");
  });
  await expect(half).rejects.toThrow("no space left");
  expect(await readdir(several)).toEqual([]);
  await makeWholeFiles(targets, async (paths) => void (await writeAll(paths)));
  expect(await readdir(several)).toEqual(["a.txt", "b.txt"]);
});

it("does not touch a file that has the contents already, and makes the folder of a new one", async () => {
  const target = join(folder, "exports", "film.edl");
  expect(await updateWholeFile(target, "cut")).toBe(true);
  const before = await stat(target);
  expect(await updateWholeFile(target, Buffer.from("cut"))).toBe(false);
  expect((await stat(target)).ino).toBe(before.ino);
  expect(await updateWholeFile(target, "dissolve")).toBe(true);
  expect(await readFile(target, "utf8")).toBe("dissolve");
});

it("replaces the file behind a link and keeps its permissions", async () => {
  const target = join(folder, "storyboard.yaml");
  const link = join(folder, "link.yaml");
  await writeWholeFile(target, "old");
  await chmod(target, 0o640);
  await symlink(target, link);
  await replaceWholeFile(link, "new");
  expect((await lstat(link)).isSymbolicLink()).toBe(true);
  expect(await readFile(target, "utf8")).toBe("new");
  expect((await stat(target)).mode & 0o777).toBe(0o640);
});

it("updates the file behind a link, and the link stays one", async () => {
  const target = join(folder, "real.edl");
  const link = join(folder, "link.edl");
  await writeWholeFile(target, "old");
  await symlink(target, link);
  expect(await updateWholeFile(link, "new")).toBe(true);
  expect((await lstat(link)).isSymbolicLink()).toBe(true);
  expect(await readFile(target, "utf8")).toBe("new");
});

it.skipIf(process.platform === "win32")("writes to a pipe instead of replacing it", async () => {
  const pipe = join(folder, "cut.pipe");
  execFileSync("mkfifo", [pipe]);
  const [read] = await Promise.all([readFile(pipe, "utf8"), updateWholeFile(pipe, "cut")]);
  expect(read).toBe("cut");
  expect((await lstat(pipe)).isFIFO()).toBe(true);
});

it("removes a scratch file whatever happens", async () => {
  const near = join(folder, "scratch", "labels.ass");
  await mkdir(join(folder, "scratch"));
  const used = await withScratchFile(near, async (path) => {
    await writeWholeFile(path, "text");
    return readFile(path, "utf8");
  });
  expect(used).toBe("text");
  const failed = withScratchFile(near, async (path) => {
    await writeWholeFile(path, "text");
    throw new Error("no");
  });
  await expect(failed).rejects.toThrow("no");
  expect(await readdir(join(folder, "scratch"))).toEqual([]);
});
