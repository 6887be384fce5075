import { spawn } from "node:child_process";
import { once } from "node:events";
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
  const sums = await Promise.all([0, 1, 2, 3].map((first) => contend(dir, log, first)));
  const lines = (await readFile(log, "utf8")).trim().split("\n");
  const taken = lines.filter((_, index) => index % 2 === 0);
  // Each line that takes the lock is followed by the same process giving it up or dying with it.
  expect(lines).toEqual(taken.flatMap((line) => [line, line.replace("in ", "out ")]));
  expect(taken).toHaveLength(sums.reduce((sum, one) => sum + one, 0));
});

const child = new URL("ledger-child.ts", import.meta.url).pathname;
const node = [process.execPath, ["--conditions=storyreel-source", child]] as const;

/**
 * Children that take the lock from once up to six times, and die with it at the last; each death is followed by another child.
 *
 * @returns how often they have taken it.
 */
async function contend(folder: string, log: string, first: number): Promise<number> {
  let sum = 0;
  for (let round = 0; round < rounds; round += 1) {
    const times = 1 + ((first + round) % 6);
    const contender = spawn(node[0], [...node[1], "contend", folder, log, String(times)], {
      stdio: "inherit",
      env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), "storyreel-test-compile-cache") },
    });
    expect(await once(contender, "exit")).toEqual([null, "SIGKILL"]);
    sum += times;
  }
  return sum;
}
