import { formatUsd } from "@storyreel/models";
import type { PlannedShot, RenderPlan } from "../../plan/render-plan.ts";
import { assumedUsdOf } from "../../plan/takes-to-buy.ts";
import { plannedOutcome } from "../planned-outcome.ts";
import type { RenderOutcome, ShotOutcome } from "../render-outcome.ts";
import { exitOf, type RunResult, type TakeResult } from "../../run/run-result.ts";

/** The outcome of a run that has not made a film yet. */
export function describeRun(plan: RenderPlan, result: RunResult): RenderOutcome {
  const exit = exitOf(result);
  const told = result.takes.find((take) => take.state !== "succeeded" && isWorst(take, exit));
  const assumedUsd = assumedUsdOf(plan);
  const open = result.takes.filter((take) => take.state !== "succeeded").length;
  return {
    exit,
    outputs: [],
    estimatedUsd: formatUsd(plan.totalUsd),
    ...(assumedUsd === 0n ? {} : { assumedUsd: formatUsd(assumedUsd) }),
    shots: plan.shots.map((planned) => describeShot(planned, result)),
    ...(exit === 0 ? {} : describeEnd(result, { told, open, exit })),
  };
}

function describeEnd(
  { takes }: RunResult,
  {
    told,
    open,
    exit,
  }: {
    readonly told: TakeResult | undefined;
    readonly open: number;
    readonly exit: RenderOutcome["exit"];
  },
): Pick<RenderOutcome, "message" | "shotId" | "hint" | "isDetached"> {
  if (
    exit === 3 &&
    takes.every(({ state, reason }) => state === "succeeded" || reason === "detached")
  ) {
    const count = open === 1 ? "1 take is" : `${open} takes are`;
    return {
      message: `${count} not finished: the workers continue`,
      hint: "it is not paid twice, whichever machine follows it",
      isDetached: true,
    };
  }
  return {
    message: messageOf(told, open),
    ...(told === undefined ? {} : { shotId: told.shotId }),
    hint: told?.hint ?? hints[exit === 5 ? "failed" : "open"],
  };
}

const hints = {
  failed: "fix the cause above and try again: the shot is then generated again",
  open: "try again to continue",
};

/** Whether this take decided the exit code. */
function isWorst(take: TakeResult, exit: RenderOutcome["exit"]): boolean {
  return exitOf({ takes: [take] }) === exit;
}

function messageOf(told: TakeResult | undefined, open: number): string {
  const count = open === 1 ? "1 take is" : `${open} takes are`;
  if (told === undefined) return `${count} not finished`;
  const rest = open === 1 ? "" : ` (${open} takes are not finished)`;
  return `shot "${told.shotId}": ${told.message ?? "not finished"}${rest}`;
}

/** A run that was refused has no results: each shot is as the plan found it. */
function describeShot(planned: PlannedShot, result: RunResult): ShotOutcome {
  const { shot, chosenTake } = planned;
  const known = plannedOutcome(planned);
  const take = result.takes.find((one) => one.shotId === shot.id && one.take === chosenTake);
  if (take === undefined) return known;
  return {
    ...known,
    state: stateOfShot(result.takes.filter(({ shotId }) => shotId === shot.id).map(stateOf), take),
    requestId: take.requestId ?? null,
    ...(result.takes.some((one) => one.shotId === shot.id && one.isListed === true)
      ? { isListed: true }
      : {}),
    reused: take.reused,
    media: take.path ?? null,
    sha256: take.sha256 ?? null,
  };
}

/** A take that is not chosen may still need a decision: an uncertain or failed take decides the state of the shot. */
function stateOfShot(
  states: readonly ShotOutcome["state"][],
  chosen: TakeResult,
): ShotOutcome["state"] {
  return (
    (["uncertain", "failed"] as const).find((state) => states.includes(state)) ?? stateOf(chosen)
  );
}

function stateOf(take: TakeResult): ShotOutcome["state"] {
  switch (take.state) {
    case "succeeded":
    case "failed":
    case "uncertain":
      return take.state;
    case "waiting":
      if (take.isUnanswered === true) return "uncertain";
      return take.requestId === undefined ? "new" : "running";
  }
}
