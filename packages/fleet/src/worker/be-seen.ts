import { hostname } from "node:os";
import type { Database } from "../database/database.ts";
import { recordFormat } from "../database/ledger-rows.ts";
import type { FleetClock } from "../database/fleet-clock.ts";

const seenEveryMs = 20_000;

/** Lets `fleet status` show the worker. */
export async function beSeen(
  database: Database,
  worker: {
    readonly id: string;
    readonly accounts: readonly string[];
    readonly roles: readonly string[];
    readonly version: string;
    readonly maker: string | undefined;
    /** Ids of those that it can send. */
    readonly models: readonly string[];
    readonly clock: FleetClock;
  },
  everyMs: number = seenEveryMs,
): Promise<() => Promise<void>> {
  const { id, accounts, roles, version, maker, models, clock } = worker;
  const write = () =>
    database.query(
      `insert into storyreel.workers (id, version, roles, host, accounts, maker, models, clock_offset_ms, format)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (id) do update set seen_at = now(), clock_offset_ms = excluded.clock_offset_ms`,
      [
        id,
        version,
        roles,
        hostname(),
        accounts,
        maker ?? null,
        models,
        clock.offsetMs(),
        recordFormat,
      ],
    );
  await write();
  let writing: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    writing = Promise.allSettled([write(), clock.set()]);
  }, everyMs).unref();
  return async () => {
    clearInterval(timer);
    // On another connection it might come after the end, and show a worker that is gone.
    await writing;
    await database
      .query("delete from storyreel.workers where id = $1", [id])
      .catch(() => undefined);
  };
}
