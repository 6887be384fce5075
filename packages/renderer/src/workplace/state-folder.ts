import { join } from "node:path";

/** Where things stand in a state folder; described for users in `docs/state-folder.md`. */
export type StateFolder = {
  readonly lock: string;
  readonly ledger: string;
  readonly media: string;
};

export function stateFolder(path: string): StateFolder {
  return {
    lock: join(path, "lock"),
    ledger: join(path, "ledger.jsonl"),
    media: join(path, "media"),
  };
}
