import {
  jobKinds,
  type DeadJob,
  type HandleJob,
  type Job,
  type JobKind,
  type Queue,
} from "../../src/queue/queue.ts";
import type { Process, Timeline } from "./simulated-machine.ts";

type Running = { readonly job: Job; readonly process: Process; readonly startedAtMs: number };
type Consumer = { readonly process: Process; readonly handle: HandleJob; free: number };

type Candidate = {
  readonly process: Process;
  readonly work: (signal: AbortSignal) => Promise<void>;
  readonly signal: AbortSignal;
};

/** The jobs of one kind. */
type Line = {
  readonly waiting: Map<string, { readonly job: Job; readonly dueAtMs: number }>;
  readonly running: Map<string, Running>;
  /** How often a job has failed in a row, and how often of these its worker could have gone on. */
  readonly failures: Map<string, { readonly all: number; readonly needless: number }>;
  readonly dead: Map<string, DeadJob>;
  readonly consumers: Set<Consumer>;
  leaseSeconds: number;
};

export type QueueOptions = {
  readonly timeline: Timeline;
  readonly random: () => number;
  /** Instead of what workers ask for. */
  readonly leaseSeconds?: number | undefined;
};

const heartbeatMs = 15_000;
const leaderLeaseMs = 15_000;
const watchMs = 2_500;
const mostTries = 5;

