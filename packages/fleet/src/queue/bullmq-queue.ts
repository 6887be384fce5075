import { setTimeout as wait } from "node:timers/promises";
import type { Job as BullJob, Queue as BullQueue } from "bullmq";
import type { Redis } from "ioredis";
import { object, parse, record, string } from "valibot";
import type { Database } from "../database/database.ts";
import { loadBullMq, type BullMq } from "./load-bullmq.ts";
import { isQueueOf, queueName } from "./queue-name.ts";
import {
  jobKinds,
  type Drain,
  type HandleJob,
  type Job,
  type JobKind,
  type Queue,
  type QueueCounts,
  type WorkOptions,
} from "./queue.ts";
import { queueError } from "./queue-error.ts";
import { startLeading } from "./start-leading.ts";

export type BullMqOptions = {
  /** `redis://user:password@host:6379/0` */
  readonly url: string;
  /** Of the ledger. Its locks say who leads: the ledger and its leader are gone together. */
  readonly database: Database;
  /** What goes wrong outside a call: told, and tried again by BullMQ itself. */
  readonly onError?: ((error: Error) => void) | undefined;
};

const prefix = "storyreel";
const namesKey = `${prefix}:queues`;
const mostTries = 5;
const retryMs = 1000;
// A worker that is gone is noticed when its lock has ended and somebody has looked.
const lockMs = 15_000;
const lookForDeadMs = 10_000;
const elsewhereMs = 1000;
const keptSeconds = 30 * 86_400;

/**
 * Jobs in Redis, moved by BullMQ. Redis and the ledger do not commit together: a job is sent when the transaction that asks
 * for it has committed. What is lost between them, or with Redis, the organiser finds in the ledger and sends again.
 *
 * @throws FleetError `FLEET_QUEUE`
 */
export async function openBullMqQueue(options: BullMqOptions): Promise<Queue> {
  const bull = await loadBullMq();
  const redis = await connect(bull, options);
  const queues = new Map<string, BullQueue>();
  const open = (name: string): BullQueue => {
    const queue = queues.get(name) ?? new bull.Queue(name, { connection: redis, prefix });
    if (!queues.has(name)) queue.on("error", (error) => options.onError?.(error));
    queues.set(name, queue);
    return queue;
  };
  return queueOn({ ...options, bull, redis, queues, open });
}

type Parts = BullMqOptions & {
  readonly bull: BullMq;
  readonly redis: Redis;
  readonly queues: ReadonlyMap<string, BullQueue>;
  readonly open: (name: string) => BullQueue;
};

async function connect({ Redis: Client }: BullMq, { url, onError }: BullMqOptions): Promise<Redis> {
  // A job that cannot be sent is an error: the organiser sends it again. It must not wait for Redis to come back.
  const redis = new Client(url, {
    lazyConnect: true,
    maxRetriesPerRequest: 2,
    connectTimeout: 10_000,
  });
  let isOpen = false;
  // `connect` itself only says that there is no connection.
  let reason: unknown;
  redis.on("error", (error) => {
    if (isOpen) onError?.(error);
    else reason = error;
  });
  try {
    await redis.connect();
    isOpen = true;
    return redis;
  } catch (cause) {
    redis.disconnect();
    throw queueError(reason ?? cause);
  }
}

function queueOn(parts: Parts): Queue {
  const { database, redis, queues, open } = parts;
  const drains = new Set<Drain>();
  const kept = (drain: Drain): Drain => {
    drains.add(drain);
    return drain;
  };
  const dead = async (kind: JobKind, account: string): Promise<readonly BullJob[]> =>
    open(queueName(kind, account)).getFailed(0, -1);
  return {
    send: async (jobs, transaction) => {
      // A worker that takes a job must find what it is about.
      if (transaction === undefined) await guard(send(parts, jobs));
      else transaction.afterCommit(() => guard(send(parts, jobs)));
    },
    work: async (kind, workOptions, handle) =>
      kept(await startWork(parts, kind, { workOptions, handle })),
    lead: async (name, run) => kept(startLeading(database, { name, run })),
    counts: () => guard(countJobs(parts)),
    deadLetters: async (kind, account) => {
      const jobs = await guard(dead(kind, account));
      return jobs
        .toSorted((a, b) => (a.finishedOn ?? 0) - (b.finishedOn ?? 0))
        .map(({ data, failedReason }) => ({ ...readJob(kind, data), why: failedReason }));
    },
    forget: async (kind, account, ids) => {
      for (const job of await guard(dead(kind, account))) {
        if (ids.includes(readJob(kind, job.data).id)) await guard(job.remove());
      }
    },
    close: async () => {
      for (const drain of drains) await drain();
      for (const queue of queues.values()) await queue.close();
      redis.disconnect();
    },
  };
}

