import { cp, mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { systemClock } from "@storyreel/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LedgerError } from "../src/workplace/ledger/ledger-error.ts";
import { openSqliteLedger } from "../src/workplace/ledger/sqlite-ledger.ts";
import { openState } from "../src/workplace/open-state.ts";
import { readTakeStates } from "../src/workplace/read-take-states.ts";
import { planned, sending, submitted } from "./ledger-kit.ts";

// In a quick run, a descriptor that is lost each time shows as well.
const times = process.env["MODE"] === "proof" ? 400 : 25;

let folder: string;
let whole: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "storyreel-refused-"));
  whole = join(folder, "whole");
  await mkdir(whole);
  const path = join(whole, "ledger.db");
  const ledger = await openSqliteLedger(path);
  await ledger.cas({ key: "k", version: 0 }, planned);
  await ledger.cas({ key: "k", version: 1 }, sending);
  await ledger.cas({ key: "k", version: 2 }, submitted("r1"));
  await ledger.cas({ key: "k2", version: 0 }, submitted("r2"));
  // As after a kill.
  await cp(`${path}-wal`, join(folder, "wal"));
  await ledger.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function flip(path: string, at: number): Promise<void> {
  const bytes = await readFile(path);
  bytes[at]! ^= 1;
  await writeFile(path, bytes);
}

function change(path: string, statement: string): void {
  const db = new DatabaseSync(path);
  db.exec(statement);
  db.close();
}

const ledgerOf = (state: string): string => join(state, "ledger.db");

const damages: readonly (readonly [string, (state: string) => Promise<void> | void])[] = [
  ["an empty ledger", (state) => truncate(ledgerOf(state), 0)],
  ["half a ledger", (state) => truncate(ledgerOf(state), 8_192)],
  ["another format", (state) => writeFile(ledgerOf(state), "not a database ".repeat(99))],
  ["a folder in its place", (state) => replaceByFolder(ledgerOf(state))],
  ["a changed record", (state) => change(ledgerOf(state), "update takes set version = 9")],
  ["a row too few", (state) => change(ledgerOf(state), "delete from requests")],
  ["a table too many", (state) => change(ledgerOf(state), "create table t (a)")],
  ["a newer version", (state) => change(ledgerOf(state), "pragma user_version = 2")],
  [
    "a damaged log",
    async (state) => {
      await cp(join(folder, "wal"), `${ledgerOf(state)}-wal`);
      await flip(`${ledgerOf(state)}-wal`, 40);
    },
  ],
  ["a folder in the place of the log", (state) => replaceByFolder(`${ledgerOf(state)}-wal`)],
  [
    "a folder in the place of the reserve",
    (state) => replaceByFolder(join(state, "ledger.reserve")),
  ],
  ["a folder in the place of the lock", (state) => replaceByFolder(join(state, "lock.db"))],
  [
    "a ledger of an earlier version",
    async (state) => {
      await rm(ledgerOf(state));
      await writeFile(join(state, "ledger.jsonl"), "{}");
    },
  ],
];

async function replaceByFolder(path: string): Promise<void> {
  await rm(path, { force: true });
  await mkdir(join(path, "x"), { recursive: true });
}

const openFiles = async (): Promise<number> => (await readdir("/proc/self/fd")).length;

describe.runIf(process.platform === "linux")("a state folder that is refused", () => {
  test.for(damages)("because of %s leaves no file open, however often", async ([name, damage]) => {
    const state = join(folder, name);
    await cp(whole, state, { recursive: true });
    await damage(state);
    let before = 0;
    const codes = new Set<unknown>();
    for (let time = 0; time <= times; time += 1) {
      // What is loaded once is open by now.
      if (time === 1) before = await openFiles();
      await openState(state, { clock: systemClock }).catch((error) => codes.add(error.code));
      await readTakeStates(state).catch(() => undefined);
    }
    // A reader closes at the end of its turn.
    await new Promise((resolve) => setImmediate(resolve));
    expect([...codes]).toEqual([expect.stringMatching(/^LEDGER_/)]);
    expect((await openFiles()) - before).toBeLessThan(10);
  });
});

describe("a file beside the ledger", () => {
  const harms: readonly (readonly [string, (path: string) => Promise<void>])[] = [
    ["is empty", (path) => writeFile(path, "")],
    ["is not what was written", (path) => writeFile(path, "\0\xff".repeat(9_000))],
    ["is a folder", replaceByFolder],
  ];
  const names = ["lock.db", "lock.txt", "ledger.reserve"] as const;

  test.for(names.flatMap((name) => harms.map(([how, harm]) => [name, how, harm] as const)))(
    "%s that %s is no bug, and blocks nobody for ever",
    async ([name, how, harm]) => {
      const state = join(folder, `${name} ${how}`);
      await cp(whole, state, { recursive: true });
      await harm(join(state, name));
      const codes: unknown[] = [];
      try {
        const opened = await openState(state, { clock: systemClock });
        await opened.close();
      } catch (error) {
        codes.push((error as LedgerError).code);
      }
      expect(["", "LEDGER_UNREADABLE"]).toContain(codes.join());
      await rm(join(state, name), { recursive: true, force: true });
      const again = await openState(state, { clock: systemClock });
      expect((await again.ledger.get("k"))?.record.state).toBe("submitted");
      await again.close();
    },
  );
});
