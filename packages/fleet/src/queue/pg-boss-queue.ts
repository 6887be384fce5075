import { setTimeout as wait } from "node:timers/promises";
import { PgBoss, type ConnectionOptions } from "pg-boss";
import { object, parse, record, string } from "valibot";
import type { Database, Transaction } from "../database/database.ts";
import { databaseError } from "../database/database-error.ts";
import {
  jobKinds,
  type Drain,
  type HandleJob,
  type Job,
  type JobEnd,
  type JobKind,
  type Queue,
  type QueueCounts,
  type WorkOptions,
} from "./queue.ts";

export type PgBossOptions = {
  /** Of the same database as the ledger, so that a job and the row that asks for it are one transaction. */
  readonly url: string;
  readonly database: Database;
  /** What goes wrong outside a call: told, and tried again by pg-boss itself. */
  readonly onError?: ((error: Error) => void) | undefined;
};

const schema = "storyreel_jobs";
// A worker that is gone is noticed after this long. pg-boss allows no less than ten.
const heartbeatSeconds = 15;
const mostTries = 5;
const retrySeconds = 1;

/** Jobs in tables of the ledger's own database, moved by pg-boss. */
export async function openPgBossQueue(options: PgBossOptions): Promise<Queue> {
  const boss = new PgBoss({
    connectionString: options.url,
    schema,
    max: 3,
    schedule: false,
    useListenNotify: true,
    // Another worker takes over what a dead one left within a minute.
    monitorIntervalSeconds: 5,
    superviseIntervalSeconds: 5,
    application_name: "storyreel jobs",
  });
  boss.on("error", (error) => options.onError?.(error));
  try {
    await boss.start();
    for (const kind of jobKinds) await createQueue(boss, kind);
  } catch (cause) {
    await boss.stop({ graceful: false }).catch(() => undefined);
    throw databaseError(cause);
  }
  return queueOn(boss, options.database);
}

async function createQueue(boss: PgBoss, kind: JobKind): Promise<void> {
  await boss.createQueue(deadOf(kind), { retentionSeconds: 30 * 86_400 });
  await boss.createQueue(kind, {
    // One job of a name, waiting or running.
    policy: "exclusive",
    deadLetter: deadOf(kind),
    retryLimit: mostTries,
    retryDelay: retrySeconds,
    retryBackoff: true,
    retryDelayMax: 60,
    heartbeatSeconds,
    deleteAfterSeconds: 86_400,
    notify: true,
  });
}

function queueOn(boss: PgBoss, database: Database): Queue {
  const drains = new Set<Drain>();
  const send: Queue["send"] = async (jobs, transaction) => {
    for (const kind of jobKinds) {
      const rows = jobs.filter((job) => job.kind === kind).map((job) => rowOf(job));
      if (rows.length > 0) await boss.insert(kind, rows, on(transaction));
    }
  };
  return {
    send,
    work: async (kind, workOptions, handle) => {
      const drain = await startWork({ boss, database }, kind, { workOptions, handle });
      drains.add(drain);
      return drain;
    },
    lead: async (name, run) => {
      const drain = startLeading(database, name, run);
      drains.add(drain);
      return drain;
    },
    counts: () => countJobs(database),
    deadLetters: async (kind) => {
      const jobs = await boss.findJobs(deadOf(kind), { queued: true });
      return jobs.map(({ data }) => readJob(kind, data));
    },
    close: async () => {
      for (const drain of drains) await drain();
      await boss.stop({ graceful: true, close: true });
    },
  };
}

type Work = { readonly workOptions: WorkOptions; readonly handle: HandleJob };

async function startWork(
  { boss, database }: { readonly boss: PgBoss; readonly database: Database },
  kind: JobKind,
  { workOptions, handle }: Work,
): Promise<Drain> {
  const { slots, leaseSeconds } = workOptions;
  const takers = await Promise.all(
    Array.from({ length: slots }, async () => {
      const taker: { id?: string } = {};
      // The next job is taken at once; pg-boss alone would look again when its interval is over.
      const wake = () => taker.id !== undefined && boss.notifyWorker(taker.id);
      const wakeIn = (ms: number) => setTimeout(wake, ms).unref();
      taker.id = await boss.work(kind, taking, async ([job]) => {
        if (job === undefined) return;
        const own = readJob(kind, job.data);
        const lease = AbortSignal.timeout(leaseSeconds * 1000);
        try {
          const end = await handle(own, { signal: AbortSignal.any([job.signal, lease]) });
          await finish({ boss, database }, { job: own, id: job.id, end });
          if (end.kind === "later") wakeIn(end.afterMs + 20);
        } catch (error) {
          wakeIn(2 * retrySeconds * 1000 + 20);
          throw error;
        } finally {
          wake();
        }
      });
      return taker.id;
    }),
  );
  return async () => {
    await Promise.all(takers.map((id) => boss.offWork(kind, { id, wait: true })));
  };
}

