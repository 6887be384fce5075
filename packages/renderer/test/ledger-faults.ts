import { copyFile, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { LedgerError } from "../src/workplace/ledger/ledger-error.ts";
import type { Ledger } from "../src/workplace/ledger/ledger.ts";
import { openSqliteLedger } from "../src/workplace/ledger/sqlite-ledger.ts";
import { planned, scratchFolder, sending, submitted, writeLedger } from "./ledger-kit.ts";

export type PowerCuts = {
  readonly cuts: number;
  /** Openings that showed neither the state before a step nor the one after it. */
  readonly between: number;
  /** Whole logs in which an id was missing that had been acknowledged. */
  readonly lost: number;
};

/** What a power cut can leave behind: the files after a step, with a log that is cut off within that step. */
type Moment = { readonly before: string; readonly after: string; readonly logBytes: number };

/**
 * Writes steps to a ledger, and after each of them opens copies whose log is cut off at many of the bytes that the step
 * wrote. A step that emptied the log has nothing that could be cut.
 */
export async function cutPower(options: {
  readonly steps: number;
  readonly everyBytes: number;
}): Promise<PowerCuts> {
  await using folder = await scratchFolder();
  const sum = { cuts: 0, between: 0, lost: 0 };
  const path = folder.ledger;
  const copy = join(folder.path, "cut.db");
  const ledger = await openSqliteLedger(path);
  let moment: Moment = { before: "", after: await dump(ledger), logBytes: 0 };
  for (let step = 0; step < options.steps; step += 1) {
    const ids = await takeStep(ledger, step);
    const log = await readFile(`${path}-wal`);
    moment = { before: moment.after, after: await dump(ledger), logBytes: moment.logBytes };
    const from = log.length < moment.logBytes ? 0 : moment.logBytes;
    for (const at of cutsBetween(from, log.length, options.everyBytes)) {
      await copyFile(path, copy);
      await writeFile(`${copy}-wal`, log.subarray(0, at));
      const seen = await openAndDump(copy);
      sum.cuts += 1;
      if (seen !== moment.before && seen !== moment.after) sum.between += 1;
      if (at === log.length && ids.some((id) => !seen.includes(`"${id}"`))) sum.lost += 1;
    }
    moment = { ...moment, logBytes: log.length };
  }
  await ledger.close();
  return sum;
}

export type FlippedBytes = {
  readonly flips: number;
  readonly refused: number;
  /** Offsets of bytes whose change went unnoticed although it changed what the ledger says. */
  readonly forgotten: readonly number[];
};

/** Changes one bit of a ledger's file after the other, and opens it. */
export async function flipBytes({ every }: { readonly every: number }): Promise<FlippedBytes> {
  await using folder = await scratchFolder();
  const path = folder.ledger;
  await writeLedger(path);
  const whole = await readFile(path);
  const rows = await openAndDump(path);
  const sum = { flips: 0, refused: 0, forgotten: [] as number[] };
  for (let at = 0; at < whole.length; at += every) {
    const bytes = Buffer.from(whole);
    bytes[at]! ^= 1 << (at % 8);
    await rm(`${path}-wal`, { force: true });
    await writeFile(path, bytes);
    sum.flips += 1;
    const seen = await openAndDump(path).catch((error: unknown) => {
      if (error instanceof LedgerError && /_(DAMAGED|VERSION)$/.test(error.code)) return undefined;
      throw error;
    });
    if (seen === undefined) sum.refused += 1;
    else if (seen !== rows) sum.forgotten.push(at);
  }
  return sum;
}

/** Three steps a take; the third brings an id. Resolves to all ids so far. */
async function takeStep(ledger: Ledger, step: number): Promise<readonly string[]> {
  const key = `k${Math.floor(step / 3)}`;
  const version = step % 3;
  const record = [planned, sending, submitted(`id-${step}`)][version]!;
  await ledger.cas({ key, version }, record);
  return Array.from({ length: step + 1 }, (_, done) => done)
    .filter((done) => done % 3 === 2)
    .map((done) => `id-${done}`);
}

function cutsBetween(from: number, to: number, every: number): readonly number[] {
  const cuts = new Set([from, to, Math.max(from, to - 1)]);
  for (let at = from; at < to; at += every) cuts.add(at);
  // Where frames begin and end.
  for (let at = 32; at < to; at += 24 + 4096) {
    for (const edge of [at - 1, at, at + 1, at + 24])
      if (edge >= from && edge <= to) cuts.add(edge);
  }
  return [...cuts];
}

async function openAndDump(path: string): Promise<string> {
  const ledger = await openSqliteLedger(path);
  try {
    return await dump(ledger);
  } finally {
    await ledger.close();
  }
}

async function dump(ledger: Ledger): Promise<string> {
  const lines: string[] = [];
  for await (const { key, version, record } of ledger.entries()) {
    lines.push(JSON.stringify([key, version, record]));
  }
  lines.push(JSON.stringify([...(await ledger.claimed("m"))].sort()));
  return lines.join("\n");
}
