import { formatUsd } from "@storyreel/models";
import type { PlannedShot, RenderPlan } from "../plan/render-plan.ts";
import { plannedOutcome } from "./planned-outcome.ts";
import type { RenderOutcome, ShotOutcome } from "./render-outcome.ts";
import type { RunView, TakePhase } from "./run-view.ts";
import { viewKey } from "./run-view.ts";

/** The outcome of a render that was interrupted, from the events up to then. */
export function outcomeOfView(
  view: RunView,
  plan: RenderPlan | undefined,
  end: Pick<RenderOutcome, "exit" | "message" | "hint">,
): RenderOutcome {
  return {
    ...end,
    outputs: [],
    estimatedUsd: formatUsd(plan?.totalUsd ?? 0n),
    ...(plan === undefined || view.isRehearsal ? {} : { money: view.money, maxUsd: view.maxUsd }),
    shots: plan?.shots.map((shot) => shotOutcome(view, shot)) ?? [],
  };
}

function shotOutcome(view: RunView, planned: PlannedShot): ShotOutcome {
  const { shot, chosenTake } = planned;
  const known = plannedOutcome(planned);
  const take = view.takes.get(viewKey({ shotId: shot.id, take: chosenTake }));
  const state = take === undefined ? undefined : stateOf(take.phase, take.requestId);
  if (take === undefined || state === undefined) return known;
  return {
    ...known,
    state,
    requestId: take.requestId ?? null,
    reused: take.phase === "reused",
    media: take.media?.path ?? null,
    sha256: take.media?.sha256 ?? null,
  };
}

/** `undefined`: as the plan found it. */
function stateOf(
  phase: TakePhase,
  requestId: string | undefined,
): ShotOutcome["state"] | undefined {
  switch (phase) {
    case "finished":
    case "reused":
      return "succeeded";
    case "failed":
      return "failed";
    // Sent without an answer. The ledger knows more, and the next run asks the API.
    case "submitting":
    case "uncertain":
      return "uncertain";
    case "queued":
    case "running":
    case "downloading":
      return "running";
    case "waiting":
    case "held":
      return requestId === undefined ? undefined : "running";
  }
}
