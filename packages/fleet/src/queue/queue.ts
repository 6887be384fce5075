import type { Transaction } from "../database/database.ts";

/**
 * Moves short jobs between machines. It holds nothing that counts: what it loses is in the ledger, and the organiser sends
 * it again. Adapters keep the `queueRules`.
 */
export type Queue = {
  /**
   * Sends jobs; one that is waiting or running already is not sent again.
   *
   * @param transaction the jobs exist exactly if it commits. A queue in another store sends them right after; if that fails, the
   *   organiser finds it in the ledger.
   */
  send(jobs: readonly Job[], transaction?: Transaction): Promise<void>;
  /**
   * Takes jobs of a kind and an account, again and again. One that is not finished when its worker dies is given to another one.
   *
   * @param handle may be called again for a job that was handled before: it reads the ledger first.
   */
  work(kind: JobKind, options: WorkOptions, handle: HandleJob): Promise<Drain>;
  /** Runs `run` in at most one process at a time, as long as this one is open; `signal` ends it. */
  lead(name: string, run: (signal: AbortSignal) => Promise<void>): Promise<Drain>;
  counts(): Promise<ReadonlyMap<JobKind, QueueCounts>>;
  /** Jobs that were given up, oldest first. */
  deadLetters(kind: JobKind, account: string): Promise<readonly DeadJob[]>;
  /** Removes jobs that were given up, by their ids. */
  forget(kind: JobKind, account: string, ids: readonly string[]): Promise<void>;
  /** Takes no more jobs, and waits for those that run. */
  close(): Promise<void>;
};

export const jobKinds = ["submit", "fetch", "frame", "segment", "join"] as const;
/** `submit`: to the API. `fetch`: a finished clip. `frame`: a picture of a clip. `segment` and `join`: of a film. */
export type JobKind = (typeof jobKinds)[number];

export type Job = {
  readonly kind: JobKind;
  /** Names the work: of two jobs of a kind with one id, one exists. */
  readonly id: string;
  readonly account: string;
  /** What the handler needs besides the ledger. */
  readonly data: { readonly [name: string]: string };
};

export type DeadJob = Job & { readonly why: string };

export type HandleJob = (job: Job, context: JobContext) => Promise<JobEnd>;
export type JobContext = { readonly signal: AbortSignal };

export type JobEnd =
  | { readonly kind: "done" }
  | { readonly kind: "later"; readonly afterMs: number }
  /** Another worker has to do it: it is given back at once, and this one takes nothing for a moment. */
  | { readonly kind: "elsewhere" }
  /** Nobody may try it again on its own. */
  | { readonly kind: "dead"; readonly why: string };

export type WorkOptions = {
  /** Whose jobs are taken. */
  readonly account: string;
  /** Most jobs at a time. */
  readonly slots: number;
  /** A job that takes longer is given to another worker. */
  readonly leaseSeconds: number;
};

/** Takes no more jobs, and waits for those that run. */
export type Drain = () => Promise<void>;

export type QueueCounts = {
  readonly waiting: number;
  readonly running: number;
  readonly dead: number;
};
