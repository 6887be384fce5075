import { setTimeout as wait } from "node:timers/promises";
import {
  jobKinds,
  type DeadJob,
  type Drain,
  type HandleJob,
  type Job,
  type JobKind,
  type Queue,
  type QueueCounts,
} from "./queue.ts";

type Waiting = { readonly job: Job; isDue: boolean };
type Consumer = { free: number; readonly handle: HandleJob; readonly signal: AbortSignal };

/** The jobs of one kind and one account. */
type Line = {
  readonly kind: JobKind;
  readonly waiting: Map<string, Waiting>;
  readonly running: Map<string, Promise<void>>;
  readonly dead: Map<string, DeadJob>;
  readonly consumers: Set<Consumer>;
  /** How often a job has failed in a row, by its id. */
  readonly failures: Map<string, number>;
};

// A job whose handler throws is tried so often before it is given up.
const mostTries = 5;
const elsewhereMs = 50;

/** A queue within this process, for tests and simulations. */
export function createMemoryQueue(): Queue {
  const lines = new Map<string, Line>();
  const lineOf = (kind: JobKind, account: string): Line => {
    const name = `${kind} ${account}`;
    const line = lines.get(name) ?? createLine(kind);
    lines.set(name, line);
    return line;
  };
  const leaders = new Map<string, Promise<void>>();
  const drains = new Set<Drain>();
  const kept = (drain: Drain): Drain => {
    drains.add(drain);
    return drain;
  };
  return {
    send: async (jobs) => {
      for (const job of jobs) {
        const line = lineOf(job.kind, job.account);
        if (!line.waiting.has(job.id) && !line.running.has(job.id)) put(line, job, 0);
      }
    },
    work: async (kind, { account, slots }, handle) => {
      const line = lineOf(kind, account);
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
    counts: async () => new Map(jobKinds.map((kind) => [kind, countLines(lines, kind)])),
    deadLetters: async (kind, account) => [...lineOf(kind, account).dead.values()],
    forget: async (kind, account, ids) => {
      for (const id of ids) lineOf(kind, account).dead.delete(id);
    },
    close: async () => {
      for (const drain of drains) await drain();
    },
  };
}

function countLines(lines: ReadonlyMap<string, Line>, wanted: JobKind): QueueCounts {
  const own = [...lines.values()].filter(({ kind }) => kind === wanted);
  const sum = (part: "waiting" | "running" | "dead") =>
    own.reduce((total, line) => total + line[part].size, 0);
  return { waiting: sum("waiting"), running: sum("running"), dead: sum("dead") };
}

function createLine(kind: JobKind): Line {
  return {
    kind,
    waiting: new Map(),
    running: new Map(),
    dead: new Map(),
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
  let thrown = "";
  const end = await handle(job, { signal }).catch(
    (error: unknown) => void (thrown = String(error)),
  );
  const free = (): void => void (consumer.free += 1);
  line.running.delete(job.id);
  if (end?.kind === "elsewhere") {
    void wait(elsewhereMs, undefined, { ref: false }).then(() => {
      free();
      serve(line);
    });
  } else {
    free();
  }
  const failures = end === undefined ? (line.failures.get(job.id) ?? 0) + 1 : 0;
  if (failures === 0) line.failures.delete(job.id);
  else line.failures.set(job.id, failures);
  if (end?.kind === "later") put(line, job, end.afterMs);
  else if (end?.kind === "elsewhere") put(line, job, 0);
  else if (end?.kind === "dead") line.dead.set(job.id, { ...job, why: end.why });
  else if (failures >= mostTries) line.dead.set(job.id, { ...job, why: thrown });
  else if (end === undefined) put(line, job, 1);
  serve(line);
}
