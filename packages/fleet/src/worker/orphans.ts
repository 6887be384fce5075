import { mkdir, open, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { unfinishedPath } from "@storyreel/models/paths";
import type { Ledger } from "@storyreel/renderer/engine";
import { array, number, object, parse, string, type InferOutput } from "valibot";

const Orphan = object({ key: string(), requestId: string(), atMs: number() });
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
 * Opens the list of a machine, with what an earlier process left in it. Its requests are found in the API's list as well; this is
 * for lists that are late or incomplete.
 *
 * @param path of a file with one request a line, in JSON. It exists only while there are any.
 */
export async function openOrphans(path: string, ledger: Ledger): Promise<Orphans> {
  let orphans = await readOrphans(path);
  let working = Promise.resolve();
  const settle = (): Promise<void> => {
    working = working.then(async () => {
      const left: Orphan[] = [];
      const tried = orphans;
      for (const orphan of tried) {
        if (!(await isTold(ledger, orphan).catch(() => false))) left.push(orphan);
      }
      if (left.length === tried.length) return;
      orphans = [...left, ...orphans.slice(tried.length)];
      await writeOrphans(path, orphans);
    });
    return working;
  };
  const timer = setInterval(() => {
    if (orphans.length > 0) void settle().catch(() => undefined);
  }, settleEveryMs).unref();
  return {
    keep: async (orphan) => {
      orphans = [...orphans, orphan];
      await mkdir(dirname(path), { recursive: true });
      const file = await open(path, "a");
      try {
        await file.appendFile(`${JSON.stringify(orphan)}\n`);
        await file.sync();
      } finally {
        await file.close();
      }
    },
    settle,
    close: async () => {
      clearInterval(timer);
      await working.catch(() => undefined);
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

async function readOrphans(path: string): Promise<readonly Orphan[]> {
  const text = await readFile(path, "utf8").catch(() => "");
  // The last line may have been cut off.
  const whole = text.split("\n").slice(0, -1);
  return parse(
    array(Orphan),
    whole.map((line): unknown => JSON.parse(line)),
  );
}

async function writeOrphans(path: string, orphans: readonly Orphan[]): Promise<void> {
  if (orphans.length === 0) return rm(path, { force: true });
  const part = unfinishedPath(path);
  await writeFile(part, orphans.map((orphan) => `${JSON.stringify(orphan)}\n`).join(""));
  await rename(part, path);
}
