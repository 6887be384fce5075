import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { TakeState } from "../../plan/render-plan.ts";
import { withLock } from "./lock-states.ts";
import { lockPath, type Lock } from "./lock.ts";
import { parseLock } from "./parse-lock.ts";

/**
 * What the lock files of other storyboards in the same folder know of a request that neither the ledger nor the film's own lock file
 * knows. They are read when the first such request is asked for, and only those that name one are parsed. One that is damaged or very
 * large counts as empty: the request is then made again.
 */
export function locksBeside(
  file: string,
  mediaPath: (sha256: string) => string,
): (requestKey: string) => TakeState | undefined {
  let texts: readonly string[] | undefined;
  const parsed = new Map<string, Lock | undefined>();
  return (requestKey) => {
    texts ??= readLocks(lockPath(resolve(file)));
    for (const text of texts) {
      if (!text.includes(requestKey)) continue;
      if (!parsed.has(text)) parsed.set(text, parseLock({ path: "", text }).lock);
      const lock = parsed.get(text);
      if (lock === undefined) continue;
      const state = withLock(() => ({ kind: "new" }), lock, mediaPath)(requestKey);
      if (state.kind === "new") continue;
      // The request has ended: reading it again costs nothing.
      return state.kind === "running" ? { ...state, isFinished: true } : state;
    }
    return undefined;
  };
}

const maxBytes = 4 * 1024 * 1024;

function readLocks(own: string): readonly string[] {
  const folder = dirname(own);
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(".lock.yaml") && name !== basename(own))
      .flatMap((name) => {
        const path = join(folder, name);
        return statSync(path).size > maxBytes ? [] : [readFileSync(path, "utf8")];
      });
  } catch {
    // A folder that cannot be listed has no lock files to go by.
    return [];
  }
}
