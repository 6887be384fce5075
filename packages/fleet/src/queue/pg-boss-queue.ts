import { setTimeout as wait } from "node:timers/promises";
import { PgBoss, type ConnectionOptions } from "pg-boss";
import { object, parse, record, string } from "valibot";
import type { Database, Transaction } from "../database/database.ts";
import { databaseError } from "../database/database-error.ts";
import { isQueueOf, queueName } from "./queue-name.ts";
import { startLeading } from "./start-leading.ts";
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
const elsewhereMs = 1000;

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
  } catch (cause) {
    await boss.stop({ graceful: false }).catch(() => undefined);
    throw databaseError(cause);
  }
  return queueOn(boss, options.database);
}

type Queues = {
  /** The name of a queue of an account, which exists then. */
  readonly open: (kind: JobKind, account: string) => Promise<string>;
  /** They may be gone: the tables were dropped, or come from a backup. */
  readonly forget: () => void;
};

/** Makes the queues of an account when they are first used. */
function createQueues(boss: PgBoss): Queues {
  const made = new Map<string, Promise<void>>();
  return {
    open: async (kind, account) => {
      const name = queueName(kind, account);
      const making = made.get(name) ?? createQueue(boss, name);
      made.set(name, making);
      try {
        await making;
      } catch (cause) {
        made.delete(name);
        throw databaseError(cause);
      }
      return name;
    },
    forget: () => made.clear(),
  };
}

async function createQueue(boss: PgBoss, name: string): Promise<void> {
  await boss.createQueue(deadOf(name), { retentionSeconds: 30 * 86_400 });
  await boss.createQueue(name, {
    // One job of a name, waiting or running.
    policy: "exclusive",
    deadLetter: deadOf(name),
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
  const { open, forget } = createQueues(boss);
  const send: Queue["send"] = async (jobs, transaction) => {
    const byQueue = Map.groupBy(jobs, ({ kind, account }) => queueName(kind, account));
    for (const group of byQueue.values()) {
      const [first] = group;
      if (first === undefined) continue;
      const name = await open(first.kind, first.account);
      const rows = group.map((job) => rowOf(job));
      try {
        await boss.insert(name, rows, on(transaction));
      } catch (error) {
        forget();
        throw error;
      }
    }
  };
  return {
    send,
    work: async (kind, workOptions, handle) => {
      const name = await open(kind, workOptions.account);
      const drain = await startWork({ boss, database, name }, kind, { workOptions, handle });
      drains.add(drain);
      return drain;
    },
    lead: async (name, run) => {
      const drain = startLeading(database, { name, run });
      drains.add(drain);
      return drain;
    },
    counts: () => countJobs(database),
    deadLetters: async (kind, account) => {
      const name = deadOf(await open(kind, account));
      return (await database.query(deadQuery, [name])).map((row) => {
        const { data, ...job } = readJob(kind, row["data"]);
        return { ...job, data, why: data["why"] ?? readReason(row["reason"]) };
      });
    },
    forget: async (kind, account, ids) => {
      const name = deadOf(await open(kind, account));
      const keys = ids.map((id) => `${account} ${id}`);
      await database.query(
        `delete from ${schema}.job where name = $1 and singleton_key = any ($2)`,
        [name, keys],
      );
    },
    close: async () => {
      for (const drain of drains) await drain();
      await boss.stop({ graceful: true, close: true });
    },
  };
}

// What the handler threw, or what pg-boss says about a worker that is gone.
const deadQuery = `select data, coalesce(source_output->>'message', source_output->'value'->>'message') as reason
  from ${schema}.job where name = $1 and state in ('created', 'retry') order by created_on`;

function readReason(reason: unknown): string {
  return typeof reason === "string" ? reason : "its worker ended without a word";
}

/** The queue of a kind of jobs of one account. */
type Place = { readonly boss: PgBoss; readonly database: Database; readonly name: string };
type Work = { readonly workOptions: WorkOptions; readonly handle: HandleJob };

async function startWork(
  { boss, database, name }: Place,
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
      taker.id = await boss.work(name, taking, async ([job]) => {
        if (job === undefined) return;
        const own = readJob(kind, job.data);
        const lease = AbortSignal.timeout(leaseSeconds * 1000);
        try {
          const end = await handle(own, { signal: AbortSignal.any([job.signal, lease]) });
          await finish({ boss, database, name }, { job: own, id: job.id, end });
          if (end.kind === "later") wakeIn(end.afterMs + 20);
          // All takers of this process try it once, and then another one has it.
          if (end.kind === "elsewhere") await wait(elsewhereMs, undefined, { signal: job.signal });
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
    await Promise.all(takers.map((id) => boss.offWork(name, { id, wait: true })));
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
  { boss, database, name }: Place,
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

const deadEnding = "/dead";

function deadOf(name: string): string {
  return `${name}${deadEnding}`;
}

function isDeadQueue(name: string): boolean {
  return name.endsWith(deadEnding);
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
