import type { PlannedTake } from "../plan/render-plan.ts";
import { createInProcessEngine } from "./engine.ts";
import { findElsewhere } from "./find-elsewhere.ts";
import { createPlanRun, type PlanRun } from "./plan-run.ts";
import { reopenTake } from "./reopen-take.ts";
import { reportStrays } from "./report-strays.ts";
import type { RunOptions } from "./run-options.ts";
import type { RunResult, TakeResult } from "./run-result.ts";
import { restorePace } from "./restore-pace.ts";
import { runTake } from "./run-take.ts";
import { startOrder } from "./start-order.ts";
import { startTake } from "./take-run.ts";

/**
 * Carries every take of a plan as far as possible: requests in flight first, then the longest ones. What happens to one take never stops
 * the others; the result has the outcome of each.
 *
 * @throws UsageError when the base URL is not the queue's: nothing is submitted after that.
 * @throws LedgerError when the ledger cannot be written: nothing is submitted after that.
 */
export async function runPlan(options: RunOptions): Promise<RunResult> {
  return carryOut(await createPlanRun(options), options);
}

/** The same for a run whose context exists. */
export async function carryOut(run: PlanRun, options: RunOptions): Promise<RunResult> {
  const { takes, context, endings, gate } = run;
  await restorePace(context, run.pace);
  for (const take of takes) await reopenTake(startTake(context, take));
  context.onEvent({
    type: "run-started",
    takes: takes.length,
    reused: takes.filter((take) => take.state.kind === "reused").length,
    concurrency: options.concurrency,
    isRehearsal: options.isRehearsal ?? false,
  });

  if (options.isRehearsal !== true) {
    await searchFirst(run, options);
  }
  const ordered = await startOrder(takes, context);
  const results = new Map<PlannedTake, TakeResult>();
  const engine = options.engine ?? createInProcessEngine(options);
  await engine.work(ordered, async (take, places) => {
    const result = await runTake(run, take, places);
    results.set(take, result);
    endings.note(result);
  });
  if (gate.fault !== undefined) throw gate.fault.error;
  if (gate.stop === undefined) await reportStrays(run);
  return { takes: takes.map((take) => results.get(take)!) };
}

// A list may take its 30 seconds, or the API a while to come back: what it shows is not paid for again.
const patienceMs = 60_000;

async function searchFirst({ takes, context, signal }: PlanRun, { client }: RunOptions) {
  const failure = await findElsewhere(takes, { client, context, signal, patienceMs });
  if (failure === undefined) return;
  context.onEvent({
    type: "warning",
    take: undefined,
    message: `GMI's list of requests could not be read (${failure}): shots that are paid for, but not in this state folder, are not found`,
    hint: "if another clone, or this one before its state folder was deleted, has paid for them, stop now and try again later",
  });
}
