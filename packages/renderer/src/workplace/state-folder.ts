import { join } from "node:path";
import { writeIgnoreFile } from "../kit/out-folder.ts";

/** Paths in a state folder; `docs/state-folder.md` describes them for users. */
export type StateFolder = {
  readonly lock: string;
  readonly holder: string;
  readonly ledger: string;
  /** Of a version before 0.1.0. It is not read, but it must not be forgotten either. */
  readonly earlierLedger: string;
  readonly media: string;
};

export function stateFolder(path: string): StateFolder {
  return {
    lock: join(path, "lock.db"),
    holder: join(path, "lock.txt"),
    ledger: join(path, "ledger.db"),
    earlierLedger: join(path, "ledger.jsonl"),
    media: join(path, "media"),
  };
}

/** Prompts and large files do not belong in the user's repository; the schema for the editor does. */
export function ignoreStateFolder(path: string): Promise<void> {
  return writeIgnoreFile(path, "*\n!/schema/\n!/schema/*\n");
}