async function guard<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    throw queueError(cause);
  }
}

async function send({ redis, open }: Parts, jobs: readonly Job[]): Promise<void> {
  const byQueue = Map.groupBy(jobs, ({ kind, account }) => queueName(kind, account));
  for (const [name, group] of byQueue) {
    await redis.sadd(namesKey, name);
    await open(name).addBulk(
      group.map(({ kind, ...data }) => ({
        name: kind,
        data,
        opts: {
          // One job of a name, waiting or running.
          deduplication: { id: data.id },
          attempts: mostTries,
          backoff: { type: "exponential", delay: retryMs },
          removeOnComplete: true,
          removeOnFail: { age: keptSeconds },
        },
      })),
    );
  }
}

type Work = { readonly workOptions: WorkOptions; readonly handle: HandleJob };

async function startWork(
  { bull, redis, onError }: Parts,
  kind: JobKind,
  { workOptions, handle }: Work,
): Promise<Drain> {
  const { account, slots, leaseSeconds } = workOptions;
  const name = queueName(kind, account);
  // A worker waits for Redis to come back, however long it takes.
  const connection = redis.duplicate({ maxRetriesPerRequest: null });
  connection.on("error", (error) => onError?.(error));
  const worker = new bull.Worker(
    name,
    async (job, token, signal) => {
      const lease = AbortSignal.timeout(leaseSeconds * 1000);
      const own = readJob(kind, job.data);
      const signals = signal === undefined ? [lease] : [lease, signal];
      const end = await handle(own, { signal: AbortSignal.any(signals) });
      switch (end.kind) {
        case "done":
          return;
        case "later":
          await job.moveToDelayed(Date.now() + Math.ceil(end.afterMs), token);
          throw new bull.DelayedError();
        case "elsewhere":
          await job.moveToWait(token);
          // All slots of this process try it once, and then another one has it.
          await wait(elsewhereMs, undefined, { signal: lease });
          throw new bull.WaitingError();
        case "dead":
          throw new bull.UnrecoverableError(end.why);
      }
    },
    {
      connection,
      prefix,
      concurrency: slots,
      lockDuration: lockMs,
      stalledInterval: lookForDeadMs,
      maxStalledCount: mostTries,
    },
  );
  worker.on("error", (error) => onError?.(error));
  await worker.waitUntilReady();
  return async () => {
    await worker.close();
    connection.disconnect();
  };
}

async function countJobs({ redis, open }: Parts): Promise<ReadonlyMap<JobKind, QueueCounts>> {
  const names = await redis.smembers(namesKey);
  const counts = await Promise.all(
    names.map(async (name) => {
      const {
        active = 0,
        failed = 0,
        ...others
      } = await open(name).getJobCounts("active", "failed", "waiting", "delayed", "prioritized");
      const waiting = Object.values(others).reduce((sum, count) => sum + count, 0);
      return { name, waiting, running: active, dead: failed };
    }),
  );
  return new Map(
    jobKinds.map((kind) => {
      const own = counts.filter(({ name }) => isQueueOf(name, kind));
      const sum = (state: keyof QueueCounts) => own.reduce((all, one) => all + one[state], 0);
      return [kind, { waiting: sum("waiting"), running: sum("running"), dead: sum("dead") }];
    }),
  );
}

const Data = object({ id: string(), account: string(), data: record(string(), string()) });

function readJob(kind: JobKind, data: unknown): Job {
  return { kind, ...parse(Data, data) };
}
