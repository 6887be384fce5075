import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

// Each of four contenders is followed by another so often.
const rounds = process.env["MODE"] === "proof" ? 25 : 3;

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "storyreel-state-"));
});
afterEach(async () => {
  await rm(dir, { recursive: true, force: true });
});

test("of many contenders that die while they hold it, never two hold the lock", async () => {
  const log = join(dir, "log");
  await writeFile(log, "");
  const children = Array.from({ length: 4 }, () => contend(dir, log));
  await Promise.all(children);
  const lines = (await readFile(log, "utf8")).trim().split("\n");
  const taken = lines.filter((_, index) => index % 2 === 0);
  // Each line that takes the lock is followed by the same process giving it up or dying with it.
  expect(lines).toEqual(taken.flatMap((line) => [line, line.replace("in ", "out ")]));
  expect(taken.length).toBeGreaterThan(20);
});

const child = new URL("ledger-child.ts", import.meta.url).pathname;
const node = [process.execPath, ["--conditions=storyreel-source", child]] as const;

/** Children take the lock in turns and die with it half of the time; each death is followed by another child. */
async function contend(folder: string, log: string): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    await new Promise<void>((resolve) => {
      const contender = spawn(node[0], [...node[1], "contend", folder, log], {
        stdio: "inherit",
        env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), "storyreel-test-compile-cache") },
      });
      contender.once("exit", () => resolve());
    });
  }
}
