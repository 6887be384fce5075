import type { Usd } from "@storyreel/models";
import { noSpending, type Spending, type Spent } from "../plan/film-money.ts";
import type { TakeId } from "../run/run-event.ts";
import type { Outages } from "./outages.ts";

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
  /** Maximum requests at the API at the same time; 0 before the run starts. */
  readonly concurrency: number;
  /** How long the plan expects the whole run to take. Undefined: unknown. */
  readonly plannedMs: number | undefined;
  readonly outages: Outages;
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
  /** How long it was queued at the API when it was last seen there. Undefined: it was not seen queued. */
  readonly queuedMs: number | undefined;
  readonly expectedMs: number | undefined;
  /** Requests of one shape take about as long. Undefined: it waits for the same request of another shot. */
  readonly shape: Shape | undefined;
  /** Keys of the takes that must be done before this one is submitted. */
  readonly needs: readonly string[];
  /** Why it failed, is not finished, or is tried again; undefined: nothing is wrong. */
  readonly trouble: TakeTrouble | undefined;
  /** Undefined when no source gives the price. */
  readonly usd: Usd | undefined;
  /** No source documents the price. */
  readonly isAssumed?: boolean | undefined;
  /** The plan did not know whether a submit was accepted; its money is reserved. */
  readonly isUncertain: boolean;
  /** What the film's money counts for its newest request; `undefined`: nothing, or the request has ended. */
  readonly reserved: Reserved | undefined;
};

export type TakeTrouble = {
  readonly reason: string;
  /** When it is tried again; undefined: it is not. */
  readonly nextTryAtMs: number | undefined;
};

/** `exact` names model, length and height; `model` the model alone. */
export type Shape = { readonly exact: string; readonly model: string };

/** What the film's money counts for a request that is open. */
export type Reserved = Pick<Spent, "usd" | "isAssumed"> & {
  /** Whether the API took the request, as far as is known. */
  readonly isAccepted: boolean;
};

export type TakePhase =
  | "waiting"
  | "submitting"
  | "queued"
  | "running"
  | "downloading"
  | "finished"
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
  concurrency: 0,
  plannedMs: undefined,
  outages: {},
  assembly: undefined,
};

/** Key of a take in `RunView.takes`. */
export function viewKey(take: TakeId): string {
  return `${take.shotId}#${take.take}`;
}

/** Name of a take for display. A take that is not in the plan is named in full. */
export function labelOf(view: RunView, take: TakeId): string {
  return view.takes.get(viewKey(take))?.label ?? `${take.shotId} take ${take.take}`;
}
