import { setTimeout as wait } from "node:timers/promises";
import { PgBoss, type ConnectionOptions } from "pg-boss";
import { object, parse, record, string } from "valibot";
import type { Database, Transaction } from "../database/database.ts";
import { databaseError } from "../database/database-error.ts";
import { startLeading } from "./start-leading.ts";
import {
  createQueues,
  deadOf,
  heartbeatSeconds,
  isDeadQueue,
  retrySeconds,
  schema,
  type Queues,
} from "./pg-boss-queues.ts";
import { openJobLocks, type JobLocks } from "./job-locks.ts";
import { isQueueOf } from "./queue-name.ts";
import { supervising, type Supervised, type Wakers } from "./supervise.ts";
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

const elsewhereMs = 1000;

/** Jobs in tables of the ledger's own database, moved by pg-boss. */
export async function openPgBossQueue(options: PgBossOptions): Promise<Queue> {
  const boss = new PgBoss({
    connectionString: options.url,
    schema,
    max: 3,
    schedule: false,
    useListenNotify: true,
    monitorIntervalSeconds: 5,
    // The worker that leads looks for dead ones more often: it costs ten statements, and one of them is enough.
    superviseIntervalSeconds: 30,
    application_name: "storyreel jobs",
  });
  const queues = createQueues(boss, options.url);
  boss.on("error", (error) => {
    queues.repair(error);
    options.onError?.(error);
  });
  try {
    await boss.start();
  } catch (cause) {
    await boss.stop({ graceful: false }).catch(() => undefined);
    throw databaseError(cause);
  }
  return queueOn(boss, options.database, queues);
}

function queueOn(boss: PgBoss, database: Database, queues: Queues): Queue {
  const drains = new Set<Drain>();
  const locks = openJobLocks(database);
  const wakers: Wakers = new Map();
  const send: Queue["send"] = async (jobs, transaction) => {
    const byQueue = Map.groupBy(jobs, ({ kind, account }) => `${kind} ${account}`);
    for (const group of byQueue.values()) {
      const [first] = group;
      if (first === undefined) continue;
      const name = await queues.open(first.kind, first.account);
      const rows = group.map((job) => rowOf(job));
      await boss.insert(name, rows, on(transaction)).catch((error: unknown) => {
        queues.repair(error);
        throw error;
      });
    }
  };
  return {
    send,
    work: async (kind, workOptions, handle) => {
      const name = await queues.open(kind, workOptions.account);
      const place = { boss, database, name, locks, wakers };
      const drain = await startWork(place, kind, { workOptions, handle });
      drains.add(drain);
      return drain;
    },
    lead: async (name, run) => {
      const drain = startLeading(database, {
        name,
        run: (signal) => supervising({ boss, database, wakers }, run(signal)),
      });
      drains.add(drain);
      return drain;
    },
    counts: () => countJobs(database),
    deadLetters: async (kind, account) => {
      const name = deadOf(await queues.open(kind, account));
      return (await database.query(deadQuery, [name])).map((row) => {
        const { data, ...job } = readJob(kind, row["data"]);
        return { ...job, data, why: data["why"] ?? readReason(row["reason"]) };
      });
    },
    forget: async (kind, account, ids) => {
      const name = deadOf(await queues.open(kind, account));
      const keys = ids.map((id) => `${account} ${id}`);
      await database.query(
        `delete from ${schema}.job where name = $1 and singleton_key = any ($2)`,
        [name, keys],
      );
    },
    close: async () => {
      for (const drain of drains) await drain();
      await locks.close();
      await boss.stop({ graceful: true, close: true });
    },
  };
}

// What the handler threw, or what pg-boss says about a worker that is gone.
const deadQuery = `select data, coalesce(source_output->>'message', source_output->'value'->>'message') as reason
  from ${schema}.job where name = $1 and state in ('created', 'retry') order by created_on`;

function readReason(reason: unknown): string {
  return typeof reason === "string" ? reason : "its worker ended without a reason";
}

/** The queue of a kind of jobs of one account. */
type Place = Supervised & { readonly name: string; readonly locks: JobLocks };
type Work = { readonly workOptions: WorkOptions; readonly handle: HandleJob };

