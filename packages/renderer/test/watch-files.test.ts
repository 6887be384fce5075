import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { watchFiles, type FileWatch } from "../src/kit/watch-files.ts";

async function createFolder(files: { readonly [name: string]: string } = {}) {
  const path = await realpath(await mkdtemp(join(tmpdir(), "storyreel-watch-")));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

const patient = { timeout: 60_000 };

/** A watch, and how often it called back. Each call is taken as read, as a look at the storyboard would. */
function startWatch(): { readonly watch: FileWatch; readonly count: () => number } & Disposable {
  let count = 0;
  const watch = watchFiles(
    () => {
      count += 1;
      watch.begin();
    },
    (folder, error) => {
      throw new Error(`${folder}: ${error.message}`);
    },
  );
  return { watch, count: () => count, [Symbol.dispose]: () => watch.close() };
}

test("saves that follow each other closely are reported once, and files of others not at all", async () => {
  await using folder = await createFolder({ a: "1", b: "1", other: "1" });
  const [a, b, other] = ["a", "b", "other"].map((name) => join(folder.path, name)) as [
    string,
    string,
    string,
  ];
  using started = startWatch();
  started.watch.follow({ files: [a, b], folders: [] });
  writeFileSync(a, "22");
  writeFileSync(b, "22");
  await expect.poll(started.count, patient).toBe(1);
  // Its event comes before that of the next save.
  writeFileSync(other, "22");
  writeFileSync(b, "333");
  await expect.poll(started.count, patient).toBe(2);
});

test("a folder that takes the place of another one is watched as well", async () => {
  await using folder = await createFolder();
  const films = join(folder.path, "films");
  const file = join(films, "film.yaml");
  mkdirSync(films);
  writeFileSync(file, "1");
  using started = startWatch();
  started.watch.follow({ files: [file], folders: [] });
  const next = join(folder.path, "next");
  mkdirSync(next);
  writeFileSync(join(next, "film.yaml"), "22");
  renameSync(films, join(folder.path, "old"));
  await expect.poll(started.count, patient).toBe(1);
  renameSync(next, films);
  await expect.poll(started.count, patient).toBe(2);
  writeFileSync(file, "333");
  await expect.poll(started.count, patient).toBe(3);
  rmSync(films, { recursive: true });
  await expect.poll(started.count, patient).toBe(4);
});

test("a change while the files are read is reported afterwards", async () => {
  await using folder = await createFolder({ a: "1" });
  const a = join(folder.path, "a");
  using started = startWatch();
  started.watch.follow({ files: [a], folders: [] });
  started.watch.begin();
  writeFileSync(a, "22");
  started.watch.follow({ files: [a, join(folder.path, "picture.png")], folders: [] });
  await expect.poll(started.count, patient).toBe(1);
});

test("a file that is read for the first time is watched from before it is read", async () => {
  await using folder = await createFolder({ a: "1", sound: "half" });
  const [a, sound] = [join(folder.path, "a"), join(folder.path, "sound")];
  using started = startWatch();
  started.watch.follow({ files: [a], folders: [] });
  started.watch.begin();
  started.watch.note(sound);
  writeFileSync(sound, "all of it");
  started.watch.follow({ files: [a, sound], folders: [] });
  await expect.poll(started.count, patient).toBe(1);
});

test("a watch that is closed stays closed when a look ends after it, so that the process can end", async () => {
  await using folder = await createFolder({ "film.yaml": "a\n" });
  const watched = () => process.getActiveResourcesInfo().filter((one) => one === "FSEventWrap");
  const before = watched().length;
  const { watch } = startWatch();
  const paths = { files: [join(folder.path, "film.yaml")], folders: [] };
  watch.follow(paths);
  expect(watched()).toHaveLength(before + 1);
  watch.close();
  watch.follow(paths);
  // What is closed is gone in the next turn.
  await expect.poll(() => watched().length, patient).toBe(before);
});
