import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeOnce } from "../src/film/media/make-once.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "storyreel-make-once-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("two processes with the same id that make one file at the same time both succeed", async () => {
  const makers = [startMaker(), startMaker()];
  for (const { said } of makers) expect((await said.next()).value).toBe("half");
  const paths: string[] = [];
  // One after the other: the second is still writing when the file of the first gets its name.
  for (const { child, said } of makers) {
    child.stdin.write("go on\n");
    const path = (await said.next()).value ?? "";
    expect(await readFile(path, "utf8")).toBe("first half, second half");
    paths.push(path);
  }
  expect(await Promise.all(makers.map(({ exited }) => exited))).toEqual([
    [0, null],
    [0, null],
  ]);
  expect(paths[1]).toBe(paths[0]);
  expect(await readdir(folder)).toEqual([basename(paths[0] ?? "")]);
});

test("a folder in the place of a file is told, not taken for the file", async () => {
  const product = { folder: join(folder, "products"), ending: ".txt", madeFrom: ["a"] };
  const make = (path: string): Promise<void> => writeFile(path, "made");
  const path = await makeOnce(product, make);
  await rm(path);
  await mkdir(join(path, "x"), { recursive: true });
  // The system's own error, with the path that is in the way.
  await expect(makeOnce(product, make)).rejects.toMatchObject({ syscall: "rename", dest: path });
});

function startMaker() {
  const program = new URL("make-once-child.ts", import.meta.url).pathname;
  const args = ["--conditions=storyreel-source", program, folder];
  const child = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "inherit"] });
  const said = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return { child, said, exited: once(child, "exit") };
}
