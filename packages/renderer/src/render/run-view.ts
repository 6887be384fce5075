import type { Usd } from "@storyreel/models";
import type { PlannedTake, RenderPlan } from "../plan/render-plan.ts";
import type { TakeId } from "../run/run-event.ts";
import type { RenderEvent } from "./reporter.ts";

/** The state of a run at one moment, for display. */
export type RunView = {
  readonly isRehearsal: boolean;
  /** Takes of the plan by `viewKey`, in film order. */
  readonly takes: ReadonlyMap<string, TakeView>;
  /** Price in the plan of the requests that were accepted in this run and have not failed. */
  readonly paidUsd: Usd;
  /** Price of the requests of this run that failed; GMI reports failed requests as not charged. */
  readonly failedUsd: Usd;
  /** True when a request without a known price was accepted: `paidUsd` is then too low. */
  readonly hasUnknownSpending: boolean;
  /** Price of everything in the plan that still has to be bought. */
  readonly plannedUsd: Usd;
  /** Undefined before the run starts. */
  readonly startedAtMs: number | undefined;
  readonly assembly:
    | { readonly output: string; readonly done: number; readonly segments: number }
    | undefined;
};

export type TakeView = {
  readonly id: TakeId;
  /** The shot's id, with the take number when the shot has several takes. */
  readonly label: string;
  readonly phase: TakePhase;
  readonly requestId: string | undefined;
  readonly media: { readonly path: string; readonly sha256: string } | undefined;
  /** When it was submitted, as closely as is known. */
  readonly startedAtMs: number | undefined;
  readonly endedAtMs: number | undefined;
  readonly expectedMs: number | undefined;
  /** Undefined when no source gives the price. */
  readonly usd: Usd | undefined;
  /** What its request of this run counts for in `paidUsd`. */
  readonly paidUsd: Usd;
};

export type TakePhase =
  | "waiting"
  | "submitting"
  | "queued"
  | "generating"
  | "downloading"
  | "done"
  | "reused"
  | "failed"
  | "uncertain"
  | "held";

export const emptyRunView: RunView = {
  isRehearsal: false,
  takes: new Map(),
  paidUsd: 0n,
  failedUsd: 0n,
  hasUnknownSpending: false,
  plannedUsd: 0n,
  startedAtMs: undefined,
  assembly: undefined,
};

/** The view after one more event. Pure; `nowMs` is when the event arrived. */
export function advanceRunView(view: RunView, event: RenderEvent, nowMs: number): RunView {
  switch (event.type) {
    case "rehearsal-started":
      return { ...view, isRehearsal: true };
    case "plan-made":
      return { ...view, takes: takesOf(event.plan), plannedUsd: event.plan.totalUsd };
    case "run-started":
      return { ...view, isRehearsal: event.isRehearsal, startedAtMs: nowMs };
    case "take-reused":
      return change(view, event.take, { phase: "reused" });
    case "submit-started":
      // Another submit of the same take: its request before has failed.
      return change(refund(view, event.take), event.take, {
        phase: "submitting",
        usd: event.usd,
        startedAtMs: nowMs,
      });
    case "request-submitted":
      return change(spend(view, event), event.take, {
        phase: "queued",
        requestId: event.requestId,
      });
    case "request-state":
      return change(view, event.take, {
        phase: event.state === "queued" ? "queued" : "generating",
        requestId: event.requestId,
        startedAtMs: nowMs - event.elapsedMs,
        expectedMs: event.expectedMs,
      });
    case "download-started":
      return change(view, event.take, { phase: "downloading" });
    case "take-finished":
      return change(view, event.take, {
        phase: "done",
        requestId: event.requestId,
        media: { path: event.path, sha256: event.sha256 },
        endedAtMs: nowMs,
      });
    case "take-failed":
      return change(event.isPaid === true ? view : refund(view, event.take), event.take, {
        phase: "failed",
        requestId: event.requestId,
        endedAtMs: nowMs,
      });
    case "take-uncertain":
      return change(view, event.take, { phase: "uncertain", endedAtMs: nowMs });
    case "take-waiting":
      return change(view, event.take, { phase: "held", endedAtMs: nowMs });
    case "assembly-started":
      return { ...view, assembly: { output: event.output, done: 0, segments: event.segments } };
    case "assembly-progress":
      return {
        ...view,
        assembly: { output: event.output, done: event.done, segments: event.segments },
      };
    case "assembly-finished":
      return { ...view, assembly: undefined };
    case "diagnostics-found":
    case "interrupt-received":
    case "retrying":
    case "warning":
    case "render-finished":
      return view;
  }
}

/** Key of a take in `RunView.takes`. */
export function viewKey(take: TakeId): string {
  return `${take.shotId}#${take.take}`;
}

/** Name of a take for display. A take that is not in the plan is named in full. */
export function labelOf(view: RunView, take: TakeId): string {
  return view.takes.get(viewKey(take))?.label ?? `${take.shotId} take ${take.take}`;
}

function takesOf(plan: RenderPlan): ReadonlyMap<string, TakeView> {
  const views = plan.shots.flatMap(({ takes }) =>
    takes.map((take) => startingView(take, takes.length > 1)),
  );
  return new Map(views.map((view) => [viewKey(view.id), view]));
}

function startingView(planned: PlannedTake, isOneOfSeveral: boolean): TakeView {
  const { shotId, take, price, state } = planned;
  return {
    id: { shotId, take },
    label: isOneOfSeveral ? `${shotId} take ${take}` : shotId,
    phase: state.kind === "reused" ? "reused" : "waiting",
    requestId: "requestId" in state ? state.requestId : undefined,
    media: state.kind === "reused" ? { path: state.path, sha256: state.sha256 } : undefined,
    startedAtMs: undefined,
    endedAtMs: undefined,
    expectedMs: undefined,
    usd: price.known ? price.usd : undefined,
    paidUsd: 0n,
  };
}

function change(view: RunView, take: TakeId, fields: Partial<TakeView>): RunView {
  const before = view.takes.get(viewKey(take));
  if (before === undefined) return view;
  return { ...view, takes: new Map(view.takes).set(viewKey(take), { ...before, ...fields }) };
}

/** Counts a request that this run submitted, even if the answer was lost; not one that an earlier run submitted. */
function spend(view: RunView, event: Extract<RenderEvent, { type: "request-submitted" }>): RunView {
  const take = view.takes.get(viewKey(event.take));
  if (view.isRehearsal || take?.phase !== "submitting") return view;
  if (take.usd === undefined) return { ...view, hasUnknownSpending: true };
  const paid = change(view, event.take, { paidUsd: take.usd });
  return { ...paid, paidUsd: view.paidUsd + take.usd };
}

/** The take's request has failed. */
function refund(view: RunView, id: TakeId): RunView {
  const { paidUsd = 0n } = view.takes.get(viewKey(id)) ?? {};
  if (paidUsd === 0n) return view;
  return {
    ...change(view, id, { paidUsd: 0n }),
    paidUsd: view.paidUsd - paidUsd,
    failedUsd: view.failedUsd + paidUsd,
  };
}
