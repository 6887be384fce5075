import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { access, chmod, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { systemClock } from "@storyreel/core";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { isDead, ownIdentity } from "../src/workplace/process-identity.ts";
import { openState } from "../src/workplace/open-state.ts";
import { readTakeStates } from "../src/workplace/read-take-states.ts";
import type { TakeRecord } from "../src/workplace/ledger/take-record.ts";

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "storyreel-state-"));
});
afterEach(async () => {
  await rm(dir, { recursive: true, force: true });
});

const options = { clock: systemClock };
const facts = { shotId: "a", take: 1, modelId: "m", intents: [] };
const planned: TakeRecord = { ...facts, state: "planned" };
const submitted = (requestId: string): TakeRecord => ({
  ...facts,
  state: "submitted",
  requestId,
  submittedAtMs: 1,
  adopted: false,
});

test("what was written is there for the next process, and for plans without a lock", async () => {
  const first = await openState(dir, options);
  await first.ledger.cas("k", 0, planned);
  await first.ledger.cas("k", 1, submitted("r1"));
  expect((await readTakeStates(dir))("k")).toEqual({ kind: "running", requestId: "r1" });
  await first.close();
  const second = await openState(dir, options);
  expect(await second.ledger.get("k")).toEqual({ key: "k", version: 2, record: submitted("r1") });
  await second.close();
});

test("a change that is not based on the newest version is refused", async () => {
  const state = await openState(dir, options);
  await state.ledger.cas("k", 0, planned);
  expect(await state.ledger.cas("k", 0, submitted("r1"))).toBeUndefined();
  await state.close();
});

test("one request pays for one take, even when two claim it at once", async () => {
  const state = await openState(dir, options);
  const both = await Promise.all([
    state.ledger.cas("k1", 0, submitted("r1")),
    state.ledger.cas("k2", 0, submitted("r1")),
  ]);
  expect(both.map((entry) => entry?.key)).toEqual(["k1", undefined]);
  await state.close();
});

test("a folder that is in use is refused with the name of the process, and free when that is gone", async () => {
  const holder = await holdInChild(dir);
  await expect(openState(dir, options)).rejects.toMatchObject({
    code: "LEDGER_LOCKED",
    message: expect.stringContaining(`in use by process ${holder.pid}`),
  });
  await holder.kill();
  const state = await openState(dir, options);
  await state.close();
});

test("a second process waits for the first where it is told to", async () => {
  const first = await openState(dir, options);
  const second = openState(dir, { ...options, waitMs: 5_000 });
  await first.ledger.cas("k", 0, planned);
  await first.close();
  const state = await second;
  expect(await state.ledger.get("k")).toMatchObject({ version: 1 });
  await state.close();
});

test.skipIf(!existsSync("/proc/self/stat"))(
  "a process that was killed, and that nobody waited for, holds nothing",
  async () => {
    const parent = spawn("sh", ["-c", "sleep 0.2 & echo $!; exec sleep 60"]);
    try {
      const [line] = (await once(parent.stdout, "data")) as [Buffer];
      const pid = Number(line.toString());
      const fields = () => readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)!.split(" ");
      const holder = { ...ownIdentity(), pid, startedAt: fields()[19] };
      expect(isDead(holder)).toBe(false);
      await vi.waitUntil(() => fields()[0] === "Z", { timeout: 10_000, interval: 5 });
      expect(isDead(holder)).toBe(true);
    } finally {
      parent.kill();
    }
  },
);

test("the lock of another host is never judged dead", async () => {
  const lock = join(dir, "lock");
  const owner = { pid: 1, startedAt: "1", host: "elsewhere", bootId: "x", token: "t", sinceMs: 0 };
  await writeFile(lock, JSON.stringify(owner));
  await expect(openState(dir, options)).rejects.toMatchObject({ code: "LEDGER_LOCKED" });
  await access(lock);
});

test("a damaged lock is told from one that is held, and from one that cannot be read", async () => {
  const lock = join(dir, "lock");
  await writeFile(lock, '{"pid":1}');
  await expect(openState(dir, options)).rejects.toMatchObject({
    code: "LEDGER_DAMAGED",
    message: `the lock ${lock} is damaged: host is missing`,
    hint: `if no other storyreel process uses the folder, delete ${lock} and run the command again`,
  });
  await rm(lock);
  await mkdir(lock);
  await expect(openState(dir, options)).rejects.toMatchObject({ code: "LEDGER_UNREADABLE" });
});

test("downloads of killed processes are removed, and nothing else in the media store", async () => {
  const media = join(dir, "media");
  const first = await openState(dir, options);
  const parts = [first.media.partPath("k"), first.media.partPath("k")];
  expect(new Set(parts).size).toBe(2);
  for (const part of parts) await writeFile(part, "half a clip");
  await first.close();
  await writeFile(join(media, "mine.part"), "");
  const second = await openState(dir, options);
  expect(await readdir(media)).toEqual(["mine.part"]);
  await second.close();
});

test("unfinished downloads stay in a media store that is a link, because others may use it", async () => {
  const shared = join(dir, "shared");
  const state = join(dir, "state");
  await mkdir(shared);
  await mkdir(state);
  await symlink(shared, join(state, "media"));
  const first = await openState(state, options);
  await writeFile(first.media.partPath("k"), "half a clip");
  await first.close();
  await (await openState(state, options)).close();
  expect(await readdir(shared)).toHaveLength(1);
});

test.skipIf(process.getuid?.() === 0)("a read-only folder is said", async () => {
  await chmod(dir, 0o500);
  await expect(openState(dir, options)).rejects.toMatchObject({ code: "LEDGER_UNWRITABLE" });
  await chmod(dir, 0o700);
});

const child = new URL("ledger-child.ts", import.meta.url).pathname;
const node = [process.execPath, ["--conditions=storyreel-source", child]] as const;

async function holdInChild(folder: string): Promise<{ pid: number; kill(): Promise<void> }> {
  const holder = spawn(node[0], [...node[1], "hold", folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise((resolve) => holder.stdout.once("data", resolve));
  return {
    pid: holder.pid!,
    kill: async () => {
      const gone = new Promise((resolve) => holder.once("exit", resolve));
      holder.kill("SIGKILL");
      await gone;
    },
  };
}
