import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { makeWholeFile, unfinishedPath, writeWholeFile } from "./whole-file.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "storyreel-whole-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it("gives each writer a name of its own, hidden and with the extension that ffmpeg needs", () => {
  const names = [unfinishedPath("/films/a.mp4"), unfinishedPath("/films/a.mp4")];
  expect(new Set(names).size).toBe(2);
  for (const name of names) {
    expect(name).toMatch(/^\/films\/\.a\.[0-9a-f-]{36}\.part\.mp4$/);
  }
});

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
