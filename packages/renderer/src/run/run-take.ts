import { UsageError } from "@storyreel/core";
import { MediaError } from "../film/media/media-error.ts";
import type { PlannedTake } from "../plan/render-plan.ts";
import { isAbort } from "../kit/errors.ts";
import type { LedgerEntry } from "../workplace/ledger/ledger.ts";
import { requestIdsOf, type TakeRecord } from "../workplace/ledger/take-record.ts";
import { advance } from "./advance.ts";
import type { TakePlaces } from "./engine.ts";
import type { PlanRun, Stop } from "./plan-run.ts";
import type { TakeResult } from "./run-result.ts";
import type { Next } from "./step.ts";
import { startTake, type TakeRun } from "./take-run.ts";
import { waitForSources } from "./wait-for-sources.ts";

/** A take that this process drives. */
type Drive = {
  readonly plan: PlanRun;
  readonly run: TakeRun;
  readonly places: TakePlaces;
};

type Ending = Exclude<Next, { kind: "again" }> | ({ readonly kind: "waiting" } & Stop);

/** Drives one take until it is done or stops. Never throws: an error that concerns the whole run goes into the gate. */
export async function runTake(
  plan: PlanRun,
  take: PlannedTake,
  places: TakePlaces,
): Promise<TakeResult> {
  const { gate, signal } = plan;
  const drive: Drive = { plan, run: startTake(plan.context, take), places };
  try {
    return (await reuse(drive)) ?? (await end(drive, await bring(drive)));
  } catch (error) {
    const isInterrupt = signal.aborted && (isAbort(error, signal) || isKilled(error));
    if (!isInterrupt) gate.fault ??= { error };
    const stop = isInterrupt ? interrupted : faulted(error);
    if (!isInterrupt) closeGate(plan, stop);
    return end(drive, { kind: "waiting", ...stop });
  }
}

/** A take that is not yet submitted waits until its pictures can be made. */
async function bring(drive: Drive): Promise<Ending> {
  const { run, plan } = drive;
  const state = (await readRecord(run))?.state;
  if (state === undefined || state === "planned") {
    const missing = await waitForSources(run.take, plan.endings);
    if (missing !== undefined) return { kind: "waiting", ...missing };
  }
  return advanceToEnd(drive);
}

async function advanceToEnd(drive: Drive): Promise<Ending> {
  const { plan, run, places } = drive;
  const { gate, signal } = plan;
  let isAtApi = true;
  let giveBack = await places.api();
  try {
    for (let known: LedgerEntry | undefined; ;) {
      const entry: LedgerEntry | undefined = known ?? (await run.ledger.get(run.take.requestKey));
      const state = entry?.record.state;
      const belongsAtApi = state !== "rendered" && state !== "done";
      if (belongsAtApi !== isAtApi) {
        giveBack();
        giveBack = await (belongsAtApi ? places.api() : places.download());
        isAtApi = belongsAtApi;
      }
      const isUnsent = state === undefined || state === "planned";
      if (state === "planned") await plan.pace.admit();
      if (isUnsent) {
        if (signal.aborted) return { kind: "waiting", ...interrupted };
        if (gate.stop !== undefined) return { kind: "waiting", ...gate.stop };
      }
      const next = await advance(run, entry);
      if (next.kind !== "again") return next;
      known = next.entry;
      if (next.afterMs > 0) await (isUnsent ? waitUnsent : wait)(drive, next.afterMs);
    }
  } finally {
    giveBack();
  }
}

async function wait({ plan, run }: Drive, ms: number): Promise<void> {
  await run.clock.sleep(ms, plan.signal);
}

/** A rate limit may last for an hour, and nothing may be submitted any more before. */
async function waitUnsent({ plan: { signal, pace }, run }: Drive, ms: number): Promise<void> {
  try {
    await run.clock.sleep(ms, AbortSignal.any([signal, pace.closed]));
  } catch (error) {
    if (signal.aborted || !pace.closed.aborted) throw error;
  }
}

