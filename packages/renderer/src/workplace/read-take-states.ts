import { existsSync, statSync } from "node:fs";
import type { TakeFailure, TakeProblem, TakeState } from "../plan/render-plan.ts";
import { parseAssetIds, textOfAddress } from "./asset-ids.ts";
import { createMediaStore, type MediaStore } from "./media-store.ts";
import type { LedgerPayment } from "./ledger/judge-payments.ts";
import type { LedgerReader } from "./ledger/ledger-reader.ts";
import type { LedgerEntry } from "./ledger/ledger.ts";
import { stateFolder, type StateFolder } from "./state-folder.ts";
import { createTakeHistory, type TakeHistory } from "./ledger/take-history.ts";
import type { TakeRecord } from "./ledger/take-record.ts";

/** What a plan needs from the ledger. */
export type LedgerTakes = {
  /** Where each request stands, by its key. */
  readonly stateOf: (requestKey: string) => TakeState;
  /** How long a request will take, judged by those that are finished. */
  readonly expect: TakeHistory["expect"];
  /** Every request that was paid for, may have to be paid, or failed. */
  readonly payments: () => readonly LedgerPayment[];
  /** Every take, in no particular order. */
  readonly entries: () => readonly LedgerEntry[];
  /** The record of a take, by its request key. */
  readonly recordOf: (requestKey: string) => TakeRecord | undefined;
};

const noTakes: LedgerTakes = {
  stateOf: () => ({ kind: "new" }),
  expect: () => undefined,
  payments: () => [],
  entries: () => [],
  recordOf: () => undefined,
};

/**
 * What the ledger knows about each request key, for a plan. Takes no lock and changes nothing; it sees as much of a run in
 * progress as is written.
 *
 * @throws LedgerError `LEDGER_DAMAGED`, `LEDGER_VERSION`, `LEDGER_UNREADABLE`; so do the functions that it returns.
 */
export async function readTakeStates(path: string): Promise<(requestKey: string) => TakeState> {
  return (await readLedgerTakes(path)).stateOf;
}

/** The same, with how long requests take. Reads only the takes and the models that it is asked about, each of them once. */
export async function readLedgerTakes(path: string): Promise<LedgerTakes> {
  const folder = stateFolder(path);
  const records = await readRecords(folder);
  return records === undefined ? noTakes : withStates(records, createMediaStore(folder.media));
}

/** The same for what a reader shows; each row is read once. */
export async function ledgerTakes(ledger: LedgerReader, media: MediaStore): Promise<LedgerTakes> {
  return withStates(await ledgerRecords(ledger), media);
}

type LedgerRecords = Omit<LedgerTakes, "stateOf">;

// The studio and `watch` read a film again and again: a ledger that has not changed is read once.
const kept = new Map<string, { readonly identity: string; readonly records: LedgerRecords }>();
const mostKept = 8;
/** Times of files are whole seconds, or every other one, on some disks: a file that is younger may change and look the same. */
const settledMs = 3000;

async function readRecords(folder: StateFolder): Promise<LedgerRecords | undefined> {
  const { ledger: path } = folder;
  const found = lookAt(path);
  const known = kept.get(path);
  if (known !== undefined && known.identity === found.identity) return known.records;
  kept.delete(path);
  const ledger = await openReader(folder);
  if (ledger === undefined) return undefined;
  const records = await ledgerRecords(ledger);
  if (Date.now() - found.changedAtMs > settledMs) {
    kept.set(path, { identity: found.identity, records });
    const [oldest] = kept.size > mostKept ? kept.keys() : [];
    if (oldest !== undefined) kept.delete(oldest);
  }
  return records;
}

/** What tells a ledger from itself after a change: writers add to the log, or change the database. */
function lookAt(path: string): { readonly identity: string; readonly changedAtMs: number } {
  const stats = [path, `${path}-wal`].map((one) =>
    statSync(one, { bigint: true, throwIfNoEntry: false }),
  );
  const identity = stats
    .map((one) => `${one?.ino} ${one?.size} ${one?.mtimeNs} ${one?.ctimeNs}`)
    .join(" ");
  return { identity, changedAtMs: Math.max(...stats.map((one) => Number(one?.ctimeMs ?? 0n))) };
}

