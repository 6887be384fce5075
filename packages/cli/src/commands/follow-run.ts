import {
  advanceRunView,
  emptyRunView,
  outcomeOfView,
  type ExitCode,
  type RenderOutcome,
  type Reporter,
} from "@storyreel/renderer/events";
import { printable } from "@storyreel/renderer/kit";
import type { RenderPlan } from "@storyreel/renderer/plan";
import { commandAgain } from "../arguments/command-again.ts";
import { createReporter } from "../output/create-reporter.ts";
import type { CommandCall } from "./command.ts";
import { watchInterrupts } from "./interrupts.ts";

/** A render as seen from outside: what it reports, how it is stopped, and how it ends, whatever ends it. */
export type RunFollower = {
  readonly reporter: Reporter;
  readonly signals: { readonly stopSubmitting: AbortSignal; readonly leave: AbortSignal };
  /** Reports the end, with the command that continues. */
  finish(outcome: RenderOutcome): ExitCode;
  /** Reports the end of a run that threw, with what is known of its shots. */
  fail(error: unknown): Promise<ExitCode>;
  /** Stops listening for Ctrl-C. */
  stop(): void;
};

/** @param isRemote the workers of a fleet do it, and go on when this command ends. */
export function followRun(
  { args, flags, environment, output }: CommandCall,
  isRemote = false,
): RunFollower {
  const screen = createReporter(output, flags);
  let view = emptyRunView;
  let plan: RenderPlan | undefined;
  const reporter: Reporter = {
    report: (event) => {
      view = advanceRunView(view, event, Date.now());
      if (event.type === "plan-made") plan = event.plan;
      screen.report(event);
    },
  };
  const finish = (outcome: RenderOutcome): ExitCode => {
    const command = commandAgain(args, outcome, environment);
    const hint =
      command === undefined ? outcome.hint : `${outcome.hint ?? "nothing is lost"}\n  ${command}`;
    reporter.report({ type: "render-finished", outcome: { ...outcome, hint } });
    return outcome.exit;
  };
  const interrupts = watchInterrupts(process, {
    onFirst: () =>
      reporter.report({ type: "interrupt-received", ...(isRemote ? { isDetached: true } : {}) }),
    onOverdue: () => process.exit(finish(outcomeOfView(view, plan, interrupted))),
  });
  return {
    reporter,
    signals: interrupts,
    finish,
    fail: async (error) => {
      const { describeThrown } = await import("../output/describe-thrown.ts");
      const { exit, message, hint, stack } = describeThrown(error);
      finish(outcomeOfView(view, plan, { exit, message, hint }));
      if (stack !== undefined) output.stderr(printable(`${stack}\n`));
      return exit;
    },
    stop: interrupts.stop,
  };
}

const interrupted = {
  exit: 130,
  message: "interrupted",
  hint: "run the same command again to continue",
} as const;
