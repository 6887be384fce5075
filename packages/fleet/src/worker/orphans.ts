import { randomUUID } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { isUnfinishedName, unfinishedPath } from "@storyreel/models/paths";
import type { Ledger } from "@storyreel/renderer/engine";
import { number, object, parse, string, type InferOutput } from "valibot";

const Orphan = object({ key: string(), requestId: string(), atMs: number() });
const Kept = object({ ...Orphan.entries, account: string() });
export type Orphan = InferOutput<typeof Orphan>;

/** Requests that the API accepted while the ledger could not be told of them. */
export type Orphans = {
  /** When it resolves, the request is on the disk of this machine; the ledger is told as soon as it answers. */
  keep(orphan: Orphan): Promise<void>;
  /** Tells the ledger of those that it does not know yet. What it cannot be told stays. */
  settle(): Promise<void>;
  close(): Promise<void>;
};

const settleEveryMs = 2000;

/**
 * Opens the list of a machine, with what earlier processes left in it. Its requests are found in the API's list as well; this is
 * for lists that are late or incomplete.
 *
 * Each request is a file of its own, which no list has to be written over for: other workers of this machine, also those of other
 * accounts, may have the same folder.
 *
 * @param folder need not exist.
 * @param ledger of the account.
 */
export function openOrphans(folder: string, account: string, ledger: Ledger): Orphans {
  let settling: Promise<void> | undefined;
  const settleAll = async (): Promise<void> => {
    for (const path of await listKept(folder)) {
      const kept = await readKept(path);
      if (kept?.account !== account) continue;
      if (await isTold(ledger, kept).catch(() => false)) await rm(path, { force: true });
    }
  };
  const settle = (): Promise<void> => {
    settling ??= settleAll().finally(() => (settling = undefined));
    return settling;
  };
  const timer = setInterval(() => void settle().catch(() => undefined), settleEveryMs).unref();
  return {
    keep: async (orphan) => {
      await mkdir(folder, { recursive: true });
      const text = `${JSON.stringify({ ...orphan, account })}\n`;
      await writeFlushed(join(folder, `${randomUUID()}.json`), text);
    },
    settle,
    close: async () => {
      clearInterval(timer);
      await settling?.catch(() => undefined);
    },
  };
}

/** The attempt names the request from then on: whoever settles it reads the request and proves that it is the one. */
export async function isTold(ledger: Ledger, { key, requestId, atMs }: Orphan): Promise<boolean> {
  const entry = await ledger.get(key);
  const intent = entry?.record.intents.at(-1);
  if (entry?.record.state !== "sending" || intent === undefined) return true;
  if (intent.startedAtMs > atMs || intent.answeredRequestId !== undefined) return true;
  const { record } = entry;
  const intents = [...record.intents.slice(0, -1), { ...intent, answeredRequestId: requestId }];
  return (await ledger.cas(entry, { ...record, intents })).kind === "written";
}

async function listKept(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((): string[] => []);
  return names.filter((name) => !isUnfinishedName(name)).map((name) => join(folder, name));
}

/** `undefined`: another worker has told its ledger meanwhile, or somebody else made the file. */
async function readKept(path: string): Promise<InferOutput<typeof Kept> | undefined> {
  try {
    return parse(Kept, JSON.parse(await readFile(path, "utf8")));
  } catch {
    return undefined;
  }
}

async function writeFlushed(path: string, text: string): Promise<void> {
  const part = unfinishedPath(path);
  const file = await open(part, "wx");
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(part, path);
}
