import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { copyFile, readFile, rm, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { openSqliteLedger } from "../src/workplace/ledger/sqlite-ledger.ts";
import { planned, scratchFolder, sending, submitted, writeLedger } from "./ledger-kit.ts";

/** The same after a kill: the last steps are in the log only. */
async function writeKilledLedger(path: string, killed: string): Promise<void> {
  const ledger = await openSqliteLedger(path);
  await ledger.cas({ key: "k", version: 0 }, planned);
  await ledger.cas({ key: "k", version: 1 }, sending);
  await ledger.cas({ key: "k", version: 2 }, submitted("r1"));
  await ledger.cas({ key: "k2", version: 0 }, submitted("r2"));
  await ledger.cas({ key: "k3", version: 0 }, submitted("r3"));
  await copyFile(path, killed);
  await copyFile(`${path}-wal`, `${killed}-wal`);
  await ledger.close();
}

async function flipByte(path: string, at: number): Promise<void> {
  const bytes = await readFile(path);
  bytes[at]! ^= 0x01;
  await writeFile(path, bytes);
}

describe("a damaged ledger is told, and never repaired by forgetting", () => {
  it("a byte of a record", async () => {
    await using folder = await scratchFolder();
    await writeLedger(folder.ledger);
    await flipByte(folder.ledger, (await readFile(folder.ledger)).lastIndexOf('"submitted"') + 3);
    await expect(openSqliteLedger(folder.ledger)).rejects.toMatchObject({
      code: "LEDGER_DAMAGED",
      message: `the ledger ${folder.ledger} is damaged: the checksum of k1 does not match`,
      hint: expect.stringContaining("restore it from a backup"),
    });
  });

  it("an empty file, and one that is cut off", async () => {
    await using folder = await scratchFolder();
    await writeLedger(folder.ledger);
    const { size } = await stat(folder.ledger);
    for (const length of [0, 1, 100, 512, 4096, size / 2, size - 4096, size - 1]) {
      await truncate(folder.ledger, length);
      await expect(openSqliteLedger(folder.ledger)).rejects.toMatchObject({
        code: "LEDGER_DAMAGED",
      });
      await rm(folder.ledger);
      await writeLedger(folder.ledger);
    }
  });

  it("a database of something else", async () => {
    await using folder = await scratchFolder();
    const db = new DatabaseSync(folder.ledger);
    db.exec("create table t (a)");
    db.close();
    await expect(openSqliteLedger(folder.ledger)).rejects.toMatchObject({
      code: "LEDGER_DAMAGED",
      message: `the ledger ${folder.ledger} is damaged: it is not a storyreel ledger`,
    });
  });

  it("a row that is gone", async () => {
    await using folder = await scratchFolder();
    await writeLedger(folder.ledger);
    const db = new DatabaseSync(folder.ledger);
    db.exec("delete from requests");
    db.close();
    await expect(openSqliteLedger(folder.ledger)).rejects.toMatchObject({
      message: `the ledger ${folder.ledger} is damaged: its rows are not those that were written`,
    });
  });

  it("a byte of the log in a transaction that others followed", async () => {
    await using folder = await scratchFolder();
    const killed = join(folder.path, "killed.db");
    await writeKilledLedger(folder.ledger, killed);
    const log = await readFile(`${killed}-wal`);
    for (const at of [3, 40, log.indexOf('"r1"'), log.indexOf('"r2"')]) {
      await writeFile(`${killed}-wal`, log);
      await flipByte(`${killed}-wal`, at);
      await expect(openSqliteLedger(killed)).rejects.toMatchObject({
        code: "LEDGER_DAMAGED",
        message: `the log of the ledger, ${killed}-wal, is damaged: the checksum of a transaction does not match`,
        hint: expect.stringContaining(`delete ${killed}-wal`),
      });
    }
  });
});

it("a submit is known even when the log is lost", async () => {
  await using folder = await scratchFolder();
  const killed = join(folder.path, "killed.db");
  await writeKilledLedger(folder.ledger, killed);
  await rm(`${killed}-wal`);
  const ledger = await openSqliteLedger(killed);
  expect((await ledger.get("k"))?.record.state).toBe("sending");
  await ledger.close();
});

it("a ledger of another version is refused, newer or older", async () => {
  await using folder = await scratchFolder();
  await writeLedger(folder.ledger);
  const db = new DatabaseSync(folder.ledger);
  db.exec("PRAGMA user_version = 2");
  db.close();
  await expect(openSqliteLedger(folder.ledger)).rejects.toMatchObject({
    code: "LEDGER_VERSION",
    message: `${folder.ledger} has format 2; this version of storyreel uses format 1`,
  });
  await rm(folder.ledger);
  const earlier = join(folder.path, "ledger.jsonl");
  await writeFile(earlier, "");
  await expect(openSqliteLedger(folder.ledger)).rejects.toMatchObject({
    code: "LEDGER_VERSION",
    message: `${earlier} is a ledger of an earlier version of storyreel, which this version cannot read`,
  });
});

// A full disk is made with a small memory file system, which only root may mount.
const canMount =
  process.platform === "linux" &&
  spawnSync("unshare", ["--mount", "sh", "-c", "mount -t tmpfs none /mnt"]).status === 0;

it.runIf(canMount)("ids that arrive while the disk is full are kept", async () => {
  await using folder = await scratchFolder();
  const child = join(import.meta.dirname, "full-disk-child.ts");
  const command = `mount -t tmpfs -o size=2m none "${folder.path}" && "${process.execPath}" --conditions=storyreel-source "${child}" "${folder.path}"`;
  const ended = spawnSync("unshare", ["--mount", "sh", "-c", command], { encoding: "utf8" });
  expect(ended.stderr).toBe("");
  expect(JSON.parse(ended.stdout)).toEqual({
    // The disk was full before the ids came, and was full again when the next submit wanted space for its answer.
    submit: "LEDGER_DISK_FULL",
    idsKept: 12,
    submitAgain: "LEDGER_DISK_FULL",
    idsRead: 12,
    afterwards: "written",
  });
});

it("nothing is left beside the ledger after a clean end", async () => {
  await using folder = await scratchFolder();
  await writeLedger(folder.ledger);
  expect(["-wal", "-shm"].map((end) => existsSync(folder.ledger + end))).toEqual([false, false]);
});
