import { randomUUID } from "node:crypto";
import { linkSync, readFileSync, rmSync, statSync, unlinkSync, writeFileSync } from "node:fs";
import { codeOf } from "../kit/error-code.ts";
import { LedgerError, ledgerErrorFrom } from "./ledger/ledger-error.ts";
import { isDead, ownIdentity, type ProcessIdentity } from "./process-identity.ts";

export type StateLock = { release(): void };

type Owner = ProcessIdentity & { readonly token: string; readonly sinceMs: number };

// A burial is three system calls; one that takes longer was itself cut short.
const burialMs = 2000;

/**
 * Takes the one writer's lock. The lock appears by `link(2)`, with its content or not at all; the lock of a dead process is
 * removed by whoever manages to link its grave, which is named after the dead owner's token.
 *
 * @throws LedgerError `LEDGER_LOCKED`, naming the holder.
 */
export function takeStateLock(path: string, nowMs: number): StateLock {
  const owner: Owner = { ...ownIdentity(), token: randomUUID(), sinceMs: nowMs };
  const draft = `${path}.${owner.token}`;
  try {
    writeFileSync(draft, JSON.stringify(owner));
  } catch (cause) {
    throw ledgerErrorFrom(cause, `${path} could not be taken`);
  }
  try {
    while (!tryLink(draft, path)) {
      const holder = readOwner(path);
      if (holder === undefined) continue;
      if (!isDead(holder)) throw locked(path, holder);
      bury(path, holder);
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
    throw ledgerErrorFrom(cause, `${to} could not be taken`);
  }
}

function readOwner(path: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Owner;
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") return undefined;
    throw ledgerErrorFrom(cause, `${path} could not be read`);
  }
}

function bury(path: string, dead: Owner): void {
  const grave = `${path}.${dead.token}.dead`;
  try {
    linkSync(path, grave);
  } catch (cause) {
    const code = codeOf(cause);
    if (code === "ENOENT") return;
    if (code !== "EEXIST") throw ledgerErrorFrom(cause, `${path} could not be taken over`);
    const grownOld = statSync(grave, { throwIfNoEntry: false })?.ctimeMs;
    if (grownOld === undefined || Date.now() - grownOld < burialMs) return;
  }
  if (readOwner(path)?.token === dead.token) rmSync(path, { force: true });
  rmSync(grave, { force: true });
}

function locked(path: string, holder: Owner): LedgerError {
  const since = new Date(holder.sinceMs).toISOString();
  return new LedgerError(
    "LEDGER_LOCKED",
    `the state folder is in use by process ${holder.pid} on ${holder.host} since ${since}`,
    {
      hint: `wait until it ends; if that process is gone for certain, remove ${path}`,
    },
  );
}
