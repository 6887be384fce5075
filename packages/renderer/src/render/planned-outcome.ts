import { formatUsd } from "@storyreel/models";
import type { PlannedShot, TakeState } from "../plan/render-plan.ts";
import { sumAssumedUsd, takesToBuy, usdToBuy } from "../plan/takes-to-buy.ts";
import { ownSourceOf, sourcePathOf } from "../storyboard/shot-source.ts";
import type { OwnSource } from "../storyboard/storyboard.ts";
import type { ShotOutcome } from "./render-outcome.ts";

/** The outcome of a shot that a run did not work on: its state in the plan. */
export function plannedOutcome({ shot, takes, chosenTake }: PlannedShot): ShotOutcome {
  const own = ownSourceOf(shot);
  if (own !== undefined) return outcomeOfOwn(shot.id, own);
  const state = takes.find(({ take }) => take === chosenTake)?.state ?? { kind: "new" };
  const clip = state.kind === "reused" ? state : undefined;
  const usd = usdToBuy(takes);
  const assumedUsd = sumAssumedUsd(takesToBuy(takes));
  return {
    id: shot.id,
    state: stateOf(state),
    requestId: ("requestId" in state ? state.requestId : undefined) ?? null,
    reused: clip !== undefined,
    media: clip?.path ?? null,
    sha256: clip?.sha256 ?? null,
    usd: usd === undefined ? null : formatUsd(usd),
    ...(assumedUsd === 0n ? {} : { assumedUsd: formatUsd(assumedUsd) }),
  };
}

/** Nothing is bought for it, and it needs no run. */
function outcomeOfOwn(id: string, own: OwnSource): ShotOutcome {
  const media = sourcePathOf(own) ?? null;
  if (media === "") {
    // A picture that a model is yet to make.
    const none = { requestId: null, reused: false, media: null, sha256: null };
    return { id, state: "new", ...none, usd: "0.00" };
  }
  const sha256 = own.kind === "still" ? own.sha256 : null;
  const there = { requestId: null, reused: true, media, sha256 };
  return { id, state: "succeeded", ...there, usd: "0.00" };
}

function stateOf({ kind }: TakeState): ShotOutcome["state"] {
  switch (kind) {
    case "reused":
      return "succeeded";
    case "ordered":
      return "new";
    case "new":
    case "running":
    case "uncertain":
      return kind;
  }
}
