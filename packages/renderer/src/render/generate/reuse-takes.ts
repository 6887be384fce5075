import type { PlannedTake } from "../../plan/render-plan.ts";
import type { OnRunEvent } from "../../run/run-event.ts";
import type { RunResult, TakeResult } from "../../run/run-result.ts";

/** The result of a plan whose takes are all in the media store. */
export function reuseTakes(takes: readonly PlannedTake[], onEvent: OnRunEvent): RunResult {
  return {
    takes: takes.map((take): TakeResult => {
      if (take.state.kind !== "reused")
        throw new TypeError(`take of "${take.shotId}" is not in the media store`);
      const { sha256, path, requestId } = take.state;
      onEvent({ type: "take-reused", take: { shotId: take.shotId, take: take.take } });
      return {
        shotId: take.shotId,
        take: take.take,
        requestKey: take.requestKey,
        state: "succeeded",
        ...(requestId === undefined ? {} : { requestId }),
        path,
        sha256,
        usd: take.price.known ? take.price.usd : undefined,
        reused: true,
      };
    }),
  };
}
