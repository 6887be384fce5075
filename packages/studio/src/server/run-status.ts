import { formatUsd } from "@storyreel/models";
import { type RunView, type TakePhase, type TakeView, viewKey } from "@storyreel/renderer/events";
import type { RunRow, RunStatus, StudioTake } from "../api/studio-view.ts";

/** A run of this studio, as it stands. */
export type StudioRun = {
  readonly kind: RunStatus["kind"];
  readonly state: RunStatus["state"];
  readonly startedAtMs: number;
  readonly view: RunView;
  readonly exit?: number;
  readonly message?: string;
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
export function runStatus({ kind, state, startedAtMs, view, exit, message }: StudioRun): RunStatus {
  const { assembly } = view;
  return {
    kind,
    state,
    startedAtMs,
    rows: [...view.takes.values()].filter(({ phase }) => phase !== "reused").map(rowOf),
    ...(assembly === undefined
      ? {}
      : { assembly: { done: assembly.done, segments: assembly.segments } }),
    ...(exit === undefined ? {} : { exit }),
    ...(message === undefined ? {} : { message }),
  };
}

/** @returns `undefined` if no run goes on, or it has nothing to do with the take. */
export function progressIn(
  run: StudioRun | undefined,
  shotId: string,
  take: number,
): TakeProgress | undefined {
  const isLive = run?.state === "running" || run?.state === "stopping";
  if (!isLive || run.kind === "rehearsal") return undefined;
  const found = run.view.takes.get(viewKey({ shotId, take }));
  const state = found && stateOfPhase(found.phase);
  if (found === undefined || state === undefined) return undefined;
  const { phase, trouble, startedAtMs, expectedMs } = found;
  return {
    state,
    phase,
    trouble: trouble?.reason,
    startedAtMs,
    expectedMs,
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

function rowOf(take: TakeView): RunRow {
  const { id, phase, startedAtMs, endedAtMs, expectedMs, trouble } = take;
  const reservedUsd = reservedOf(take);
  return {
    shot: id.shotId,
    take: id.take,
    phase,
    canCancel: ["waiting", "submitting", "queued", "running"].includes(phase),
    ...(startedAtMs === undefined ? {} : { startedAtMs }),
    ...(endedAtMs === undefined ? {} : { endedAtMs }),
    ...(expectedMs === undefined ? {} : { expectedMs }),
    ...(trouble === undefined ? {} : { trouble: trouble.reason }),
    ...(reservedUsd === undefined ? {} : { reservedUsd }),
  };
}

function reservedOf({ reserved }: TakeView): string | undefined {
  return reserved?.usd === undefined ? undefined : formatUsd(reserved.usd);
}
