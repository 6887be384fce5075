import { isFinal, type RequestRecord } from "@storyreel/core";
import { advance, watchRequests } from "@storyreel/renderer/engine";
import type { LedgerEntry, LookWaiter, Next, WatchedRequest } from "@storyreel/renderer/engine";
import { noteLimit } from "../worker/note-limit.ts";
import type { StartedTake, WorkerContext } from "../worker/worker-context.ts";
import type { Job, Queue } from "../queue/queue.ts";
import { isUnreachable } from "../worker/fitness.ts";
import { fewAtOnce } from "./few-at-once.ts";

/** Follows the requests of an account that are at the API, those of all films together. */
export type TakeWatch = {
  /** Begins to follow those that it does not follow yet. */
  add(keys: readonly string[]): Promise<void>;
  /** How many are followed. */
  size(): number;
};

export type TakeWatchOptions = {
  readonly queue: Queue;
  readonly signal: AbortSignal;
  /** A take has left the API: its place is free. */
  readonly onPlace: () => void;
};

/** What is kept of a take while the API works on it: no promise, no timer, and nothing of what was asked for. */
type Followed = {
  readonly key: string;
  request: WatchedRequest;
  /** What the last step saw, and when. */
  status: string | undefined;
  steppedAtMs: number;
};

type Watching = TakeWatchOptions & {
  readonly context: WorkerContext;
  readonly byKey: Map<string, Followed>;
  readonly byRequest: Map<string, Followed>;
  /** Waits for the next look. */
  readonly lookAgain: (followed: Followed, afterMs?: number) => void;
};

// Who is told that something lasts too long can only wait; the request is followed all the same.
const pauseMs = 30_000;
// Deadlines are checked, and those who follow a film are told how far it is, also while nothing changes.
const stepEveryMs = { least: 60_000, most: 600_000, each: 300 };
// A page of the list shows the ends of up to a hundred.
const stepsAtOnce = 8;
// Somebody else changed the entry: the same record means something for the new one.
const mostTries = 3;

export function watchTakes(context: WorkerContext, options: TakeWatchOptions): TakeWatch {
  const { ledger, agenda, history, clock, troubles } = context;
  const { signal } = options;
  const begin = fewAtOnce(stepsAtOnce);
  const byKey = new Map<string, Followed>();
  const byRequest = new Map<string, Followed>();
  const learned = new Set<string>();
  const watch = watchRequests({
    ...context,
    policy: context.lookPolicy ?? { kind: "adaptive" },
    signal,
    onLimited: (untilMs) => context.pace.noteLookLimit(untilMs),
  });
  const lookAgain = (followed: Followed, afterMs?: number): void =>
    watch.tell(followed.request, waiter, afterMs);
  const watching: Watching = { ...options, context, byKey, byRequest, lookAgain };
  const stepWith = (followed: Followed, seen: () => Promise<RequestRecord>): void =>
    begin(async () => {
      if (signal.aborted) return;
      try {
        await step(watching, followed, seen);
      } catch (error) {
        if (signal.aborted) return;
        troubles.note(error);
        // A row that nobody can read must not be tried again at once.
        lookAgain(followed, pauseMs);
      }
    });
  // One for all: what a look shows says which request it is about.
  const waiter: LookWaiter = {
    resolve: (record) => {
      const followed = byRequest.get(record.requestId);
      if (followed === undefined) return;
      if (isNews(followed, record, { open: byKey.size, nowMs: clock.now() })) {
        return stepWith(followed, async () => record);
      }
      context.fitness.note(true);
      lookAgain(followed);
    },
    reject: (error, requestId) => {
      const followed = byRequest.get(requestId);
      if (followed === undefined || signal.aborted) return;
      if (isUnreachable(error)) context.fitness.note(false);
      followed.status = undefined;
      stepWith(followed, () => Promise.reject(error));
    },
  };

  return {
    size: () => byKey.size,
    add: async (keys) => {
      const unknown = keys.filter((key) => !byKey.has(key));
      if (unknown.length === 0) return;
      const open = await agenda.openTakes(unknown);
      for (const { request } of open) {
        const { modelId } = request.take;
        if (learned.has(modelId)) continue;
        learned.add(modelId);
        // What earlier leaders have seen: nobody begins with guesses.
        history.addNewestFirst(modelId, await ledger.timings(modelId));
      }
      for (const { key, request } of open) {
        const followed: Followed = { key, request, status: undefined, steppedAtMs: -Infinity };
        byKey.set(key, followed);
        byRequest.set(request.requestId, followed);
        lookAgain(followed);
      }
    },
  };
}

