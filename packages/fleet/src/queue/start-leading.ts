import { setTimeout as wait } from "node:timers/promises";
import type { Connection, Database } from "../database/database.ts";
import { sqlStateOf } from "../database/database-error.ts";
import { endConnection } from "../database/end-connection.ts";
import type { Drain } from "./queue.ts";

export type Leading = {
  readonly name: string;
  readonly run: (signal: AbortSignal) => Promise<void>;
  /** A leader that the database has not heard of for so long leads no more. Default: 15. */
  readonly leaseSeconds?: number | undefined;
};

const retryMs = 1000;

/**
 * Leads by an advisory lock of a connection of its own. The lock is free when the process, its machine or its connection is
 * gone, and also when the process hangs: then the database ends the session.
 */
export function startLeading(database: Database, leading: Leading): Drain {
  const stop = new AbortController();
  const ended = (async () => {
    while (!stop.signal.aborted) {
      await leadOnce(database, leading, stop.signal).catch(() => undefined);
      await wait(retryMs, undefined, { signal: stop.signal }).catch(() => undefined);
    }
  })();
  return async () => {
    stop.abort();
    await ended;
  };
}

async function leadOnce(
  database: Database,
  { name, run, leaseSeconds = 15 }: Leading,
  signal: AbortSignal,
): Promise<void> {
  const connection = await database.connect();
  const lost = new AbortController();
  connection.on("error", () => lost.abort());
  connection.on("end", () => lost.abort());
  const leave = () => void connection.end().catch(() => undefined);
  signal.addEventListener("abort", leave, { once: true });
  let pulse: NodeJS.Timeout | undefined;
  try {
    // It may have been stopped while it connected: to wait for the lock would keep its process for ten seconds more.
    signal.throwIfAborted();
    await limitSilence(connection, leaseSeconds);
    while (!(await waitForLock(connection, name))) signal.throwIfAborted();
    signal.removeEventListener("abort", leave);
    pulse = keepAlive(connection, leaseSeconds, () => lost.abort());
    await run(AbortSignal.any([signal, lost.signal]));
  } finally {
    clearInterval(pulse);
    await endConnection(connection);
  }
}

/** Without this, a server notices only after two hours that the machine of a session is gone. */
async function limitSilence(connection: Connection, leaseSeconds: number): Promise<void> {
  const probeSeconds = Math.max(1, Math.floor(leaseSeconds / 3));
  const settings = [
    `tcp_keepalives_idle = ${probeSeconds}`,
    `tcp_keepalives_interval = ${probeSeconds}`,
    "tcp_keepalives_count = 2",
    "lock_timeout = '10s'",
    // Since PostgreSQL 14.
    `idle_session_timeout = '${leaseSeconds}s'`,
  ];
  for (const setting of settings) {
    await connection.query(`set ${setting}`).catch(() => undefined);
  }
}

/** One statement that waits costs nothing meanwhile, and has the lock as soon as it is free. */
async function waitForLock(connection: Connection, name: string): Promise<boolean> {
  try {
    // 64 bits: with 32, two accounts of a studio might share a lock, and one of them would have no leader.
    await connection.query("select pg_advisory_lock(hashtextextended($1, 0))", [
      `storyreel ${name}`,
    ]);
    return true;
  } catch (error) {
    // It waited for too long.
    if (sqlStateOf(error) === "55P03") return false;
    throw error;
  }
}

/** Tells the database that the leader is alive; `onSilence` when the database does not answer. */
function keepAlive(
  connection: Connection,
  leaseSeconds: number,
  onSilence: () => void,
): NodeJS.Timeout {
  let isAnswered = true;
  return setInterval(
    () => {
      if (!isAnswered) return onSilence();
      isAnswered = false;
      connection.query("select 1").then(() => (isAnswered = true), onSilence);
    },
    (leaseSeconds * 1000) / 3,
  );
}
