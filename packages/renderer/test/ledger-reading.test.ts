import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { openLedgerReader } from "../src/workplace/ledger/ledger-reader.ts";
import { openSqliteLedger } from "../src/workplace/ledger/sqlite-ledger.ts";
import { readTakeStates } from "../src/workplace/read-take-states.ts";
import { planned, scratchFolder, sending, submitted } from "./ledger-kit.ts";

const running = { kind: "running", requestId: "r1" };

/** A folder as a killed process leaves it: the id is in the log only. */
async function copyKilled(from: string, to: string, files: readonly string[]): Promise<void> {
  await mkdir(to);
  for (const file of files) await copyFile(join(from, file), join(to, file));
}

async function openRunning(path: string) {
  const ledger = await openSqliteLedger(path);
  await ledger.cas({ key: "k", version: 0 }, planned);
  await ledger.cas({ key: "k", version: 1 }, sending);
  await ledger.cas({ key: "k", version: 2 }, submitted("r1"));
  return ledger;
}

describe("a plan reads the ledger and changes nothing", () => {
  const kinds = [
    ["after a clean end", ["ledger.db"], { kind: "uncertain", attempts: 1 }],
    ["after a kill", ["ledger.db", "ledger.db-wal", "ledger.db-shm"], running],
    ["in a copy without the index of the log", ["ledger.db", "ledger.db-wal"], running],
  ] as const;

  it.each(kinds)("%s", async (_, files, state) => {
    await using folder = await scratchFolder();
    const ledger = await openRunning(folder.ledger);
    const copy = join(folder.path, "copy");
    await copyKilled(folder.path, copy, files);
    await ledger.close();
    const before = await contentsOf(copy);
    expect((await readTakeStates(copy))("k")).toEqual(state);
    await afterThisTurn();
    expect(await contentsOf(copy)).toEqual(before);
  });

  it("again when it was changed, also after it was kept for the next plan", async () => {
    await using folder = await scratchFolder();
    const ledger = await openRunning(folder.ledger);
    // Only a ledger that has settled is kept.
    while (Date.now() - statSync(`${folder.ledger}-wal`).ctimeMs < 250) await delay(50);
    expect((await readTakeStates(folder.path))("k")).toEqual(running);
    expect((await readTakeStates(folder.path))("k")).toEqual(running);
    await ledger.cas({ key: "k", version: 3 }, submitted("r2"));
    expect((await readTakeStates(folder.path))("k")).toEqual({ kind: "running", requestId: "r2" });
    await ledger.close();
    expect((await readTakeStates(folder.path))("k")).toEqual({ kind: "running", requestId: "r2" });
  });

  const canMount =
    process.platform === "linux" &&
    spawnSync("unshare", ["--mount", "sh", "-c", "mount -t tmpfs none /mnt"]).status === 0;

  it.runIf(canMount).each(kinds)("on a read-only disk, %s", async (_, files, state) => {
    await using folder = await scratchFolder();
    const ledger = await openRunning(folder.ledger);
    const copy = join(folder.path, "copy");
    await copyKilled(folder.path, copy, files);
    await ledger.close();
    const command = `mount --bind "${copy}" "${copy}" && mount -o remount,ro,bind "${copy}" && ! touch "${copy}/x" 2>/dev/null && ${childCommand} "${copy}"`;
    const ended = spawnSync("unshare", ["--mount", "sh", "-c", command], { encoding: "utf8" });
    expect(ended.stderr).toBe("");
    expect(JSON.parse(ended.stdout)).toMatchObject({ state });
  });

  it("while a render runs, step by step", async () => {
    await using folder = await scratchFolder();
    const ledger = await openRunning(folder.ledger);
    expect((await readTakeStates(folder.path))("k")).toEqual(running);
    await ledger.cas({ key: "k", version: 3 }, planned);
    expect((await readTakeStates(folder.path))("k")).toEqual({ kind: "new" });
    await ledger.close();
  });

  it.each([
    ["that began before it", true],
    ["that begins meanwhile", false],
  ])("all takes of a render %s and splits the pages of the ledger", async (_, isBefore) => {
    await using folder = await scratchFolder();
    const { ledger: path } = folder;
    const keys = Array.from({ length: 120 }, (_, n) => `${n}`.padStart(64, "0"));
    const ledger = await openSqliteLedger(path);
    for (const key of keys) await ledger.cas({ key, version: 0 }, planned);
    await ledger.close();
    const write = () => new (process.getBuiltinModule("node:sqlite").DatabaseSync)(path);
    const running = isBefore ? write() : undefined;
    running?.exec("select 1 from takes");
    const reader = openLedgerReader(path);
    // All in one turn, for which a reader keeps its view.
    expect(reader?.take(keys[0] ?? "")).toBeDefined();
    const db = running ?? write();
    db.exec(`insert into takes select substr(key || 'x', -64), version, state, model, sending_sha, rendered_ms, record, crc from takes;
      PRAGMA wal_checkpoint(TRUNCATE)`);
    expect(keys.filter((key) => reader?.take(key) === undefined)).toEqual([]);
    db.close();
  });

  it("while another process writes as fast as it can", async () => {
    await using folder = await scratchFolder();
    const ledger = await openSqliteLedger(folder.ledger);
    await ledger.cas({ key: "k", version: 0 }, sending);
    let isDone = false;
    const writing = (async () => {
      for (let version = 1; version < 60; version += 1) {
        await ledger.cas({ key: "k", version }, version % 2 === 0 ? sending : submitted("r1"));
        await afterThisTurn();
      }
      isDone = true;
    })();
    while (!isDone) {
      const state = (await readTakeStates(folder.path))("k");
      expect([running, { kind: "uncertain", attempts: 1 }]).toContainEqual(state);
      await afterThisTurn();
    }
    await writing;
    await ledger.close();
  });
});

