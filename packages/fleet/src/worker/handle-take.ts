import { advance } from "@storyreel/renderer/engine";
import type { LedgerEntry, Next, TakeRecord } from "@storyreel/renderer/engine";
import type { Job, JobEnd } from "../queue/queue.ts";
import { blockModel } from "./block-model.ts";
import { endOfError, storeError } from "./end-of-error.ts";
import { noteLimit } from "./note-limit.ts";
import type { StartedTake, WorkerContext } from "./worker-context.ts";

type State = TakeRecord["state"];
type Stopped = Extract<Next, { kind: "stopped" }>;

const done: JobEnd = { kind: "done" };
// A shorter wait is not worth another job.
const shortMs = 2000;
// What another machine or a person has to change first.
const laterMs = 60_000;
// A take with the content of one that is being sent waits for its turn. If that one's answer is lost, or a person has to let it go
// on, the turn may not come for hours, and a place is for those who can use it.
const mostIdle = 40;

/** Sends one take to the API: `planned → sending → submitted`. The organiser follows the request from there. */
export async function submitJob(context: WorkerContext, job: Job): Promise<JobEnd> {
  return stepThrough(context, job.id, ["planned", "sending"]);
}

/** Downloads the clip of one request that has ended: `rendered → done`. */
export async function fetchJob(context: WorkerContext, job: Job): Promise<JobEnd> {
  return stepThrough(context, job.id, ["rendered"]);
}

/** Steps until the take is in none of the states, or has to wait. */
async function stepThrough(
  context: WorkerContext,
  key: string,
  states: readonly State[],
): Promise<JobEnd> {
  try {
    return await stepAlong(context, key, states);
  } catch (error) {
    return endOfError(error, context.signal);
  }
}

async function stepAlong(
  context: WorkerContext,
  key: string,
  states: readonly State[],
): Promise<JobEnd> {
  const started = await context.start(key);
  if (started === undefined) return done;
  const { loaded } = started;
  const { ledger, clock, signal } = context;
  let isTold = false;
  let idle = 0;
  let version: number | undefined;
  try {
    let known: LedgerEntry | undefined = loaded.entry;
    for (let tries = 0; ; tries += 1) {
      const entry: LedgerEntry | undefined = known ?? (await ledger.get(key));
      known = undefined;
      const state = entry?.record.state;
      if (state === undefined || !states.includes(state)) {
        // The change of the ledger has rung.
        isTold = state === "submitted" || state === "done";
        return done;
      }
      if (state === "planned") {
        // Between two steps its place may be given to another.
        if (!(tries === 0 ? loaded.isAdmitted : await context.agenda.hasPlace(key))) return done;
        if (!context.knows(loaded.take.modelId)) return await blockModel(context, started);
        // Another machine sends it.
        if (context.fitness.problem() !== undefined) return await wait(context, key, 0);
        if (loaded.isLocked || started.isBehind) return await wait(context, key, laterMs);
        if (await started.searchElsewhere()) continue;
        idle = entry?.version === version ? idle + 1 : 0;
        if (idle > mostIdle) return await wait(context, key, laterMs);
      }
      version = entry?.version;
      const next = await advance(started.run, entry);
      if (next.kind === "done") return done;
      if (next.kind === "stopped") return await end(context, started, next);
      known = next.entry;
      if (next.afterMs <= shortMs) await clock.sleep(next.afterMs, signal);
      else return await wait(context, key, next.afterMs);
    }
  } catch (error) {
    await keepAnswer(context, key, started);
    tellStoreTrouble(context, started, error);
    throw error;
  } finally {
    await noteLimit(context);
    if (!isTold) await context.agenda.ring().catch(() => undefined);
  }
}

/** Whoever follows the film, and whoever operates the worker, learns why a clip that is paid for does not come. */
function tellStoreTrouble(
  { troubles }: WorkerContext,
  { run }: StartedTake,
  thrown: unknown,
): void {
  const error = storeError(thrown);
  if (error === undefined) return;
  troubles.note(error);
  run.tell({ type: "take-waiting", reason: "workers", message: error.message });
}

/** The id of a request that the ledger may not know: it is paid for. */
async function keepAnswer(
  { orphans, clock }: WorkerContext,
  key: string,
  { answered }: StartedTake,
): Promise<void> {
  const requestId = answered();
  if (requestId !== undefined) await orphans.keep({ key, requestId, atMs: clock.now() });
}

/** One that is not sent gives its place to another; one that may be at the API keeps it. */
async function wait(context: WorkerContext, key: string, afterMs: number): Promise<JobEnd> {
  if (await context.agenda.putBack(key, { afterMs })) return done;
  return { kind: "later", afterMs };
}

async function end(
  context: WorkerContext,
  { run, loaded }: StartedTake,
  stopped: Stopped,
): Promise<JobEnd> {
  const { requestKey } = loaded.take;
  const { why, message, hint, brief, isPaid } = stopped;
  switch (why) {
    case "failed": {
      const record = (await context.ledger.get(requestKey))?.record;
      const requestId =
        record !== undefined && "requestId" in record ? record.requestId : undefined;
      run.tell({ type: "take-failed", requestId, isPaid, message, brief, hint });
      return done;
    }
    case "uncertain":
      run.tell({ type: "take-uncertain", message, hint: hint ?? "" });
      return done;
    case "credit":
      run.tell({ type: "take-waiting", reason: why, message });
      await context.agenda.pause(message);
      await context.agenda.putBack(requestKey, { afterMs: laterMs });
      return done;
    case "budget":
    case "approval":
      run.tell({ type: "take-waiting", reason: why, message });
      await context.agenda.putBack(requestKey, { blocked: why, why: message });
      return done;
    case "picture":
    case "deadline":
    case "rate-limit":
    case "network":
      run.tell({ type: "take-waiting", reason: why, message });
      return wait(context, requestKey, laterMs);
  }
}
