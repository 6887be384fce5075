import type { MediaStore } from "../workplace/media-store.ts";
import { requestIdsOf } from "../workplace/ledger/take-record.ts";
import type { PlannedTake } from "../plan/render-plan.ts";
import { isAbort } from "../kit/is-abort.ts";
import { advance } from "./advance.ts";
import type { TakePlaces } from "./engine.ts";
import type { TakeResult, WaitReason } from "./run-result.ts";
import { noEffort, type Next, type StepDeps } from "./step.ts";
import type { TakeEndings } from "./take-endings.ts";
import { waitForSources } from "./wait-for-sources.ts";

export type RunTakeTools = {
  readonly deps: StepDeps;
  readonly gate: RunGate;
  readonly places: TakePlaces;
  /** Ends waiting and downloads. */
  readonly signal: AbortSignal;
  readonly media: MediaStore;
  readonly endings: TakeEndings;
};

/** Closed for all takes of a run when one meets what concerns all. */
export type RunGate = {
  /** Nothing more is submitted; what is in flight is finished. */
  stop: Stop | undefined;
  /** Thrown when all takes have ended. */
  fault: { readonly error: unknown } | undefined;
};

type Stop = {
  readonly reason: WaitReason;
  readonly message: string;
  readonly hint?: string | undefined;
};

type Ending = Exclude<Next, { kind: "again" }> | ({ readonly kind: "waiting" } & Stop);

/** Drives one take until it is done or stops. Never throws: what is nobody's business but ours goes into the gate. */
export async function runTake(take: PlannedTake, tools: RunTakeTools): Promise<TakeResult> {
  const { gate, signal } = tools;
  try {
    return (await reuse(take, tools)) ?? (await toResult(take, await bring(take, tools), tools));
  } catch (error) {
    const isInterrupt = signal.aborted && isAbort(error, signal);
    if (!isInterrupt) gate.fault ??= { error };
    const stop = isInterrupt ? interrupted : faulted(error);
    if (!isInterrupt) gate.stop ??= stop;
    return toResult(take, { kind: "waiting", ...stop }, tools);
  }
}

/** A take that has still to be submitted begins when its pictures can be made. */
async function bring(take: PlannedTake, tools: RunTakeTools): Promise<Ending> {
  const state = (await tools.deps.ledger.get(take.requestKey))?.record.state;
  if (state === undefined || state === "planned") {
    const missing = await waitForSources(take, tools.endings);
    if (missing !== undefined) return { kind: "waiting", ...missing };
  }
  return drive(take, tools);
}

async function drive(take: PlannedTake, tools: RunTakeTools): Promise<Ending> {
  const { deps, gate, places, signal } = tools;
  const effort = noEffort();
  let isAtApi = true;
  let giveBack = await places.api();
  try {
    for (;;) {
      const state = (await deps.ledger.get(take.requestKey))?.record.state;
      const belongsAtApi = state !== "rendered" && state !== "done";
      if (belongsAtApi !== isAtApi) {
        giveBack();
        giveBack = await (belongsAtApi ? places.api() : places.download());
        isAtApi = belongsAtApi;
      }
      if (state === undefined || state === "planned") {
        if (signal.aborted) return { kind: "waiting", ...interrupted };
        if (gate.stop !== undefined) return { kind: "waiting", ...gate.stop };
      }
      const next = await advance(take, deps, effort);
      if (next.kind !== "again") return next;
      if (next.afterMs > 0) await deps.clock.sleep(next.afterMs, signal);
    }
  } finally {
    giveBack();
  }
}

/** A clip that the plan knows from elsewhere than the ledger, such as the lock file and a shared media store. */
async function reuse(take: PlannedTake, tools: RunTakeTools): Promise<TakeResult | undefined> {
  const { deps, media } = tools;
  const record = (await deps.ledger.get(take.requestKey))?.record;
  const clip =
    record?.state === "done"
      ? record
      : record === undefined && take.state.kind === "reused"
        ? take.state
        : undefined;
  if (
    clip === undefined ||
    !(await media.has(clip.sha256, "sizeBytes" in clip ? clip.sizeBytes : undefined))
  )
    return undefined;
  deps.onEvent({ type: "take-reused", take: { shotId: take.shotId, take: take.take } });
  return {
    ...identity(take),
    state: "succeeded",
    ...(clip.requestId === undefined ? {} : { requestId: clip.requestId }),
    path: media.path(clip.sha256),
    sha256: clip.sha256,
    usd: priceOf(take),
    reused: true,
  };
}

async function toResult(
  take: PlannedTake,
  ending: Ending,
  { deps, gate, media }: RunTakeTools,
): Promise<TakeResult> {
  const record = (await deps.ledger.get(take.requestKey))?.record;
  const requestId = record === undefined ? undefined : requestIdsOf(record).at(-1);
  const base = {
    ...identity(take),
    ...(requestId === undefined ? {} : { requestId }),
    isUnanswered: record?.state === "sending" || record?.state === "ambiguous",
    usd: record !== undefined && record.intents.length > 0 ? priceOf(take) : undefined,
    reused: false,
  };
  const id = { shotId: take.shotId, take: take.take };
  switch (ending.kind) {
    case "done": {
      const { sha256 } = ending.record;
      return { ...base, state: "succeeded", path: media.path(sha256), sha256, usd: priceOf(take) };
    }
    case "waiting":
      deps.onEvent({
        type: "take-waiting",
        take: id,
        reason: ending.reason,
        message: ending.message,
      });
      return { ...base, ...told(ending), state: "waiting", reason: ending.reason };
    case "stopped":
      break;
  }
  const { why, message, hint } = ending;
  switch (why) {
    case "failed":
      deps.onEvent({ type: "take-failed", take: id, requestId, message, hint });
      return { ...base, ...told(ending), state: "failed" };
    case "uncertain":
      deps.onEvent({ type: "take-uncertain", take: id, message, hint: hint ?? "" });
      return { ...base, ...told(ending), state: "uncertain" };
    case "credit":
      gate.stop ??= { reason: why, message, hint };
      break;
    case "approval":
    case "budget":
    case "deadline":
    case "network":
    case "picture":
      break;
  }
  deps.onEvent({ type: "take-waiting", take: id, reason: why, message });
  return { ...base, ...told(ending), state: "waiting", reason: why };
}

function identity(take: PlannedTake): Pick<TakeResult, "shotId" | "take" | "requestKey"> {
  return { shotId: take.shotId, take: take.take, requestKey: take.requestKey };
}

function told({ message, hint }: { message: string; hint?: string | undefined }) {
  return { message, ...(hint === undefined ? {} : { hint }) };
}

function priceOf(take: PlannedTake): TakeResult["usd"] {
  return take.price.known ? take.price.usd : undefined;
}

const interrupted: Stop = {
  reason: "interrupted",
  message: "interrupted",
  hint: "run the same command again to go on",
};

function faulted(error: unknown): Stop {
  const message = error instanceof Error ? error.message : String(error);
  return { reason: "network", message };
}
