import type { Usd } from "@storyreel/models";
import { addSpent, noSpending, type Spending, type Spent } from "../plan/film-money.ts";
import type { PlannedTake, RenderPlan } from "../plan/render-plan.ts";
import { assumptionOf } from "../plan/takes-to-buy.ts";
import type { TakeId } from "../run/run-event.ts";
import type { RenderEvent } from "./reporter.ts";

/** The state of a run at one moment, for display. */
export type RunView = {
  readonly isRehearsal: boolean;
  /** Takes of the plan by `viewKey`, in film order. */
  readonly takes: ReadonlyMap<string, TakeView>;
  /** What the film has cost over all its runs: by the ledger before the run and after it, by the events in between. */
  readonly money: Spending;
  /** `budget.max_usd` of the storyboard, in decimal dollars; `undefined`: no limit. */
  readonly maxUsd: string | undefined;
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
  /** No source documents the price. */
  readonly isAssumed?: boolean | undefined;
  /** The plan did not know whether a submit was accepted; its money is reserved. */
  readonly isUncertain: boolean;
  /** What the film's money counts for its newest request; `undefined`: nothing, or the request has ended. */
  readonly reserved: Reserved | undefined;
};

type Reserved = Pick<Spent, "usd" | "isAssumed"> & {
  /** Whether the API took the request, as far as is known. */
  readonly isAccepted: boolean;
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
  money: noSpending,
  maxUsd: undefined,
  startedAtMs: undefined,
  assembly: undefined,
};

/** The view after one more event. Pure; `nowMs` is when the event arrived. */
export function advanceRunView(view: RunView, event: RenderEvent, nowMs: number): RunView {
  switch (event.type) {
    case "rehearsal-started":
      return { ...view, isRehearsal: true };
    case "plan-made":
      return {
        ...view,
        takes: takesOf(event.plan),
        money: event.plan.money ?? noSpending,
        maxUsd: event.plan.maxUsd,
      };
    case "run-started":
      return { ...view, isRehearsal: event.isRehearsal, startedAtMs: nowMs };
    case "take-reused":
      return change(view, event.take, { phase: "reused" });
    case "submit-started":
      return change(reserve(settle(view, event.take, "failed"), event), event.take, {
        phase: "submitting",
        usd: event.usd,
        startedAtMs: nowMs,
      });
    case "request-submitted":
      return change(accept(view, event.take), event.take, {
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
      return change(settle(view, event.take, "paid"), event.take, { phase: "downloading" });
    case "take-finished":
      return change(settle(view, event.take, "paid"), event.take, {
        phase: "done",
        requestId: event.requestId,
        media: { path: event.path, sha256: event.sha256 },
        endedAtMs: nowMs,
      });
    case "take-failed":
      return change(
        settle(view, event.take, event.isPaid === true ? "paid" : "failed"),
        event.take,
        {
          phase: "failed",
          requestId: event.requestId,
          endedAtMs: nowMs,
        },
      );
    case "take-uncertain":
      return change(view, event.take, { phase: "uncertain", endedAtMs: nowMs });
    case "take-waiting":
      return change(withdraw(view, event), event.take, { phase: "held", endedAtMs: nowMs });
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
      return view;
    case "render-finished":
      return { ...view, money: event.outcome.money ?? view.money };
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
    ...(assumptionOf(price) === undefined ? {} : { isAssumed: true }),
    isUncertain: state.kind === "uncertain",
    // What an earlier run submitted is part of the film's money from the start.
    reserved:
      state.kind === "running" && state.isFinished !== true
        ? {
            usd: price.known ? price.usd : undefined,
            isAssumed: assumptionOf(price) !== undefined,
            isAccepted: true,
          }
        : undefined,
  };
}

function change(view: RunView, take: TakeId, fields: Partial<TakeView>): RunView {
  const before = view.takes.get(viewKey(take));
  if (before === undefined) return view;
  return { ...view, takes: new Map(view.takes).set(viewKey(take), { ...before, ...fields }) };
}

/** The ledger reserves the money of a submit before it is sent. */
function reserve(view: RunView, event: Extract<RenderEvent, { type: "submit-started" }>): RunView {
  if (view.isRehearsal) return view;
  const { take, usd, isAssumed } = event;
  const reserved = { usd, isAssumed, isAccepted: false };
  return change(count(view, [{ ...reserved, state: "reserved" }]), take, { reserved });
}

/** A request that was found without a submit of this run, and that the plan did not know of, is reserved now. */
function accept(view: RunView, id: TakeId): RunView {
  const take = view.takes.get(viewKey(id));
  if (view.isRehearsal || take === undefined) return view;
  const { reserved, usd, isAssumed, isUncertain } = take;
  if (reserved !== undefined) {
    return change(view, id, { reserved: { ...reserved, isAccepted: true } });
  }
  const found = { usd, isAssumed, isAccepted: true };
  const counted = isUncertain ? view : count(view, [{ ...found, state: "reserved" }]);
  return change(counted, id, { reserved: found });
}

/** The take's newest request has ended. One that was never accepted costs nothing and did not fail. */
function settle(view: RunView, id: TakeId, as: "paid" | "failed"): RunView {
  const { reserved } = view.takes.get(viewKey(id)) ?? {};
  if (reserved === undefined) return view;
  const ended = as === "failed" && !reserved.isAccepted ? [] : [{ ...reserved, state: as }];
  return change(count(view, ended, reserved), id, { reserved: undefined });
}

/** A submit that certainly did not reach the API is not reserved any more. */
function withdraw(
  view: RunView,
  { take, reason }: Extract<RenderEvent, { type: "take-waiting" }>,
): RunView {
  const { reserved } = view.takes.get(viewKey(take)) ?? {};
  // An interrupt may leave a submit on its way, whose fate is unknown.
  if (reserved === undefined || reserved.isAccepted || reason === "interrupted") return view;
  return settle(view, take, "failed");
}

/** Counts requests, and takes back what was reserved for one. */
function count(view: RunView, spent: readonly Spent[], reserved?: Reserved): RunView {
  const before = reserved === undefined ? view.money : takeBack(view.money, reserved);
  return { ...view, money: spent.reduce(addSpent, before) };
}

function takeBack(money: Spending, { usd, isAssumed }: Reserved): Spending {
  if (usd === undefined) return { ...money, unpricedRequests: money.unpricedRequests - 1 };
  const assumedUsd = money.assumedUsd - (isAssumed === true ? usd : 0n);
  return { ...money, reservedUsd: money.reservedUsd - usd, assumedUsd };
}
