import { systemClock } from "@storyreel/core";
import { adoptByHand, type Ledger } from "@storyreel/renderer/engine";
import type { ExitCode } from "@storyreel/renderer/events";
import type { PlannedTake } from "@storyreel/renderer/plan";
import { findUnknownShot } from "@storyreel/renderer/storyboard";
import { counted } from "@storyreel/renderer/kit";
import { printJson, printProblem, type Problem } from "../output/output.ts";
import type { CommandCall } from "./command.ts";
import { loadPlan, type LoadedPlan } from "./load-plan.ts";

/** `storyreel takes FILE SHOT --adopt ID|--skip`: what becomes of a take whose submit got no answer. */
export async function decideTake(call: CommandCall): Promise<ExitCode> {
  const { operands, flags, output } = call;
  const [, shotId, ...rest] = operands;
  if (shotId === undefined || rest.length > 0) {
    const flag = flags.skip ? "--skip" : "--adopt ID";
    return refuse(
      { message: `${flag} needs a shot`, hint: `write storyreel takes FILE SHOT ${flag}` },
      call,
    );
  }
  const loaded = await loadPlan(call);
  if ("exit" in loaded) return loaded.exit;
  const unknown = findUnknownShot(loaded.project.storyboard, [shotId]);
  if (unknown !== undefined) return refuse(unknown, call);
  const takes = loaded.plan.shots
    .flatMap((planned) => planned.takes)
    .filter((take) => take.shotId === shotId && take.state.kind === "uncertain");
  const [take] = takes;
  if (take === undefined) {
    const message = `no take of shot "${shotId}" is waiting for a decision`;
    return refuse({ message, hint: "see storyreel status FILE" }, call);
  }
  if (flags.adopt !== undefined) return adopt(call, loaded, { takes, requestId: flags.adopt });
  if (loaded.fleet === undefined) {
    const message = "--skip is only for a fleet, where workers wait for the decision";
    return refuse(
      { message, hint: "without a fleet, use render --only to leave the shot out" },
      call,
    );
  }
  const count = await loaded.fleet.skip(shotId);
  if (flags.json) printJson({ type: "take-skipped", shot: shotId, takes: count }, output);
  else output.stdout(`${shotId}: the film's run continues without ${counted(count, "take")}\n`);
  return 0;
}

async function adopt(
  call: CommandCall,
  loaded: LoadedPlan,
  { takes, requestId }: { readonly takes: readonly PlannedTake[]; readonly requestId: string },
): Promise<ExitCode> {
  const { flags, output } = call;
  const adopted = await withLedger(loaded, async (ledger) => {
    for (const take of takes) {
      const entry = await ledger.get(take.requestKey);
      const record = entry && adoptByHand(entry.record, requestId);
      if (entry === undefined || record === undefined) continue;
      if ((await ledger.cas(entry, record)).kind === "written") return take;
    }
    return undefined;
  });
  if (adopted === undefined) {
    const message = `request ${requestId} belongs to another take, or the take has just changed`;
    return refuse({ message, hint: "see storyreel status FILE" }, call, 3);
  }
  const { shotId: shot, take } = adopted;
  if (flags.json) printJson({ type: "take-adopted", shot, take, requestId }, output);
  else
    output.stdout(
      `${shot} take ${take} is request ${requestId}; storyreel verifies this before it is used\n`,
    );
  return 0;
}

/** The fleet's, or the one in the state folder, which no render may use at the time. */
async function withLedger<T>(
  { fleet, workplace }: LoadedPlan,
  use: (ledger: Ledger) => Promise<T>,
): Promise<T> {
  if (fleet !== undefined) return use(fleet.ledger);
  const state = await workplace.hold({ clock: systemClock });
  try {
    return await use(state.ledger);
  } finally {
    await state.close();
  }
}

function refuse(problem: Problem, { output }: CommandCall, exit: ExitCode = 2): ExitCode {
  printProblem(problem, output);
  return exit;
}
