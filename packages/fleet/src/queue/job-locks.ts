import type { Connection, Database } from "../database/database.ts";
import { endConnection } from "../database/end-connection.ts";

/**
 * Shows the server which jobs this process works on: a session of its own holds an advisory lock for each. They are free the moment
 * the process is gone, long before a heartbeat is missed.
 */
export type JobLocks = {
  /** Connects, if it can. */
  open(): Promise<void>;
  hold(id: string): void;
  release(id: string): void;
  close(): Promise<void>;
};

// Nobody looks for the lock of a job sooner, and most jobs are over by then: those cost nothing.
const gatherMs = 500;
const change = `select count(pg_advisory_unlock_shared(hashtextextended('storyreel job ' || id, 0))) as n, 'ended' as what from unnest($1::text[]) id
  union all select count(pg_advisory_lock_shared(hashtextextended('storyreel job ' || id, 0))), 'begun' from unnest($2::text[]) id`;

export function openJobLocks(database: Pick<Database, "connect">): JobLocks {
  const wanted = new Set<string>();
  /** Those that the session holds. */
  let held: readonly string[] = [];
  let session: Connection | undefined;
  let timer: NodeJS.Timeout | undefined;
  let changing: Promise<void> | undefined;
  const open = async (): Promise<Connection> => {
    const connection = await database.connect();
    connection.on("error", () => undefined);
    connection.on("end", () => {
      if (session !== connection) return;
      session = undefined;
      held = [];
      // In a moment others would take the jobs for orphans.
      later(0);
    });
    return connection;
  };
  const update = async (): Promise<void> => {
    for (;;) {
      const now = [...wanted];
      const ended = held.filter((id) => !wanted.has(id));
      const begun = now.filter((id) => !held.includes(id));
      if (ended.length + begun.length === 0) return;
      session ??= await open();
      await session.query(change, [ended, begun]);
      held = now;
    }
  };
  const later = (ms: number): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      // Without locks, jobs are given to other workers, which does no harm.
      changing = (changing ?? Promise.resolve()).then(update).catch(() => {
        if (wanted.size > 0) later(gatherMs);
      });
    }, ms).unref();
  };
  return {
    open: async () => {
      changing = (changing ?? Promise.resolve()).then(async () => {
        session ??= await open().catch(() => undefined);
      });
      await changing;
    },
    hold: (id) => {
      wanted.add(id);
      later(gatherMs);
    },
    release: (id) => {
      wanted.delete(id);
      if (held.includes(id)) later(gatherMs);
    },
    close: async () => {
      clearTimeout(timer);
      await changing;
      const connection = session;
      session = undefined;
      if (connection !== undefined) await endConnection(connection);
    },
  };
}

/**
 * A query for jobs that nobody works on although somebody began (`orphan`), and for those whose time to be tried again has just
 * come (`due`).
 *
 * @param schema of the queue's tables.
 */
export function orphansQuery(schema: string, leastSeconds = 3): string {
  return `select 'orphan' as kind, j.name, j.id::text as id from ${schema}.job j
    where j.state = 'active' and j.started_on < now() - interval '${leastSeconds} seconds' and not exists (
      select from pg_locks l where l.locktype = 'advisory' and l.objsubid = 1
        and l.database = (select oid from pg_database where datname = current_database())
        and ((l.classid::bigint << 32) | l.objid::bigint) = hashtextextended('storyreel job ' || j.id, 0))
    union all select 'due', name, null from ${schema}.job
      where state = 'retry' and start_after between now() - interval '3 seconds' and now()`;
}
