import { addSpent, noSpending, type Spending, type Spent } from "../plan/film-money.ts";
import type { PlannedTake, RenderPlan } from "../plan/render-plan.ts";
import { assumptionOf } from "../plan/takes-to-buy.ts";
import type { TakeId } from "../run/run-event.ts";
import { advanceOutages } from "./outages.ts";
import type { RenderEvent } from "./reporter.ts";
import {
  viewKey,
  type Reserved,
  type RunView,
  type TakeTrouble,
  type TakeView,
} from "./run-view.ts";
import { shapeOf } from "./time-left.ts";

/** The view after one more event. Pure; `nowMs` is when the event arrived. */
export function advanceRunView(view: RunView, event: RenderEvent, nowMs: number): RunView {
  const outages = advanceOutages(view.outages, event, nowMs);
  return { ...advance(view, event, nowMs), outages };
}

function advance(view: RunView, event: RenderEvent, nowMs: number): RunView {
  switch (event.type) {
    case "rehearsal-started":
      return { ...view, isRehearsal: true };
    case "plan-made":
      return {
        ...view,
        takes: takesOf(event.plan),
        money: event.plan.money ?? noSpending,
        maxUsd: event.plan.maxUsd,
        plannedMs: event.plan.expected?.p50Ms,
      };
    case "run-started":
      return {
        ...view,
        isRehearsal: event.isRehearsal,
        concurrency: event.concurrency,
        startedAtMs: nowMs,
      };
    case "take-reused":
      return change(view, event.take, { phase: "reused" });
    case "submit-started":
      return change(reserve(settle(view, event.take, "failed"), event), event.take, {
        phase: "submitting",
        usd: event.usd,
        startedAtMs: nowMs,
        queuedMs: undefined,
        trouble: undefined,
      });
    case "request-submitted":
      return change(accept(view, event.take), event.take, {
        phase: "queued",
        requestId: event.requestId,
        trouble: undefined,
      });
    case "request-state":
      return change(view, event.take, {
        phase: event.state === "queued" ? "queued" : "running",
        requestId: event.requestId,
        startedAtMs: nowMs - event.elapsedMs,
        expectedMs: event.expectedMs,
        trouble: undefined,
        ...(event.state === "queued" ? { queuedMs: event.elapsedMs } : {}),
      });
    case "download-started":
      return change(settle(view, event.take, "paid"), event.take, {
        phase: "downloading",
        trouble: undefined,
      });
    case "take-finished":
    case "take-failed":
    case "take-uncertain":
    case "take-waiting":
      return endTake(view, event, nowMs);
    case "retrying":
      if (event.take === undefined) return view;
      return change(view, event.take, {
        trouble: { reason: event.brief, nextTryAtMs: nowMs + event.delayMs },
      });
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
    case "warning":
      return view;
    case "render-finished":
      return { ...view, money: event.outcome.money ?? view.money };
  }
}

type Ending = Extract<
  RenderEvent,
  { type: "take-finished" | "take-failed" | "take-uncertain" | "take-waiting" }
>;

function endTake(view: RunView, event: Ending, endedAtMs: number): RunView {
  const { take } = event;
  switch (event.type) {
    case "take-finished": {
      const { requestId, path, sha256 } = event;
      const media = { path, sha256 };
      const fields = {
        phase: "finished",
        requestId,
        media,
        endedAtMs,
        trouble: undefined,
      } as const;
      return change(settle(view, take, "paid"), take, fields);
    }
    case "take-failed": {
      const { requestId, isPaid } = event;
      const fields = {
        phase: "failed",
        requestId,
        endedAtMs,
        trouble: finalTrouble(event),
      } as const;
      return change(settle(view, take, isPaid === true ? "paid" : "failed"), take, fields);
    }
    case "take-uncertain":
      return change(view, take, { phase: "uncertain", endedAtMs, trouble: finalTrouble(event) });
    case "take-waiting": {
      const trouble = event.reason === "interrupted" ? undefined : finalTrouble(event);
      return change(withdraw(view, event), take, { phase: "held", endedAtMs, trouble });
    }
  }
}

function takesOf(plan: RenderPlan): ReadonlyMap<string, TakeView> {
  const views = plan.shots.flatMap(({ takes }) =>
    takes.map((take) => startingView(take, takes.length > 1)),
  );
  return new Map(views.map((view) => [viewKey(view.id), view]));
}

function startingView(planned: PlannedTake, isOneOfSeveral: boolean): TakeView {
  const { shotId, take, price, state, sharedWith, pictures = [] } = planned;
  return {
    id: { shotId, take },
    label: isOneOfSeveral ? `${shotId} take ${take}` : shotId,
    phase: state.kind === "reused" ? "reused" : "waiting",
    requestId: "requestId" in state ? state.requestId : undefined,
    media: state.kind === "reused" ? { path: state.path, sha256: state.sha256 } : undefined,
    startedAtMs: undefined,
    endedAtMs: undefined,
    queuedMs: undefined,
    expectedMs: undefined,
    shape: sharedWith === undefined ? shapeOf(planned) : undefined,
    needs: pictures.flatMap(({ source }) => (source.kind === "frame" ? [viewKey(source)] : [])),
    trouble: undefined,
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

function finalTrouble({
  message,
  brief = message,
}: {
  readonly message: string;
  readonly brief?: string | undefined;
}): TakeTrouble {
  return { reason: brief, nextTryAtMs: undefined };
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
