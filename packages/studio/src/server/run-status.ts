import { formatUsd } from "@storyreel/models";
import { type RunView, type TakePhase, type TakeView, viewKey } from "@storyreel/renderer/events";
import { sentences } from "../api/sentences.ts";
import type { RunRow, RunStatus, StudioTake } from "../api/studio-view.ts";

/** A run of this studio, as it stands. */
export type StudioRun = {
  readonly kind: RunStatus["kind"];
  readonly state: RunStatus["state"];
  readonly startedAtMs: number;
  readonly view: RunView;
  /** Which request each take of `view` is. */
  readonly keys: ReadonlyMap<string, string>;
  /** How long requests as those of `view` took, from submit to success, by what the ledger knows when the run starts. */
  readonly usualMs: ReadonlyMap<string, number>;
  /** Keys of the requests that it makes; `undefined`: all of its plan. */
  readonly wanted: ReadonlySet<string> | undefined;
  /** Ids of shots that were cancelled: what was not sent of them is not sent any more. */
  readonly withdrawn: ReadonlySet<string>;
  readonly exit?: number;
  readonly message?: string;
  readonly hint?: string;
  /** Of one that has ended: how it stood until then. */
  readonly before?: RunStatus["state"];
};

/** Where a take stands in a run that goes on. */
export type TakeProgress = {
  readonly state: StudioTake["state"];
  readonly phase: TakePhase;
  readonly trouble: string | undefined;
  readonly startedAtMs: number | undefined;
  readonly expectedMs: number | undefined;
  readonly reservedUsd: string | undefined;
  /** Nothing was sent for it yet. */
  readonly isUnsent: boolean;
};

/** How the page shows a run. */
export function runStatus(run: StudioRun): RunStatus {
  const { kind, state, startedAtMs, view, exit, message, hint } = run;
  const { assembly } = view;
  return {
    kind,
    state,
    startedAtMs,
    rows: rowsOf(run).map((take) => rowOf(take, run)),
    ...(assembly === undefined
      ? {}
      : { assembly: { done: assembly.done, segments: assembly.segments } }),
    ...(exit === undefined ? {} : { exit }),
    ...(message === undefined ? {} : { message: sentences({ message, hint }) }),
  };
}

/**
 * Keys of the requests that the purchase which goes on has sent or will send, as they were confirmed. Not what has failed in it, or was
 * withdrawn: that can be bought again.
 */
export function keysBeingBought(run: StudioRun | undefined): ReadonlySet<string> {
  if (run?.kind !== "render" || !isGoingOn(run)) return new Set();
  const open = [...run.view.takes]
    .filter(([, take]) => take.phase === "failed" || isWithdrawn(take, run))
    .map(([key]) => run.keys.get(key));
  const all = run.wanted ?? new Set(run.keys.values());
  return new Set([...all].filter((key) => !open.includes(key)));
}

function isGoingOn({ state }: StudioRun): boolean {
  return state === "running" || state === "stopping";
}

/** @returns `undefined` if no run goes on, or it has nothing to do with the take. */
export function progressIn(
  run: StudioRun | undefined,
  {
    shotId,
    take,
    requestKey,
  }: { readonly shotId: string; readonly take: number; readonly requestKey: string },
): TakeProgress | undefined {
  if (run === undefined || !isGoingOn(run) || run.kind === "rehearsal") return undefined;
  const key = viewKey({ shotId, take });
  const found = run.view.takes.get(key);
  const state = found && stateOfPhase(found.phase);
  if (found === undefined || state === undefined || !isRow(found, run)) return undefined;
  // The storyboard may ask for something else since, and what was cancelled is as it was before.
  if (run.keys.get(key) !== requestKey || isWithdrawn(found, run)) return undefined;
  const { phase, trouble, startedAtMs } = found;
  return {
    state,
    phase,
    trouble: trouble?.reason,
    startedAtMs,
    expectedMs: expectedOf(found, run),
    reservedUsd: reservedOf(found),
    isUnsent: phase === "waiting",
  };
}

/** `undefined`: what the files and the ledger say. */
function stateOfPhase(phase: TakePhase): StudioTake["state"] | undefined {
  switch (phase) {
    case "waiting":
    case "submitting":
    case "queued":
      return "queued";
    case "running":
    case "downloading":
      return "running";
    case "failed":
      return "failed";
    case "uncertain":
      return "uncertain";
    case "finished":
      return "done";
    case "reused":
    case "held":
      return undefined;
  }
}

/** What a run makes: not what is there already, or was not ticked. */
export function isRow({ id, phase }: TakeView, { wanted, keys }: StudioRun): boolean {
  return phase !== "reused" && (wanted?.has(keys.get(viewKey(id)) ?? "") ?? true);
}

/** A request that several takes share is made once, for the first of them. */
function rowsOf(run: StudioRun): readonly TakeView[] {
  const seen = new Set<string>();
  return [...run.view.takes.values()].filter((take) => {
    const key = run.keys.get(viewKey(take.id)) ?? viewKey(take.id);
    const isFirst = !seen.has(key);
    seen.add(key);
    return isFirst && isRow(take, run);
  });
}

function isWithdrawn({ id, phase }: TakeView, { withdrawn }: StudioRun): boolean {
  return withdrawn.has(id.shotId) && (phase === "waiting" || phase === "held");
}

function rowOf(take: TakeView, run: StudioRun): RunRow {
  const { shotId, take: number } = take.id;
  if (isWithdrawn(take, run)) {
    const endedAtMs = take.endedAtMs ?? run.startedAtMs;
    return { shot: shotId, take: number, phase: "canceled", canCancel: false, endedAtMs };
  }
  const { id, phase, startedAtMs, endedAtMs, queuedMs, trouble } = take;
  const expectedMs = expectedOf(take, run);
  const reservedUsd = reservedOf(take);
  return {
    shot: id.shotId,
    take: id.take,
    phase,
    canCancel: ["waiting", "submitting", "queued", "running"].includes(phase),
    ...(startedAtMs === undefined ? {} : { startedAtMs }),
    ...(endedAtMs === undefined ? {} : { endedAtMs }),
    ...(queuedMs === undefined ? {} : { queuedMs }),
    ...(expectedMs === undefined ? {} : { expectedMs }),
    ...(trouble === undefined ? {} : { trouble: trouble.reason }),
    ...(reservedUsd === undefined ? {} : { reservedUsd }),
  };
}

/** What the run has learned, else what was known before it. */
function expectedOf({ id, expectedMs }: TakeView, { usualMs }: StudioRun): number | undefined {
  return expectedMs ?? usualMs.get(viewKey(id));
}

function reservedOf({ reserved }: TakeView): string | undefined {
  return reserved?.usd === undefined ? undefined : formatUsd(reserved.usd);
}