const taking = {
  batchSize: 1,
  pollingIntervalSeconds: 2,
  // Jobs that are sent wake a worker; this is for those that come back on their own.
  notifyPollingIntervalSeconds: 15,
  heartbeatRefreshSeconds: Math.floor(heartbeatSeconds / 3),
};

/** What a job ends with is one transaction: it is never lost between two queues. */
async function finish(
  { boss, database }: { readonly boss: PgBoss; readonly database: Database },
  { job, id, end }: { readonly job: Job; readonly id: string; readonly end: JobEnd },
): Promise<void> {
  if (end.kind === "done") return;
  await database.transaction(async (transaction) => {
    await boss.complete(job.kind, id, null, on(transaction));
    if (end.kind === "dead") {
      await boss.insert(deadOf(job.kind), [rowOf(job, { why: end.why })], on(transaction));
    } else {
      const startAfter = new Date(Date.now() + end.afterMs);
      await boss.insert(job.kind, [{ ...rowOf(job), startAfter }], on(transaction));
    }
  });
}

// pg-boss's own statistics are up to a minute old.
const countQuery = `select name, count(*) filter (where state in ('created', 'retry'))::int as waiting,
  count(*) filter (where state = 'active')::int as running
  from ${schema}.job where state in ('created', 'retry', 'active') group by name`;

async function countJobs({ query }: Database): Promise<ReadonlyMap<JobKind, QueueCounts>> {
  const rows = await query(countQuery);
  const found = new Map(rows.map((row) => [row["name"], row]));
  const count = (name: string, state: "waiting" | "running") =>
    Number(found.get(name)?.[state] ?? 0);
  return new Map(
    jobKinds.map((kind) => [
      kind,
      {
        waiting: count(kind, "waiting"),
        running: count(kind, "running"),
        dead: count(deadOf(kind), "waiting"),
      },
    ]),
  );
}

function deadOf(kind: JobKind): string {
  return `${kind}_dead`;
}

function rowOf({ id, account, data }: Job, more: Job["data"] = {}) {
  return { singletonKey: `${account} ${id}`, data: { id, account, data: { ...data, ...more } } };
}

const Data = object({ id: string(), account: string(), data: record(string(), string()) });

function readJob(kind: JobKind, data: unknown): Job {
  return { kind, ...parse(Data, data) };
}

function on(transaction: Transaction | undefined): ConnectionOptions {
  if (transaction === undefined) return {};
  return {
    db: {
      executeSql: async (text, values = []) => ({
        rows: [...(await transaction.query(text, values))],
      }),
    },
  };
}

const retryMs = 1000;

/** An advisory lock of a connection of its own: it is free when the process, its machine or its connection is gone. */
function startLeading(
  database: Database,
  name: string,
  run: (signal: AbortSignal) => Promise<void>,
): Drain {
  const stop = new AbortController();
  const ended = (async () => {
    while (!stop.signal.aborted) {
      await leadOnce(database, { name, run, signal: stop.signal }).catch(() => undefined);
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
  options: {
    readonly name: string;
    readonly run: (signal: AbortSignal) => Promise<void>;
    readonly signal: AbortSignal;
  },
): Promise<void> {
  const connection = await database.connect();
  const lost = new AbortController();
  connection.on("error", () => lost.abort());
  connection.on("end", () => lost.abort());
  try {
    for (;;) {
      const { rows } = await connection.query<{ ok: boolean }>(
        "select pg_try_advisory_lock(hashtext($1)) as ok",
        [`storyreel ${options.name}`],
      );
      if (rows[0]?.ok === true) break;
      await wait(retryMs, undefined, { signal: options.signal });
    }
    await options.run(AbortSignal.any([options.signal, lost.signal]));
  } finally {
    await connection.end().catch(() => undefined);
  }
}
