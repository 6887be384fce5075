import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { identifyFiles, readRenderStamp, stampPath, writeRenderStamp } from "./render-stamp.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "storyreel-stamp-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** As of a run that began after all changes up to now. */
const later = (): number => Date.now() + 1000;

async function stampFor(board: string, film: string): Promise<string> {
  const path = stampPath(folder, ["board.yaml", undefined]);
  const files = identifyFiles([board, film], later()) ?? [];
  await writeRenderStamp(path, { files, value: { output: film } });
  return path;
}

test("an unchanged render is remembered, a changed, touched or deleted file forgets it", async () => {
  const board = join(folder, "board.yaml");
  const film = join(folder, "film.mp4");
  writeFileSync(board, "one");
  writeFileSync(film, "picture");

  const path = await stampFor(board, film);
  expect(readRenderStamp(path)).toEqual({ output: film });

  // Of another size: within one tick of the kernel's clock, the time may be the same.
  writeFileSync(board, "three");
  expect(readRenderStamp(path)).toBeUndefined();

  await stampFor(board, film);
  utimesSync(film, 1, 1);
  expect(readRenderStamp(path)).toBeUndefined();

  await stampFor(board, film);
  rmSync(film);
  expect(readRenderStamp(path)).toBeUndefined();
});

test("a file that appears where none was counts as a change", async () => {
  const lock = join(folder, "board.lock.yaml");
  const path = stampPath(folder, ["x"]);
  await writeRenderStamp(path, { files: identifyFiles([lock], later()) ?? [], value: 1 });
  expect(readRenderStamp(path)).toBe(1);
  writeFileSync(lock, "");
  expect(readRenderStamp(path)).toBeUndefined();
});

test("a damaged stamp and one of another version are no stamps", async () => {
  const path = stampPath(folder, ["x"]);
  await writeRenderStamp(path, { files: [], value: 1 });
  writeFileSync(path, '{"version":2,"files":[],"value":1}');
  expect(readRenderStamp(path)).toBeUndefined();
  writeFileSync(path, '{"version":1,"files');
  expect(readRenderStamp(path)).toBeUndefined();
});

test("a stamp whose files cannot be looked at is no stamp", async () => {
  const board = join(folder, "sub", "board.yaml");
  mkdirSync(join(folder, "sub"));
  writeFileSync(board, "one");
  const path = await stampFor(board, board);
  expect(readRenderStamp(path)).toEqual({ output: board });
  rmSync(join(folder, "sub"), { recursive: true });
  writeFileSync(join(folder, "sub"), "a file where the folder was");
  expect(readRenderStamp(path)).toBeUndefined();
  writeFileSync(path, '{"version":1,"files":[{"path":"a\\u0000b","identity":"1"}],"value":1}');
  expect(readRenderStamp(path)).toBeUndefined();
});

test("other settings ask another question", async () => {
  expect(stampPath("s", ["a", undefined])).not.toBe(stampPath("s", [undefined, "a"]));
});

test("a file that was edited, made or deleted while the run went on leaves nothing to remember", () => {
  const board = join(folder, "board.yaml");
  const lock = join(folder, "board.lock.yaml");
  writeFileSync(board, "one");
  expect(identifyFiles([board, lock], later())).toHaveLength(2);
  const startedAtMs = Date.now();
  writeFileSync(board, "two");
  expect(identifyFiles([board], startedAtMs)).toBeUndefined();
  // The folder changes with the names in it.
  expect(identifyFiles([lock], startedAtMs - 60_000)).toBeUndefined();
});

test("a state folder with nothing but a stamp is ignored by git", async () => {
  const stateDir = join(folder, "state");
  await writeRenderStamp(stampPath(stateDir, ["x"]), { files: [], value: 1 });
  expect(readFileSync(join(stateDir, ".gitignore"), "utf8")).toMatch(/^\*\n/);
});
