import { existsSync } from "node:fs";
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createMockServer } from "@storyreel/mock-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createFolder, runHere } from "./cli-process.ts";

const isProof = process.env["MODE"] === "proof";

const board = `storyboard: 1
title: One
defaults: { duration: 3, aspect_ratio: "1:1" }
shots:
  - { id: a, prompt: "A quiet street.", model: kling-3.0-turbo-t2v, cut: { in: 0.5 } }
`;

const stampOfNothing = {
  version: 1,
  files: [{ path: "a\0b", identity: "1" }],
  value: { stdout: "x", stderr: "" },
};

const damages: readonly (readonly [string, (path: string) => Promise<void>])[] = [
  ["are empty", (path) => writeFile(path, "")],
  ["are cut off", async (path) => writeFile(path, (await readFile(path)).subarray(0, 40))],
  ["are not what was written", (path) => writeFile(path, "\0\xff<html>".repeat(500))],
  ["are null", (path) => writeFile(path, "null")],
  ["are an empty map", (path) => writeFile(path, "{}")],
  ["are a list", (path) => writeFile(path, "[1]")],
  ["are nested deeply", (path) => writeFile(path, "[".repeat(200_000))],
  ["are about impossible files", (path) => writeFile(path, JSON.stringify(stampOfNothing))],
  ["are folders", replaceByFolder],
];

let server: Awaited<ReturnType<typeof createMockServer>>;
let folder: Awaited<ReturnType<typeof createFolder>>;
let state: string;
let whole: string;
let files: readonly string[];
const exits = new Set<number | null>();

beforeAll(async () => {
  server = await createMockServer();
  folder = await createFolder({ "one.yaml": board, "package.json": "{}" });
  state = join(folder.path, ".storyreel");
  whole = join(folder.path, "whole");
  // One that finds nothing to do writes a stamp, unless a file changed in the same instant.
  do exits.add(await renderAgain());
  while (exits.has(0) && !existsSync(join(state, "stamps")));
  files = await filesToDamage(state);
  await cp(state, whole, { recursive: true });
});
afterAll(async () => {
  await server.close();
  await folder[Symbol.asyncDispose]();
});

test("there is something of each kind to damage", () => {
  expect([...exits]).toEqual([0]);
  for (const name of ["stamps", "cache", "films", "segments", "lock.db", "ledger.reserve"]) {
    expect([name, files.some((file) => file.startsWith(name))]).toEqual([name, true]);
  }
});

test.for(damages)(
  "files of the state folder that %s: no bug, nothing is paid again",
  async ([, damage]) => {
    // Each of them alone takes a render each.
    for (const damaged of isProof ? files.map((file) => [file]) : [files]) {
      for (const file of damaged) await damage(join(state, file));
      const exit = await renderAgain();
      expect([damaged, exit]).toEqual([damaged, exit === 3 ? 3 : 0]);
      await rm(state, { recursive: true });
      await cp(whole, state, { recursive: true });
    }
    expect(server.requests()).toHaveLength(1);
  },
);

/** A render in this process: its exit code. */
async function renderAgain(): Promise<number | null> {
  const environment = { GMI_API_KEY: "k", GMI_BASE_URL: server.baseUrl };
  const ended = await runHere(["render", "one.yaml", "--yes"], { cwd: folder.path, environment });
  return ended.exit;
}

/** All but the ledger, whose damage is told, and the clips, which are downloaded again. */
async function filesToDamage(state: string): Promise<readonly string[]> {
  const names = await readdir(state, { recursive: true });
  const kept = names.filter((name) => !/^(media|ledger\.db)/.test(name));
  const found = await Promise.all(
    kept.map(async (name) => ((await stat(join(state, name))).isFile() ? name : undefined)),
  );
  return found.filter((name) => name !== undefined);
}

async function replaceByFolder(path: string): Promise<void> {
  await rm(path);
  await mkdir(join(path, "x"), { recursive: true });
}
