import { setTimeout as wait } from "node:timers/promises";
import type { LedgerEntry, WaitReason } from "@storyreel/renderer/engine";
import type { Connection, Database, Row } from "../database/database.ts";
import { endConnection } from "../database/end-connection.ts";
import { readEntry, stringIn } from "../database/ledger-rows.ts";

/** Where a take of a fleet stands. */
export type Progress = {
  readonly entry: LedgerEntry;
  /** Why it is not sent, although nobody is working on it; `undefined`: it goes on. */
  readonly waits: Wait | undefined;
};

type Wait = {
  readonly reason: WaitReason;
  readonly message: string;
  readonly hint?: string | undefined;
};

const query = `select t.account, t.key, t.version, t.format, t.record, t.blocked, t.why, a.paused_reason,
    (select value from storyreel.settings where name = 'locked') as locked,
    exists (select from storyreel.wants w join storyreel.runs r on r.id = w.run
      where w.account = t.account and w.key = t.key and w.buys and r.state = 'open') as bought,
    (select e.body->>'message' from storyreel.events e
     where e.account = t.account and e.key = t.key and e.body->>'type' = 'take-waiting' order by e.id desc limit 1) as waiting
  from storyreel.takes t join storyreel.accounts a on a.id = t.account
  where t.account = $1 and t.key = any ($2)`;

const notBought = "no active plan includes buying it: it was cancelled";

/** By request key. @throws FleetError `FLEET_UNREACHABLE`, `FLEET_DAMAGED`, `FLEET_VERSION` */
export async function readProgress(
  database: Database,
  account: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Progress>> {
  const rows = await database.query(query, [account, keys]);
  return new Map(
    rows.map((row) => {
      const entry = readEntry(row);
      const isUnsent = entry.record.state === "planned";
      return [stringIn(row, "key"), { entry, waits: readWaits(row, isUnsent) }];
    }),
  );
}

function readWaits(row: Row, isUnsent: boolean): Wait | undefined {
  const { blocked, bought, locked, why, paused_reason: paused, waiting } = row;
  const because = typeof why === "string" ? why : "";
  if (blocked === "given-up") {
    return { reason: "workers", message: `the workers gave up: ${because}` };
  }
  if (!isUnsent) return undefined;
  if (bought !== true) return { reason: "approval", message: notBought };
  if (typeof locked === "string") {
    const hint = "to list what GMI knows and continue: storyreel fleet recover";
    return { reason: "workers", message: locked, hint };
  }
  if (typeof paused === "string") {
    const hint = `when you have fixed this: storyreel fleet redrive --account ${stringIn(row, "account")}`;
    return { reason: "credit", message: paused, hint };
  }
  // What was written with the block is there at once; an event may come a moment later.
  const told = typeof waiting === "string" ? waiting : "it is waiting";
  const message = because === "" ? told : because;
  switch (blocked) {
    case null:
      return undefined;
    case "model":
      return { reason: "workers", message: because };
    case "budget":
      return { reason: "budget", message };
    default:
      return { reason: "approval", message };
  }
}

export type EventBell = {
  /** Resolves at once if something has happened since it resolved last. */
  next(ms: number, signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
};

/**
 * Resolves when something has happened, or after a while. A connection that is lost, or cannot be had, is looked for again with each
 * wait: until then, only the while counts. Something may have happened meanwhile.
 */
export async function listenForEvents(
  database: Database,
  channel: string,
  account: string,
): Promise<EventBell> {
  let isRung = false;
  let wake: (() => void) | undefined;
  let connection: Connection | undefined;
  const ring = (): void => {
    isRung = true;
    wake?.();
  };
  const listen = async (): Promise<boolean> => {
    const opened = await database.connect();
    opened.on("error", () => {
      if (connection !== opened) return;
      connection = undefined;
      ring();
    });
    opened.on("notification", ({ payload }) => {
      if (payload === account) ring();
    });
    try {
      await opened.query(`listen ${channel}`);
      connection = opened;
      return true;
    } catch {
      await endConnection(opened);
      return false;
    }
  };
  const tryToListen = () => listen().catch(() => false);
  await tryToListen();
  return {
    next: async (ms: number, signal: AbortSignal): Promise<void> => {
      if (connection === undefined && (await tryToListen())) return;
      if (!isRung) {
        const rung = new AbortController();
        wake = () => rung.abort();
        // A timer that keeps the process alive: while the database is away, nothing else does.
        const either = AbortSignal.any([signal, rung.signal]);
        await wait(ms, undefined, { signal: either }).catch(() => undefined);
        wake = undefined;
      }
      isRung = false;
    },
    close: async () => {
      if (connection !== undefined) await endConnection(connection);
    },
  };
}
