import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createMemoryLedger, type Ledger } from "@storyreel/renderer/engine";
import { expect, test } from "vitest";
import { openOrphans } from "../src/worker/orphans.ts";

test("workers that share a folder keep each other's requests, and each tells its own ledger", async () => {
  await using stack = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), "storyreel-orphans-"));
  stack.defer(() => rm(folder, { recursive: true }));
  const away = Promise.reject(new Error("the database is away"));
  away.catch(() => undefined);
  const silent: Ledger = { ...createMemoryLedger(), get: () => away };
  const open = (account: string, ledger: Ledger) => {
    const orphans = openOrphans(folder, account, ledger);
    stack.defer(() => orphans.close());
    return orphans;
  };
  const north = await ledgerWith("a");
  const south = await ledgerWith("b", "c");
  await open("north", silent).keep({ key: "a", requestId: "ra", atMs: 2 });
  await open("south", silent).keep({ key: "b", requestId: "rb", atMs: 2 });
  await open("south", silent).keep({ key: "c", requestId: "rc", atMs: 2 });
  await open("south", silent).settle();
  expect(await readdir(folder)).toHaveLength(3);

  await open("south", south).settle();
  expect(await answerOf(south, "b")).toBe("rb");
  expect(await answerOf(south, "c")).toBe("rc");
  expect(await readdir(folder)).toHaveLength(1);
  await open("north", north).settle();
  expect(await answerOf(north, "a")).toBe("ra");
  expect(await readdir(folder)).toEqual([]);
});

async function ledgerWith(...keys: readonly string[]): Promise<Ledger> {
  const ledger = createMemoryLedger();
  for (const key of keys) {
    const intents = [{ attempt: 1, payloadSha256: key, startedAtMs: 1, sendByMs: 2 }];
    const record = { shotId: key, take: 1, modelId: "m", intents, state: "sending" } as const;
    await ledger.cas({ key, version: 0 }, record);
  }
  return ledger;
}

async function answerOf(ledger: Ledger, key: string): Promise<string | undefined> {
  return (await ledger.get(key))?.record.intents.at(-1)?.answeredRequestId;
}