it("a damaged record is told to a plan that asks for it, and an empty file to every plan", async () => {
  await using folder = await scratchFolder();
  const ledger = await openSqliteLedger(folder.ledger);
  await ledger.cas({ key: "k", version: 0 }, submitted("r1"));
  await ledger.close();
  const bytes = await readFile(folder.ledger);
  bytes[bytes.lastIndexOf('"submitted"') + 3]! ^= 1;
  await writeFile(folder.ledger, bytes);
  const stateOf = await readTakeStates(folder.path);
  expect(() => stateOf("k")).toThrow(expect.objectContaining({ code: "LEDGER_DAMAGED" }));
  expect(stateOf("other")).toEqual({ kind: "new" });
  await writeFile(folder.ledger, "");
  await expect(readTakeStates(folder.path)).rejects.toMatchObject({ code: "LEDGER_DAMAGED" });
});

it("a plan without a ledger loads no database, and no node prints a warning", async () => {
  await using folder = await scratchFolder();
  const plan = () => {
    const ended = spawnSync("sh", ["-c", `${childCommand} "${folder.path}"`], { encoding: "utf8" });
    expect(ended.stderr).toBe("");
    return JSON.parse(ended.stdout) as unknown;
  };
  expect(plan()).toEqual({ state: { kind: "new" }, loadsSqlite: false });
  await rm(folder.path, { recursive: true });
  expect(plan()).toEqual({ state: { kind: "new" }, loadsSqlite: false });
  await mkdir(folder.path);
  await (await openRunning(folder.ledger)).close();
  expect(plan()).toEqual({ state: running, loadsSqlite: true });
});

const child = join(import.meta.dirname, "ledger-reader-child.ts");
const childCommand = `"${process.execPath}" --conditions=storyreel-source "${child}"`;

async function contentsOf(folder: string): Promise<readonly (readonly [string, string])[]> {
  const names = (await readdir(folder)).sort();
  return Promise.all(
    names.map(async (name) => {
      // The index is memory that readers and writers share.
      if (name.endsWith("-shm")) return [name, ""] as const;
      const bytes = await readFile(join(folder, name));
      return [name, createHash("sha256").update(bytes).digest("hex")] as const;
    }),
  );
}

function afterThisTurn(): Promise<void> {
  return new Promise((resolve) => void setImmediate(() => setImmediate(resolve)));
}