async function startWork(
  { boss, database, name, locks, wakers }: Place,
  kind: JobKind,
  { workOptions, handle }: Work,
): Promise<Drain> {
  const { slots, leaseSeconds } = workOptions;
  const wakes = wakers.get(name) ?? new Set();
  wakers.set(name, wakes);
  const own: (() => unknown)[] = [];
  // Opened with the first job, it would be late for that one.
  await locks.open();
  const takers = await Promise.all(
    Array.from({ length: slots }, async (_, slot) => {
      const taker: { id?: string } = {};
      // The next job is taken at once; pg-boss alone would look again when its interval is over.
      const wake = () => taker.id !== undefined && boss.notifyWorker(taker.id);
      const wakeIn = (ms: number) => setTimeout(wake, ms + 20).unref();
      wakes.add(wake);
      own.push(wake);
      taker.id = await boss.work(name, takingIn(slot), async ([job]) => {
        if (job === undefined) return;
        const own = readJob(kind, job.data);
        const lease = AbortSignal.timeout(leaseSeconds * 1000);
        locks.hold(job.id);
        try {
          const end = await handle(own, { signal: AbortSignal.any([job.signal, lease]) });
          await finish({ boss, database, name }, { job: own, id: job.id, end });
          if (end.kind === "later") wakeIn(end.afterMs);
          // All takers of this process try it once, and then another one has it.
          if (end.kind === "elsewhere") await wait(elsewhereMs, undefined, { signal: job.signal });
        } catch (error) {
          wakeIn(2 * retrySeconds * 1000);
          throw error;
        } finally {
          locks.release(job.id);
          wake();
        }
      });
      return taker.id;
    }),
  );
  return async () => {
    for (const wake of own) wakes.delete(wake);
    await Promise.all(takers.map((id) => boss.offWork(name, { id, wait: true })));
  };
}

const takingIn = (slot: number) => ({
  batchSize: 1,
  pollingIntervalSeconds: 2,
  // Jobs that are sent wake a worker; this is for those that come back on their own, as from one that is dead. One place looks
  // for them often.
  notifyPollingIntervalSeconds: slot === 0 ? 5 : 30,
  heartbeatRefreshSeconds: Math.floor(heartbeatSeconds / 3),
});

/** What a job ends with is one transaction: it is never lost between two queues. */
async function finish(
  { boss, database, name }: Pick<Place, "boss" | "database" | "name">,
  { job, id, end }: { readonly job: Job; readonly id: string; readonly end: JobEnd },
): Promise<void> {
  if (end.kind === "done") return;
  await database.transaction(async (transaction) => {
    await boss.complete(name, id, null, on(transaction));
    if (end.kind === "dead") {
      await boss.insert(deadOf(name), [rowOf(job, { why: end.why })], on(transaction));
    } else {
      // By the clock of the database, not of this machine.
      const afterMs = end.kind === "later" ? Math.ceil(end.afterMs) : 0;
      const startAfter = `${afterMs} milliseconds`;
      await boss.insert(name, [{ ...rowOf(job), startAfter }], on(transaction));
    }
  });
}

// pg-boss's own statistics are up to a minute old.
const countQuery = `select name, count(*) filter (where state in ('created', 'retry'))::int as waiting,
  count(*) filter (where state = 'active')::int as running
  from ${schema}.job where state in ('created', 'retry', 'active') group by name`;

async function countJobs({ query }: Database): Promise<ReadonlyMap<JobKind, QueueCounts>> {
  const rows = await query(countQuery);
  const sum = (kind: JobKind, isDead: boolean, state: "waiting" | "running") =>
    rows
      .filter(({ name }) => isQueueOf(String(name), kind) && isDeadQueue(String(name)) === isDead)
      .reduce((total, row) => total + Number(row[state]), 0);
  return new Map(
    jobKinds.map((kind) => [
      kind,
      {
        waiting: sum(kind, false, "waiting"),
        running: sum(kind, false, "running"),
        dead: sum(kind, true, "waiting"),
      },
    ]),
  );
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
