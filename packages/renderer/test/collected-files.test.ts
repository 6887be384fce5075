import {
  appendFile,
  link,
  mkdir,
  mkdtemp,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  judgeFile,
  placeFile,
  readRecords,
  recordOf,
  writeRecords,
  type WantedFile,
} from "../src/timeline/collect/collected-files.ts";

let folder: string;
let own: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "storyreel-collected-"));
  own = join(folder, "own.wav");
  await writeFile(own, "first");
});
afterEach(() => rm(folder, { recursive: true }));

const inHand = (): string => join(folder, "hand");
const place = (): string => join(folder, "hand", "audio", "own.wav");
const wanted = (from: string, mayLink = true): WantedFile => ({
  name: "audio/own.wav",
  source: { path: own, mayLink },
  from,
});
const judge = async (file: WantedFile) => judgeFile(inHand(), file, await readRecords(inHand()));

async function collect(file: WantedFile): Promise<void> {
  await placeFile(inHand(), file);
  await writeRecords(inHand(), { [file.name]: await recordOf(inHand(), file) });
}

test("a file is missing, then current, and outdated when its source becomes another", async () => {
  expect(await judge(wanted("1"))).toBe("missing");
  await collect(wanted("1"));
  expect((await stat(place())).ino).toBe((await stat(own)).ino);
  expect(await judge(wanted("1"))).toBe("current");
  await writeFile(`${own}.new`, "second");
  await rename(`${own}.new`, own);
  expect(await judge(wanted("2"))).toBe("outdated");
  await collect(wanted("2"));
  expect(await readFile(place(), "utf8")).toBe("second");
});

test("a source that changes in place has changed in the folder too", async () => {
  await collect(wanted("1"));
  await appendFile(own, " and more");
  expect(await judge(wanted("2"))).toBe("current");
});

test("what must not be linked is a copy", async () => {
  await collect(wanted("1", false));
  await appendFile(place(), " by an edit suite");
  expect(await readFile(own, "utf8")).toBe("first");
  expect(await judge(wanted("1", false))).toBe("kept");
  expect(await judge(wanted("2", false))).toBe("foreign");
});

test("a file of others is theirs, unless it is just what is wanted", async () => {
  await mkdir(join(inHand(), "audio"), { recursive: true });
  await writeFile(place(), "theirs");
  expect(await judge(wanted("1"))).toBe("foreign");
  await writeFile(place(), "first");
  expect(await judge(wanted("1"))).toBe("current");
  await rm(place());
  await link(own, place());
  expect(await judge(wanted("1"))).toBe("current");
  await rm(place());
  await mkdir(place());
  expect(await judge(wanted("1"))).toBe("foreign");
});

test("a damaged list makes no file ours", async () => {
  await collect(wanted("1", false));
  await writeFile(join(inHand(), ".storyreel-collected.json"), "{");
  await writeFile(own, "second");
  expect(await judge(wanted("2", false))).toBe("foreign");
});
