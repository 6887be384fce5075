import { statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { codeOf } from "../kit/errors.ts";
import type { TakeState } from "../plan/render-plan.ts";
import type { LedgerEntry } from "./ledger/ledger.ts";
import { createMediaStore, type MediaStore } from "./media-store.ts";
import { stateFolder } from "./state-folder.ts";
import { createTakeHistory, type TakeHistory } from "./ledger/take-history.ts";
import type { TakeRecord } from "./ledger/take-record.ts";

/** What a plan needs from the ledger. */
export type LedgerTakes = {
  /** Where each request stands, by its key. */
  readonly stateOf: (requestKey: string) => TakeState;
  /** How long finished requests took. */
  readonly history: TakeHistory;
};

/**
 * What the ledger knows about each request key, for a plan. Takes no lock and changes nothing; it sees as much of a run in
 * progress as is written.
 *
 * @throws LedgerError `LEDGER_DAMAGED`, `LEDGER_VERSION`, `LEDGER_UNREADABLE`.
 */
export async function readTakeStates(path: string): Promise<(requestKey: string) => TakeState> {
  return (await readLedgerTakes(path)).stateOf;
}

/** The same, with how long requests took. @throws LedgerError as `readTakeStates` */
export async function readLedgerTakes(path: string): Promise<LedgerTakes> {
  const folder = stateFolder(path);
  const entries = await readEntries(folder.ledger);
  const media = createMediaStore(folder.media);
  const history = createTakeHistory();
  for (const { record } of entries.values()) history.addRecord(record);
  return {
    stateOf: (requestKey) => {
      const entry = entries.get(requestKey);
      return entry === undefined ? { kind: "new" } : takeState(entry.record, media);
    },
    history,
  };
}

async function readEntries(path: string): Promise<ReadonlyMap<string, LedgerEntry>> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") return new Map();
    const { ledgerErrorFrom } = await import("./ledger/ledger-error.ts");
    throw ledgerErrorFrom(cause, `could not read ${path}`);
  }
  // The first plan of a film has no ledger, so it does not load the checks of one.
  const { parseLedger } = await import("./ledger/parse-ledger.ts");
  return parseLedger(bytes, path).entries;
}

function takeState(record: TakeRecord, media: MediaStore): TakeState {
  switch (record.state) {
    case "planned":
    case "failed":
      return { kind: "new" };
    case "sending":
    case "ambiguous":
      return { kind: "uncertain", attempts: record.intents.length };
    case "submitted":
    case "rendered":
      return { kind: "running", requestId: record.requestId };
    case "done": {
      const path = media.path(record.sha256);
      // A clip that was deleted or truncated is downloaded again by its request id, which costs nothing.
      return hasSize(path, record.sizeBytes)
        ? { kind: "reused", sha256: record.sha256, path, requestId: record.requestId }
        : { kind: "running", requestId: record.requestId };
    }
  }
}

/** Whether a file has its full length. Its bytes are checked when they are used. */
function hasSize(path: string, sizeBytes: number): boolean {
  return statSync(path, { throwIfNoEntry: false })?.size === sizeBytes;
}
