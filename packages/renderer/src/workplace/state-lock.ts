import { randomUUID } from "node:crypto";
import { linkSync, readFileSync, rmSync, statSync, unlinkSync, writeFileSync } from "node:fs";
import { looseObject, number, optional, string, type GenericSchema } from "valibot";
import { codeOf } from "../kit/errors.ts";
import { parseOwnJson } from "../kit/own-json.ts";
import { unfinishedPath } from "../kit/whole-file.ts";
import { LedgerError, ledgerErrorFrom } from "./ledger/ledger-error.ts";
import { isDead, ownIdentity, type ProcessIdentity } from "./process-identity.ts";

export type StateLock = { release(): void };

type Owner = ProcessIdentity & { readonly token: string; readonly sinceMs: number };

const ownerSchema: GenericSchema<unknown, Owner> = looseObject({
  pid: number(),
  startedAt: optional(string()),
  host: string(),
  bootId: string(),
  token: string(),
  sinceMs: number(),
});

// A removal is three system calls; if it takes longer than this, its process was killed in the middle of it.
const removalMs = 2000;

/**
 * Takes the lock that allows one process to write. The lock file appears by `link(2)`, so it is complete or not there at all.
 * The lock of a dead process is removed by the one process that manages to link a second name, which contains the dead
 * owner's token.
 *
 * @throws LedgerError `LEDGER_LOCKED`, naming the holder; `LEDGER_DAMAGED`.
 */
export function takeStateLock(path: string, nowMs: number): StateLock {
  const owner: Owner = { ...ownIdentity(), token: randomUUID(), sinceMs: nowMs };
  const draft = unfinishedPath(path);
  try {
    writeFileSync(draft, JSON.stringify(owner));
  } catch (cause) {
    throw ledgerErrorFrom(cause, `could not lock ${path}`);
  }
  try {
    while (!tryLink(draft, path)) {
      const holder = readOwner(path);
      if (holder === undefined) continue;
      if (!isDead(holder)) throw locked(path, holder);
      removeDead(path, holder);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  return {
    release: () => {
      if (readOwner(path)?.token === owner.token) unlinkSync(path);
    },
  };
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (cause) {
    if (codeOf(cause) === "EEXIST") return false;
    throw ledgerErrorFrom(cause, `could not lock ${to}`);
  }
}

function readOwner(path: string): Owner | undefined {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") return undefined;
    throw ledgerErrorFrom(cause, `could not read ${path}`);
  }
  const read = parseOwnJson(text, ownerSchema);
  if (read.kind === "read") return read.value;
  throw new LedgerError("LEDGER_DAMAGED", `the lock ${path} is damaged: ${read.reason}`, {
    hint: `if no other storyreel process uses the folder, delete ${path} and run the command again`,
  });
}

function removeDead(path: string, dead: Owner): void {
  const marker = `${path}.${dead.token}.dead`;
  try {
    linkSync(path, marker);
  } catch (cause) {
    const code = codeOf(cause);
    if (code === "ENOENT") return;
    if (code !== "EEXIST")
      throw ledgerErrorFrom(
        cause,
        `could not remove the lock of a process that has ended, ${path}`,
      );
    const sinceMs = statSync(marker, { throwIfNoEntry: false })?.ctimeMs;
    if (sinceMs === undefined || Date.now() - sinceMs < removalMs) return;
  }
  if (readOwner(path)?.token === dead.token) rmSync(path, { force: true });
  rmSync(marker, { force: true });
}

function locked(path: string, holder: Owner): LedgerError {
  const since = new Date(holder.sinceMs).toISOString();
  return new LedgerError(
    "LEDGER_LOCKED",
    `the state folder is in use by process ${holder.pid} on ${holder.host} since ${since}`,
    {
      hint: `wait until it ends; if you are sure that it is gone, delete ${path}`,
    },
  );
}
