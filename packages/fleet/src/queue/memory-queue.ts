import { setTimeout as wait } from "node:timers/promises";
import {
  jobKinds,
  type Drain,
  type HandleJob,
  type Job,
  type JobKind,
  type Queue,
} from "./queue.ts";

type Waiting = { readonly job: Job; isDue: boolean };
type Consumer = { free: number; readonly handle: HandleJob; readonly signal: AbortSignal };

/** The jobs of one kind. */
type Line = {
  readonly waiting: Map<string, Waiting>;
  readonly running: Map<string, Promise<void>>;
  readonly dead: Job[];
  readonly consumers: Set<Consumer>;
  /** How often a job has failed in a row, by its id. */
  readonly failures: Map<string, number>;
};

// A job whose handler throws is tried so often before it is given up.
const mostTries = 5;

/** A queue within this process, for tests and simulations. */
export function createMemoryQueue(): Queue {
  const lines = new Map(jobKinds.map((kind) => [kind, createLine()] as const));
  const lineOf = (kind: JobKind): Line => lines.get(kind) ?? createLine();
  const leaders = new Map<string, Promise<void>>();
  const drains = new Set<Drain>();
  const kept = (drain: Drain): Drain => {
    drains.add(drain);
    return drain;
  };
  return {
    send: async (jobs) => {
      for (const job of jobs) {
        const { waiting, running } = lineOf(job.kind);
        if (!waiting.has(job.id) && !running.has(job.id)) put(lineOf(job.kind), job, 0);
      }
    },
    work: async (kind, { slots }, handle) => {
      const line = lineOf(kind);
      const consumer = { free: slots, handle, signal: new AbortController().signal };
      line.consumers.add(consumer);
      serve(line);
      return kept(async () => {
        line.consumers.delete(consumer);
        await Promise.allSettled(line.running.values());
      });
    },
    lead: async (name, lead) => {
      const stop = new AbortController();
      const before = leaders.get(name) ?? Promise.resolve();
      const mine = before
        .then(() => (stop.signal.aborted ? undefined : lead(stop.signal)))
        .catch(() => undefined);
      leaders.set(name, mine);
      return kept(async () => {
        stop.abort();
        await mine;
      });
    },
    counts: async () =>
      new Map(
        [...lines].map(([kind, { waiting, running, dead }]) => [
          kind,
          { waiting: waiting.size, running: running.size, dead: dead.length },
        ]),
      ),
    deadLetters: async (kind) => lineOf(kind).dead,
    close: async () => {
      for (const drain of drains) await drain();
    },
  };
}

function createLine(): Line {
  return {
    waiting: new Map(),
    running: new Map(),
    dead: [],
    consumers: new Set(),
    failures: new Map(),
  };
}

function put(line: Line, job: Job, afterMs: number): void {
  const own: Waiting = { job, isDue: afterMs === 0 };
  line.waiting.set(job.id, own);
  if (own.isDue) return serve(line);
  void wait(afterMs, undefined, { ref: false }).then(() => {
    own.isDue = true;
    serve(line);
  });
}

/** Gives jobs that are due to consumers that have a place. */
function serve(line: Line): void {
  for (const [id, { job, isDue }] of line.waiting) {
    const consumer = [...line.consumers].find(({ free }) => free > 0);
    if (consumer === undefined) return;
    if (!isDue) continue;
    line.waiting.delete(id);
    consumer.free -= 1;
    line.running.set(id, run(line, job, consumer));
  }
}

async function run(line: Line, job: Job, consumer: Consumer): Promise<void> {
  const { handle, signal } = consumer;
  const end = await handle(job, { signal }).catch(() => undefined);
  consumer.free += 1;
  line.running.delete(job.id);
  const failures = end === undefined ? (line.failures.get(job.id) ?? 0) + 1 : 0;
  line.failures.set(job.id, failures);
  if (end?.kind === "later") put(line, job, end.afterMs);
  else if (end?.kind === "dead" || failures >= mostTries) line.dead.push(job);
  else if (end === undefined) put(line, job, 1);
  serve(line);
}