/** The queue of a fleet on a simulated clock, as pg-boss keeps it: jobs of dead processes come back, and those that take too long. */
export function createSimulatedQueue({ timeline, random, leaseSeconds: forced }: QueueOptions) {
  const lines = new Map<JobKind, Line>(jobKinds.map((kind) => [kind, createLine()]));
  const lineOf = (kind: JobKind): Line => lines.get(kind)!;
  const candidates = new Set<Candidate>();
  let leader: { readonly process: Process } | undefined;
  const facts = { givenUp: 0, needlesslyGivenUp: 0, leaders: 0 };

  function put(line: Line, job: Job, afterMs: number): void {
    line.waiting.set(job.id, { job, dueAtMs: timeline.now() + afterMs });
    timeline.at(afterMs + random() * 200, () => serve(line));
  }

  function serve(line: Line): void {
    for (const [id, { job, dueAtMs }] of line.waiting) {
      if (dueAtMs > timeline.now()) continue;
      const able = [...line.consumers].filter(({ free, process }) => free > 0 && isAble(process));
      const consumer = able[Math.floor(random() * able.length)];
      // Whoever stands still wakes up without a word.
      if (consumer === undefined) return timeline.at(1_000, () => serve(line));
      line.waiting.delete(id);
      consumer.free -= 1;
      void run(line, job, consumer);
    }
  }

  async function run(line: Line, job: Job, consumer: Consumer): Promise<void> {
    const { process, handle } = consumer;
    const own: Running = { job, process, startedAtMs: timeline.now() };
    line.running.set(job.id, own);
    look(line, own);
    let why = "";
    const end = await handle(job, { signal: new AbortController().signal }).catch(
      (error: unknown) => void (why = String(error)),
    );
    // A process without its database cannot say how a job ended.
    while (process.isCut("database")) await process.pause(1_000);
    consumer.free += 1;
    timeline.at(1, () => serve(line));
    if (line.running.get(job.id) !== own) return;
    line.running.delete(job.id);
    if (end === undefined) return fail(line, job, { why, isLate: true });
    line.failures.delete(job.id);
    if (end.kind === "later") put(line, job, end.afterMs);
    else if (end.kind === "elsewhere") put(line, job, 200);
    else if (end.kind === "dead") line.dead.set(job.id, { ...job, why: end.why });
  }

  /** Gives the job to another process if this one is dead, stands still or takes too long. */
  function look(line: Line, own: Running): void {
    const leaseMs = (forced ?? line.leaseSeconds) * 1000;
    const check = (): void => {
      if (line.running.get(own.job.id) !== own) return;
      const isLate = timeline.now() - own.startedAtMs >= leaseMs;
      if (!isLate && isAble(own.process)) return again();
      line.running.delete(own.job.id);
      // One that stood still could not have gone on.
      const isNeedless = isLate && !own.process.hasStoodStill(own.startedAtMs);
      fail(line, own.job, { why: "its worker ended without a reason", isLate: isNeedless });
    };
    const again = (): void => {
      const leftMs = own.startedAtMs + leaseMs - timeline.now();
      timeline.at(Math.max(1, Math.min(heartbeatMs + random() * 5_000, leftMs)), check);
    };
    again();
  }

  function fail(
    line: Line,
    job: Job,
    end: { readonly why: string; readonly isLate: boolean },
  ): void {
    const { all, needless } = line.failures.get(job.id) ?? { all: 0, needless: 0 };
    const failures = { all: all + 1, needless: needless + Number(end.isLate) };
    line.failures.set(job.id, failures);
    if (failures.all < mostTries) return put(line, job, 1_000);
    line.failures.delete(job.id);
    line.dead.set(job.id, { ...job, why: end.why });
    facts.givenUp += 1;
    facts.needlesslyGivenUp += Number(failures.needless > failures.all / 2);
  }

  /** Gives the lead to a process that waits for it; nobody has it now. */
  function elect(): void {
    if (leader !== undefined) return;
    const able = [...candidates].filter(({ process }) => isAble(process));
    const next = able[Math.floor(random() * able.length)];
    if (next === undefined) return timeline.at(1_000, elect);
    void lead(next);
  }

  async function lead({ process, work, signal }: Candidate): Promise<void> {
    const lost = new AbortController();
    const own = { process };
    leader = own;
    facts.leaders += 1;
    const leave = (): void => {
      if (leader !== own) return;
      leader = undefined;
      timeline.at(random() * 1_500, elect);
    };
    const watch = (silentMs: number): void => {
      if (leader !== own) return;
      // A dead session is noticed at once, a silent one when its time is over. The process may go on for a moment.
      if (process.isDead()) return leave();
      if (silentMs >= leaderLeaseMs) {
        leave();
        return void process.pause(random() * 2_000).then(() => lost.abort("lost"));
      }
      timeline.at(watchMs, () => watch(isAble(process) ? 0 : silentMs + watchMs));
    };
    watch(0);
    await work(AbortSignal.any([signal, lost.signal])).catch(() => undefined);
    // One that gave up the lead by itself leaves it to others for a moment.
    await process.pause(1_000);
    leave();
  }

  return {
    facts: facts as Readonly<typeof facts>,
    leader: () => leader?.process,
    /** How many jobs of a kind there are: the wrong way to count what is at the API. */
    count: (kind: JobKind) => lineOf(kind).waiting.size + lineOf(kind).running.size,
    /** All jobs are gone, as when its tables are dropped. */
    drop: () => {
      for (const { waiting, running } of lines.values()) {
        waiting.clear();
        running.clear();
      }
    },
    /** The queue as one process has it. */
    openFor(process: Process): Queue {
      return {
        send: async (jobs) => {
          for (const job of jobs) {
            const line = lineOf(job.kind);
            if (!line.waiting.has(job.id) && !line.running.has(job.id)) put(line, job, 0);
          }
        },
        work: async (kind, { slots, leaseSeconds }, handle) => {
          const line = lineOf(kind);
          line.leaseSeconds = leaseSeconds;
          const consumer: Consumer = { process, handle, free: slots };
          line.consumers.add(consumer);
          timeline.at(1, () => serve(line));
          return async () => {
            line.consumers.delete(consumer);
            while (consumer.free < slots) await process.pause(500);
          };
        },
        lead: async (_, work) => {
          const stop = new AbortController();
          const own = { process, work, signal: stop.signal };
          candidates.add(own);
          elect();
          return async () => {
            candidates.delete(own);
            stop.abort("closed");
          };
        },
        counts: async () => new Map(),
        deadLetters: async (kind) => [...lineOf(kind).dead.values()],
        forget: async (kind, _, ids) => {
          for (const id of ids) lineOf(kind).dead.delete(id);
        },
        close: async () => undefined,
      };
    },
  };
}

function isAble(process: Process): boolean {
  return !process.isDead() && !process.isStopped() && !process.isCut("database");
}

function createLine(): Line {
  return {
    waiting: new Map(),
    running: new Map(),
    failures: new Map(),
    dead: new Map(),
    consumers: new Set(),
    leaseSeconds: 0,
  };
}