/** Uses a clip that is in the media store, known from the ledger or, through the plan, from the lock file. */
async function reuse({ plan: { media }, run }: Drive): Promise<TakeResult | undefined> {
  const { take } = run;
  const record = await readRecord(run);
  const clip =
    record?.state === "done"
      ? record
      : record === undefined && take.state.kind === "reused"
        ? take.state
        : undefined;
  if (clip === undefined) return undefined;
  const sizeBytes = "sizeBytes" in clip ? clip.sizeBytes : undefined;
  if (!(await media.has(clip.sha256, sizeBytes))) return undefined;
  run.tell({ type: "take-reused" });
  return {
    ...identity(take),
    state: "succeeded",
    requestId: clip.requestId,
    path: media.path(clip.sha256),
    sha256: clip.sha256,
    usd: priceOf(take),
    reused: true,
  };
}

/** Reports how the take ended, and closes the gate where that concerns the others. */
async function end({ plan, run }: Drive, ending: Ending): Promise<TakeResult> {
  const { take } = run;
  const base = baseResult(take, await readRecord(run));
  const { requestId } = base;
  if (ending.kind === "done") {
    const { sha256 } = ending.record;
    const path = plan.media.path(sha256);
    return { ...base, state: "succeeded", path, sha256, usd: priceOf(take) };
  }
  const { message, hint } = ending;
  if (ending.kind === "waiting") {
    const { reason } = ending;
    if (ending.concernsRun !== true) run.tell({ type: "take-waiting", reason, message });
    return { ...base, state: "waiting", reason, message, hint };
  }
  const { why, isPaid, brief } = ending;
  switch (why) {
    case "failed":
      run.tell({ type: "take-failed", requestId, isPaid, message, brief, hint });
      return { ...base, state: "failed", message, hint };
    case "uncertain":
      run.tell({ type: "take-uncertain", message, hint: hint ?? "" });
      return { ...base, state: "uncertain", message, hint };
    case "credit":
      closeGate(plan, { reason: why, message, hint });
      break;
    case "approval":
    case "budget":
    case "deadline":
    case "rate-limit":
    case "network":
    case "picture":
      break;
  }
  run.tell({ type: "take-waiting", reason: why, message });
  return { ...base, state: "waiting", reason: why, message, hint };
}

function closeGate({ gate, pace }: PlanRun, stop: Stop): void {
  gate.stop ??= stop;
  pace.close();
}

function baseResult(take: PlannedTake, record: TakeRecord | undefined) {
  return {
    ...identity(take),
    requestId: record === undefined ? undefined : requestIdsOf(record).at(-1),
    isListed: record?.state === "ambiguous" && (record.intents.at(-1)?.twins ?? []).length > 0,
    isUnanswered: record?.state === "sending" || record?.state === "ambiguous",
    usd: record !== undefined && record.intents.length > 0 ? priceOf(take) : undefined,
    reused: false,
  };
}

async function readRecord({ ledger, take }: TakeRun): Promise<TakeRecord | undefined> {
  return (await ledger.get(take.requestKey))?.record;
}

function identity(take: PlannedTake): Pick<TakeResult, "shotId" | "take" | "requestKey"> {
  return { shotId: take.shotId, take: take.take, requestKey: take.requestKey };
}

function priceOf(take: PlannedTake): TakeResult["usd"] {
  return take.price.known ? take.price.usd : undefined;
}

const interrupted: Stop = {
  reason: "interrupted",
  message: "interrupted",
  hint: "try again to continue",
};

/** Whoever stopped this process may have stopped its children first. */
function isKilled(error: unknown): boolean {
  return error instanceof MediaError && error.code === "FFMPEG_KILLED";
}

function faulted(error: unknown): Stop {
  const message = error instanceof Error ? error.message : String(error);
  return { reason: "network", message, concernsRun: error instanceof UsageError };
}