/** Most looks show what the one before has shown. Nothing is read or written for them. */
function isNews(
  { status, steppedAtMs }: Followed,
  record: RequestRecord,
  { open, nowMs }: { readonly open: number; readonly nowMs: number },
): boolean {
  const { least, most, each } = stepEveryMs;
  const everyMs = Math.min(most, Math.max(least, open * each));
  return isFinal(record.state) || record.status !== status || nowMs - steppedAtMs >= everyMs;
}

/** Makes the step that a look asks for, and decides who goes on with the take. */
async function step(
  watching: Watching,
  followed: Followed,
  seen: () => Promise<RequestRecord>,
): Promise<void> {
  const { context } = watching;
  const started = await context.start(followed.key, seen);
  let entry: LedgerEntry | undefined = started?.loaded.entry;
  for (let tries = 0; started !== undefined && tries < mostTries; tries += 1) {
    entry ??= await context.ledger.get(followed.key);
    // Of another request than the one that was looked at, the record says nothing.
    if (entry === undefined || requestOf(entry)?.requestId !== followed.request.requestId) break;
    const next: Next = await advance(started.run, entry);
    await noteLimit(context);
    if (next.kind === "stopped") return stop(watching, { followed, started, next });
    entry = next.kind === "again" ? next.entry : undefined;
    if (entry === undefined && next.kind === "again" && next.afterMs === 0) continue;
    const afterMs = next.kind === "again" ? next.afterMs : 0;
    entry ??= await context.ledger.get(followed.key);
    return goOn(watching, { followed, entry, afterMs, status: await statusOf(seen) });
  }
  entry ??= await context.ledger.get(followed.key);
  return goOn(watching, { followed, entry, afterMs: 0, status: undefined });
}

/** `undefined` if there was none: the next answer is news. */
function statusOf(seen: () => Promise<RequestRecord>): Promise<string | undefined> {
  return seen().then(
    ({ status }) => status,
    () => undefined,
  );
}

type Submitted = Extract<LedgerEntry["record"], { state: "submitted" }>;

function requestOf(entry: LedgerEntry): Submitted | undefined {
  return entry.record.state === "submitted" ? entry.record : undefined;
}

type Stepped = {
  readonly followed: Followed;
  readonly entry: LedgerEntry | undefined;
  readonly afterMs: number;
  readonly status: string | undefined;
};

async function goOn(
  watching: Watching,
  { followed, entry, afterMs, status }: Stepped,
): Promise<void> {
  const { context, queue, byKey, byRequest, lookAgain, onPlace } = watching;
  const { key } = followed;
  const submitted = entry && requestOf(entry);
  // A clip that cannot be used waits for a person.
  const isOpen = submitted !== undefined && submitted.isUnusable !== true;
  byRequest.delete(followed.request.requestId);
  if (isOpen) {
    const { requestId, submittedAtMs, isUnproven = false } = submitted;
    followed.request = { ...followed.request, requestId, submittedAtMs, isUnproven };
    followed.status = status;
    followed.steppedAtMs = context.clock.now();
    byRequest.set(requestId, followed);
    return lookAgain(followed, afterMs);
  }
  byKey.delete(key);
  const job: Omit<Job, "kind"> = { id: key, account: context.account, data: {} };
  switch (entry?.record.state) {
    case "rendered":
      await queue.send([{ ...job, kind: "fetch" }]);
      break;
    case "sending":
      // The request was not its own: a worker searches for the one that is.
      await queue.send([{ ...job, kind: "submit" }]);
      break;
    case "planned":
      // What the API refused is sent again later, by whoever has a place then.
      if (afterMs > 0) await context.agenda.putBack(key, { afterMs });
      break;
    case "submitted":
    case "done":
    case "ambiguous":
    case "failed":
    case undefined:
      break;
  }
  onPlace();
}

type Stopped = {
  readonly followed: Followed;
  readonly started: StartedTake;
  readonly next: Extract<Next, { kind: "stopped" }>;
};

async function stop(watching: Watching, { followed, started, next }: Stopped): Promise<void> {
  const { context } = watching;
  const { run } = started;
  const { why, message, hint, brief, isPaid } = next;
  const entry = await context.ledger.get(followed.key);
  if (why === "failed") {
    const { requestId } = { requestId: undefined, ...entry?.record };
    run.tell({ type: "take-failed", requestId, isPaid, message, brief, hint });
  } else if (why === "uncertain") {
    run.tell({ type: "take-uncertain", message, hint: hint ?? "" });
  } else {
    run.tell({ type: "take-waiting", reason: why, message });
    if (why === "credit") await context.agenda.pause(message);
  }
  await goOn(watching, { followed, entry, afterMs: pauseMs, status: undefined });
}
