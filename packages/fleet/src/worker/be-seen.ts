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
    readonly clock: FleetClock;
  },
): Promise<() => Promise<void>> {
  const { id, accounts, roles, version, maker, clock } = worker;
  const write = () =>
    database.query(
      `insert into storyreel.workers (id, version, roles, host, accounts, maker, clock_offset_ms, format)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (id) do update set seen_at = now(), clock_offset_ms = excluded.clock_offset_ms`,
      [id, version, roles, hostname(), accounts, maker ?? null, clock.offsetMs(), recordFormat],
    );
  await write();
  const timer = setInterval(() => {
    void Promise.all([write(), clock.set()]).catch(() => undefined);
  }, seenEveryMs).unref();
  return async () => {
    clearInterval(timer);
    await database
      .query("delete from storyreel.workers where id = $1", [id])
      .catch(() => undefined);
  };
}
