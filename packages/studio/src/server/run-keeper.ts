import type { RenderOptions } from "@storyreel/renderer";
import {
  advanceRunView,
  emptyRunView,
  type RenderEvent,
  type RenderOutcome,
  viewKey,
} from "@storyreel/renderer/events";
import { isAbort } from "@storyreel/renderer/kit";
import type { PlannedTake, RenderPlan } from "@storyreel/renderer/plan";
import { describeFault } from "./describe-fault.ts";
import type { StudioRun } from "./run-status.ts";

/** The run of a studio: one at a time. */
export type RunKeeper = {
  /** The one that goes on, or the last one. */
  current(): StudioRun | undefined;
  isGoing(): boolean;
  /**
   * Starts a run. Resolves once its plan is approved and it goes on, or when it has ended before, and the page shows that.
   *
   * @param render begins the work; what it throws ends the run.
   */
  start(
    kind: StudioRun["kind"],
    render: (run: RunHandles) => Promise<RenderOutcome>,
    /** Keys of the requests that it makes. Absent: all of its plan. */
    wanted?: ReadonlySet<string>,
  ): Promise<Start>;
  /** What was not sent of a shot is not sent any more. */
  withdraw(shotId: string): void;
  isWithdrawn(shotId: string): boolean;
  /** Nothing more is submitted; what runs is left to the next run. */
  stop(): void;
  /** Stops the run that goes on, and lets none begin any more: one that is being prepared ends with exit code 130. */
  close(): void;
  /** Whoever makes the takes of the run has been asked for them, or the run has ended. */
  hasBegun(): boolean;
  /** Resolves when it has begun. */
  begun(): Promise<void>;
  /** Resolves when the run has ended. */
  ended(): Promise<void>;
};

/** What the work reports to, and is stopped by. */
export type RunHandles = Pick<RenderOptions, "reporter" | "signals"> & {
  /** The plan is approved. */
  readonly onApproved: () => void;
};

export type Start =
  | { readonly kind: "going" }
  /** Another run goes on. */
  | { readonly kind: "busy" }
  | { readonly kind: "ended"; readonly outcome: RenderOutcome };

type RunKeeperOptions = {
  /** Is called after each event; `isFinal`: what is stored has changed too. */
  readonly onChange: (change: { readonly isFinal: boolean }) => void;
  /** Shows that a run has ended, and what is stored since. */
  readonly onEnd: () => Promise<void>;
  /** How long such a request takes, by what the ledger knows. */
  readonly usualMs?: (take: PlannedTake) => number | undefined;
};

export function createRunKeeper({
  onChange,
  onEnd,
  usualMs = () => undefined,
}: RunKeeperOptions): RunKeeper {
  let run: StudioRun | undefined;
  let stopSubmitting = new AbortController();
  let leave = new AbortController();
  let going: Promise<void> | undefined;
  let isClosed = false;
  let hasBegun = true;
  let beginning = Promise.withResolvers<void>();
  const begin = (): void => {
    hasBegun = true;
    beginning.resolve();
  };

  const note = (event: RenderEvent): void => {
    if (run === undefined) return;
    if (event.type === "run-started") begin();
    const planned =
      event.type === "plan-made"
        ? { keys: keysOf(event.plan), usualMs: usualOf(event.plan, usualMs) }
        : {};
    run = { ...run, ...planned, view: advanceRunView(run.view, event, Date.now()) };
    onChange({ isFinal: changesLedger.has(event.type) });
  };
  const stop = (): void => {
    if (run === undefined || going === undefined) return;
    run = { ...run, state: "stopping" };
    stopSubmitting.abort();
    // Nothing is lost with a rehearsal.
    if (run.kind === "rehearsal") leave.abort();
    onChange({ isFinal: false });
  };
  return {
    current: () => run,
    isGoing: () => going !== undefined,
    start: async (kind, render, wanted) => {
      if (going !== undefined) return { kind: "busy" };
      if (isClosed) return { kind: "ended", outcome: closedOutcome };
      stopSubmitting = new AbortController();
      leave = new AbortController();
      hasBegun = false;
      beginning = Promise.withResolvers();
      run = newRun(kind, wanted);
      return new Promise<Start>((resolve) => {
        const work = async (): Promise<void> => {
          const outcome = await render({
            reporter: { report: note },
            signals: { stopSubmitting: stopSubmitting.signal, leave: leave.signal },
            onApproved: () => resolve({ kind: "going" }),
          }).catch(outcomeOf);
          going = undefined;
          begin();
          run = run && endedRun(run, outcome);
          await onEnd();
          resolve({ kind: "ended", outcome });
        };
        going = work();
      });
    },
    withdraw: (shotId) => {
      if (run === undefined || going === undefined) return;
      run = { ...run, withdrawn: new Set([...run.withdrawn, shotId]) };
      onChange({ isFinal: false });
    },
    isWithdrawn: (shotId) => run?.withdrawn.has(shotId) === true,
    stop,
    close: () => {
      isClosed = true;
      stop();
    },
    hasBegun: () => hasBegun,
    begun: async () => (hasBegun ? undefined : beginning.promise),
    ended: async () => going,
  };
}

function newRun(kind: StudioRun["kind"], wanted: StudioRun["wanted"]): StudioRun {
  return {
    kind,
    state: "running",
    startedAtMs: Date.now(),
    view: emptyRunView,
    keys: new Map(),
    usualMs: new Map(),
    wanted,
    withdrawn: new Set(),
  };
}

function endedRun(run: StudioRun, { exit, message, hint }: RenderOutcome): StudioRun {
  return {
    ...run,
    state: "ended",
    before: run.state,
    exit,
    ...(message === undefined ? {} : { message }),
    ...(hint === undefined ? {} : { hint }),
  };
}

const changesLedger: ReadonlySet<RenderEvent["type"]> = new Set([
  "submit-started",
  "request-submitted",
  "take-finished",
  "take-failed",
  "take-uncertain",
  "take-waiting",
]);

function usualOf(
  { shots }: RenderPlan,
  usualMs: (take: PlannedTake) => number | undefined,
): StudioRun["usualMs"] {
  const takes = shots.flatMap((planned) => planned.takes);
  return new Map(
    takes.flatMap((take) => {
      const ms = usualMs(take);
      return ms === undefined ? [] : [[viewKey(take), ms] as const];
    }),
  );
}

function keysOf({ shots }: RenderPlan): StudioRun["keys"] {
  const takes = shots.flatMap((planned) => planned.takes);
  return new Map(takes.map((take) => [viewKey(take), take.requestKey]));
}

const nothingMade = { outputs: [], estimatedUsd: "0.00", shots: [] };
const closedOutcome: RenderOutcome = {
  ...nothingMade,
  exit: 130,
  message: "The studio is stopping: nothing was sent.",
};

/** An error is an end like others: the ledger holds what was paid. So is an abort, which somebody asked for. */
export function outcomeOf(error: unknown): RenderOutcome {
  if (isAbort(error)) return { ...nothingMade, exit: 130, message: "finished work is kept" };
  const { message, hint } = describeFault(error, "run");
  return { ...nothingMade, exit: 3, message, hint };
}
