import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { TakeState } from "../plan/render-plan.ts";
import { journalErrorFrom } from "./journal-error.ts";
import type { LedgerEntry } from "./ledger.ts";
import { createMediaStore, type MediaStore } from "./media-store.ts";
import { parseJournal } from "./parse-journal.ts";
import { stateFolder } from "./state-folder.ts";
import type { TakeRecord } from "./take-record.ts";

/**
 * What the journal knows of each request key, for a plan. Takes no lock and changes nothing: a run that goes on
 * meanwhile is seen as far as it has come.
 *
 * @throws JournalError `JOURNAL_DAMAGED`, `JOURNAL_VERSION`, `JOURNAL_UNREADABLE`.
 */
export async function readTakeStates(path: string): Promise<(requestKey: string) => TakeState> {
  const folder = stateFolder(path);
  const entries = await readEntries(folder.journal);
  const media = createMediaStore(folder.media);
  return (requestKey) => {
    const entry = entries.get(requestKey);
    return entry === undefined ? { kind: "new" } : takeState(entry.record, media);
  };
}

async function readEntries(path: string): Promise<ReadonlyMap<string, LedgerEntry>> {
  try {
    return parseJournal(await readFile(path), path).entries;
  } catch (cause) {
    if (!(cause instanceof Error && "code" in cause && typeof cause.code === "string")) throw cause;
    if (cause.code === "ENOENT") return new Map();
    if (cause.code.startsWith("JOURNAL_")) throw cause;
    throw journalErrorFrom(cause, `${path} could not be read`);
  }
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
      // A clip that was deleted is fetched again by its request id, which costs nothing.
      return existsSync(path)
        ? { kind: "reused", sha256: record.sha256, path, requestId: record.requestId }
        : { kind: "running", requestId: record.requestId };
    }
  }
}