async function ledgerRecords(ledger: LedgerReader): Promise<LedgerRecords> {
  // A film without a ledger has no charges to judge.
  const { judgePayments } = await import("./ledger/judge-payments.ts");
  const history = createTakeHistory();
  const records = new Map<string, TakeRecord | undefined>();
  const models = new Set<string>();
  let paid: readonly LedgerPayment[] | undefined;
  const recordOf = (requestKey: string): TakeRecord | undefined => {
    if (!records.has(requestKey)) records.set(requestKey, ledger.take(requestKey)?.record);
    return records.get(requestKey);
  };
  return {
    payments: () =>
      (paid ??= [...Map.groupBy(ledger.charges(), ({ requestKey }) => requestKey)].flatMap(
        ([requestKey, charges]) => {
          const record = recordOf(requestKey);
          return record === undefined ? [] : judgePayments(record, charges);
        },
      )),
    entries: () => ledger.takes(),
    recordOf,
    expect: (modelId, of) => {
      if (!models.has(modelId)) history.addNewestFirst(modelId, ledger.timings(modelId));
      models.add(modelId);
      return history.expect(modelId, of);
    },
  };
}

/** Whether a clip is there is seen each time. */
function withStates(records: LedgerRecords, media: MediaStore): LedgerTakes {
  const states = new Map<string, TakeState>();
  return {
    ...records,
    stateOf: (requestKey) => {
      const known = states.get(requestKey);
      if (known !== undefined) return known;
      const record = records.recordOf(requestKey);
      const state: TakeState = record === undefined ? { kind: "new" } : takeState(record, media);
      states.set(requestKey, state);
      return state;
    },
  };
}

async function openReader(folder: StateFolder): Promise<LedgerReader | undefined> {
  // The first plan of a film has no ledger, so it does not load what reads one.
  if (!existsSync(folder.ledger) && !existsSync(folder.earlierLedger)) return undefined;
  const { openLedgerReader } = await import("./ledger/ledger-reader.ts");
  return openLedgerReader(folder.ledger);
}

function takeState(record: TakeRecord, media: MediaStore): TakeState {
  switch (record.state) {
    case "planned":
    case "failed": {
      const failure = failureOf(record);
      return failure === undefined ? { kind: "new" } : { kind: "new", failure };
    }
    case "sending":
    case "ambiguous":
      return { kind: "uncertain", attempts: record.intents.length };
    case "submitted":
      return {
        kind: "running",
        requestId: record.requestId,
        ...(record.problem === undefined ? {} : { problem: problemOf(record.problem, record) }),
      };
    case "rendered":
      return { kind: "running", requestId: record.requestId };
    case "done": {
      const path = media.path(record.sha256);
      // A clip that was deleted or truncated is downloaded again by its request id, which costs nothing.
      return hasSize(path, record.sizeBytes)
        ? {
            kind: "reused",
            sha256: record.sha256,
            path,
            requestId: record.requestId,
            ...madeAt(record),
          }
        : { kind: "running", requestId: record.requestId, ...madeAt(record) };
    }
  }
}

/** When an asset was made: its ids may count for a while only. */
function madeAt({ mediaUrls: [address = ""] }: Extract<TakeRecord, { state: "done" }>): {
  readonly madeAtMs?: number;
} {
  const text = textOfAddress(address);
  const asset = text === undefined ? undefined : parseAssetIds(text);
  return asset === undefined ? {} : { madeAtMs: asset.madeAtMs };
}

function problemOf(
  message: string,
  { isUnusable }: Extract<TakeRecord, { state: "submitted" }>,
): TakeProblem {
  return { kind: isUnusable === true ? "unusable-clip" : "no-video", message };
}

/** Why the newest request of a take that is not submitted failed; `undefined`: none did. */
function failureOf(
  record: Extract<TakeRecord, { state: "planned" | "failed" }>,
): TakeFailure | undefined {
  if (record.state === "planned") return record.lastFailure;
  const { message, brief, requestId, failedAtMs: atMs } = record;
  return { message, brief, requestId, atMs };
}

/** Whether a file has its full length. Its bytes are checked when they are used. */
function hasSize(path: string, sizeBytes: number): boolean {
  return statSync(path, { throwIfNoEntry: false })?.size === sizeBytes;
}
