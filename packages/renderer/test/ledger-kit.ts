import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSqliteLedger } from "../src/workplace/ledger/sqlite-ledger.ts";
import type { TakeRecord } from "../src/workplace/ledger/take-record.ts";

const facts = { shotId: "a", take: 1, modelId: "m", intents: [] };

export const planned: TakeRecord = { ...facts, state: "planned" };

export const sending: TakeRecord = {
  ...facts,
  state: "sending",
  intents: [{ attempt: 1, payloadSha256: "p", startedAtMs: 1, sendByMs: 2 }],
};

export function submitted(requestId: string): TakeRecord {
  return { ...facts, state: "submitted", requestId, submittedAtMs: 1, adopted: false };
}

/** A ledger with three takes, as its process leaves it. */
export async function writeLedger(path: string): Promise<void> {
  const ledger = await openSqliteLedger(path);
  await ledger.cas({ key: "k1", version: 0 }, submitted("r1"));
  await ledger.cas({ key: "k2", version: 0 }, sending);
  await ledger.cas({ key: "k3", version: 0 }, planned);
  await ledger.close();
}

/** A folder that is removed with its variable. */
export async function scratchFolder() {
  const path = await mkdtemp(join(tmpdir(), "storyreel-ledger-"));
  return {
    path,
    ledger: join(path, "ledger.db"),
    async [Symbol.asyncDispose]() {
      await rm(path, { recursive: true, force: true });
    },
  };
}
