import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  appendFile,
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  rm,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { systemClock, type Clock } from "@storyreel/core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openState } from "../src/workplace/open-state.ts";
import { stateFolder } from "../src/workplace/state-folder.ts";
import { takeStateLock } from "../src/workplace/state-lock.ts";
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
const atOnce = { ...options, waitMs: 0 };
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
  await first.ledger.cas({ key: "k", version: 0 }, planned);
  await first.ledger.cas({ key: "k", version: 1 }, submitted("r1"));
  expect((await readTakeStates(dir))("k")).toEqual({ kind: "running", requestId: "r1" });
  await first.close();
  const second = await openState(dir, options);
  expect(await second.ledger.get("k")).toEqual({ key: "k", version: 2, record: submitted("r1") });
  await second.close();
});

test("a change that is not based on the newest version is refused", async () => {
  const state = await openState(dir, options);
  await state.ledger.cas({ key: "k", version: 0 }, planned);
  expect(await state.ledger.cas({ key: "k", version: 0 }, submitted("r1"))).toEqual({
    kind: "lost",
  });
  await state.close();
});

test("one request pays for one take, even when two claim it at once", async () => {
  const state = await openState(dir, options);
  const both = await Promise.all([
    state.ledger.cas({ key: "k1", version: 0 }, submitted("r1")),
    state.ledger.cas({ key: "k2", version: 0 }, submitted("r1")),
  ]);
  expect(both.map(({ kind }) => kind)).toEqual(["written", "lost"]);
  await state.close();
});

test("a folder that is in use is refused with the name of the process, and free when that is gone", async () => {
  const holder = await holdInChild(dir);
  await expect(openState(dir, atOnce)).rejects.toMatchObject({
    code: "LEDGER_LOCKED",
    message: expect.stringMatching(/^the state folder is in use by process \d+ on [\w.-]+ since /),
    hint: "wait until it ends, or stop it; the ledger keeps what it has paid for",
  });
  await holder.kill();
  const state = await openState(dir, options);
  await state.close();
});

test("a second process waits for the first where it is told to", async () => {
  const first = await openState(dir, options);
  const second = openState(dir, { ...options, waitMs: 60_000 });
  await first.ledger.cas({ key: "k", version: 0 }, planned);
  await first.close();
  const state = await second;
  expect(await state.ledger.get("k")).toMatchObject({ version: 1 });
  await state.close();
});

test("a process that holds the folder for a moment is waited for, and one that holds it for long is not", async () => {
  let nowMs = 10_000;
  let release = (): void => undefined;
  const sleeps: number[] = [];
  const clock: Clock = {
    now: () => nowMs,
    sleep: async (ms) => {
      nowMs += ms;
      if (sleeps.push(ms) === 3) release();
    },
  };
  const hold = (sinceMs: number): void => {
    sleeps.length = 0;
    const lock = takeStateLock(stateFolder(dir), sinceMs);
    release = () => lock.release();
  };
  hold(nowMs);
  await (await openState(dir, { clock })).close();
  expect(sleeps).toHaveLength(3);
  hold(nowMs - 2001);
  await expect(openState(dir, { clock })).rejects.toMatchObject({ code: "LEDGER_LOCKED" });
  expect(sleeps).toHaveLength(1);
  release();
  hold(nowMs);
  const held = release;
  release = () => undefined;
  await expect(openState(dir, { clock })).rejects.toMatchObject({ code: "LEDGER_LOCKED" });
  expect(sleeps.reduce((sum, ms) => sum + ms)).toBe(2000);
  held();
});

test("what is in the lock's files does not matter", async () => {
  for (const contents of ["", "not a database".repeat(100), "\0"]) {
    await writeFile(join(dir, "lock.db"), contents);
    await writeFile(join(dir, "lock.txt"), contents);
    const state = await openState(dir, options);
    await expect(openState(dir, atOnce)).rejects.toMatchObject({ code: "LEDGER_LOCKED" });
    await state.close();
  }
});

test("a lock whose file is damaged while it is held is still held", async () => {
  const holder = await holdInChild(dir);
  await writeFile(join(dir, "lock.txt"), "\u001b[2J");
  await appendFile(join(dir, "lock.db"), "not a database".repeat(100));
  await expect(openState(dir, atOnce)).rejects.toMatchObject({
    code: "LEDGER_LOCKED",
    message: "the state folder is in use by another process",
  });
  await holder.kill();
  await (await openState(dir, options)).close();
});

test("a lock that cannot be opened is told", async () => {
  await mkdir(join(dir, "lock.db"));
  await expect(openState(dir, options)).rejects.toMatchObject({ code: "LEDGER_UNREADABLE" });
});

test("a folder that is deleted or replaced is noticed before the next submit", async () => {
  const state = join(dir, "state");
  const first = await openState(state, options);
  first.check();
  await rm(state, { recursive: true });
  const lost = {
    code: "LEDGER_LOST",
    message: `${join(state, "lock.db")} was deleted or replaced while this process was using the state folder`,
  };
  expect(() => first.check()).toThrow(expect.objectContaining(lost));
  await expect(first.ledger.cas({ key: "k", version: 0 }, planned)).rejects.toMatchObject({
    code: "LEDGER_LOST",
  });
  const second = await openState(state, options);
  second.check();
  expect(() => first.check()).toThrow(expect.objectContaining(lost));
  await first.close();
  second.check();
  await second.close();
});

// Only root may start a container.
const containers = [
  { where: "in another pid namespace", flags: ["--pid", "--fork", "--mount-proc", "--kill-child"] },
  { where: "under another host name", flags: ["--uts"] },
].filter(({ flags }) => spawnSync("unshare", [...flags, "true"]).status === 0);

test.runIf(containers.length > 0).for(containers)(
  "a process $where waits, and is free to start when the first is killed",
  async ({ flags }) => {
    const inContainer = flags.includes("--uts")
      ? ["unshare", ...flags, "sh", "-c", `hostname elsewhere && exec "$@"`, "-"]
      : ["unshare", ...flags];
    const holder = await holdInChild(dir, inContainer);
    await expect(openState(dir, atOnce)).rejects.toMatchObject({
      code: "LEDGER_LOCKED",
      message: expect.stringMatching(/in use by process \d+ on [\w.-]+ since /),
    });
    await holder.kill();
    // The process that unshare started is gone a moment after its output is.
    await (await openState(dir, { ...options, waitMs: 60_000 })).close();
    // And the other way round.
    const state = await openState(dir, options);
    const [command, ...args] = [...inContainer, process.execPath, ...nodeFlags, "hold", dir];
    const refused = spawnSync(command!, args, { encoding: "utf8" });
    expect(refused.stderr).toContain("LEDGER_LOCKED");
    await state.close();
  },
);

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
const nodeFlags = ["--conditions=storyreel-source", child];

/** @param prefix a command that starts another one, such as `unshare`. */
async function holdInChild(
  folder: string,
  prefix: readonly string[] = [],
): Promise<{ kill(): Promise<void> }> {
  const [command, ...args] = [...prefix, process.execPath, ...nodeFlags, "hold", folder];
  const holder = spawn(command!, args, { stdio: ["ignore", "pipe", "inherit"] });
  const [pid] = (await once(holder.stdout, "data")) as [Buffer];
  expect(pid.toString()).toMatch(/^held by \d+\n$/);
  return {
    kill: async () => {
      // Both: a process closes its output before the lock, and what unshare started dies after its parent or is the same one.
      const gone = Promise.all([once(holder.stdout, "close"), once(holder, "exit")]);
      holder.kill("SIGKILL");
      await gone;
    },
  };
}
