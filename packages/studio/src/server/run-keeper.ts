import type { RenderOptions } from "@storyreel/renderer";
import {
  advanceRunView,
  emptyRunView,
  type RenderEvent,
  type RenderOutcome,
} from "@storyreel/renderer/events";
import { describeFault } from "./describe-fault.ts";
import type { StudioRun } from "./run-status.ts";

/** The run of a studio: one at a time. */
export type RunKeeper = {
  /** The one that goes on, or the last one. */
  current(): StudioRun | undefined;
  isGoing(): boolean;
  /**
   * Starts a run. Resolves once its plan is approved and it goes on, or when it has ended before.
   *
   * @param render begins the work; what it throws ends the run.
   */
  start(
    kind: StudioRun["kind"],
    render: (run: RunHandles) => Promise<RenderOutcome>,
  ): Promise<Start>;
  /** Nothing more is submitted; what runs is left to the next run. */
  stop(): void;
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
  | { readonly kind: "ended"; readonly outcome: RenderOutcome };

/** @param onChange is called after each event; `isFinal`: what is stored has changed too. */
export function createRunKeeper(
  onChange: (change: { readonly isFinal: boolean }) => void,
): RunKeeper {
  let run: StudioRun | undefined;
  let stopSubmitting = new AbortController();
  let leave = new AbortController();
  let going: Promise<void> | undefined;

  const note = (event: RenderEvent): void => {
    if (run === undefined) return;
    run = { ...run, view: advanceRunView(run.view, event, Date.now()) };
    onChange({ isFinal: event.type === "take-finished" || event.type === "take-failed" });
  };
  const end = (outcome: RenderOutcome): void => {
    if (run === undefined) return;
    const { exit, message, hint } = outcome;
    const said = [message, hint].filter((part) => part !== undefined).join("; ");
    run = { ...run, state: "ended", exit, ...(said === "" ? {} : { message: said }) };
  };
  return {
    current: () => run,
    isGoing: () => going !== undefined,
    start: async (kind, render) => {
      stopSubmitting = new AbortController();
      leave = new AbortController();
      run = { kind, state: "running", startedAtMs: Date.now(), view: emptyRunView };
      return new Promise<Start>((resolve) => {
        const work = async (): Promise<void> => {
          const outcome = await render({
            reporter: { report: note },
            signals: { stopSubmitting: stopSubmitting.signal, leave: leave.signal },
            onApproved: () => resolve({ kind: "going" }),
          }).catch(outcomeOf);
          going = undefined;
          end(outcome);
          resolve({ kind: "ended", outcome });
          onChange({ isFinal: true });
        };
        going = work();
      });
    },
    stop: () => {
      if (run === undefined || going === undefined) return;
      run = { ...run, state: "stopping" };
      stopSubmitting.abort();
      // Nothing is lost with a rehearsal.
      if (run.kind === "rehearsal") leave.abort();
      onChange({ isFinal: false });
    },
    ended: async () => going,
  };
}

/** An error is an end like others: the ledger holds what was paid. */
function outcomeOf(error: unknown): RenderOutcome {
  const { message, hint } = describeFault(error);
  return { exit: 3, outputs: [], estimatedUsd: "0.00", shots: [], message, hint };
}
