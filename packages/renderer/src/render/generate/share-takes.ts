import type { PlannedTake, RenderPlan } from "../../plan/render-plan.ts";
import type { OnRunEvent } from "../../run/run-event.ts";
import type { RunResult, TakeResult } from "../../run/run-result.ts";

/** The plan with only the first of several equal requests, so that one is submitted and paid. */
export function withoutShared(plan: RenderPlan): RenderPlan {
  if (plan.shots.every(({ takes }) => takes.every(isOwn))) return plan;
  return {
    ...plan,
    shots: plan.shots.map((shot) => ({ ...shot, takes: shot.takes.filter(isOwn) })),
  };
}

/** The result for every take of the whole plan, in its order. Equal requests share one result. */
export function shareResults(
  result: RunResult,
  takes: readonly PlannedTake[],
  onEvent: OnRunEvent,
): RunResult {
  const byKey = new Map(result.takes.map((ended) => [ended.requestKey, ended]));
  return { takes: takes.map((take) => resultOf(take, byKey, onEvent)) };
}

function resultOf(
  take: PlannedTake,
  byKey: ReadonlyMap<string, TakeResult>,
  onEvent: OnRunEvent,
): TakeResult {
  const ended = byKey.get(take.requestKey);
  if (ended === undefined) throw new TypeError(`take of "${take.shotId}" was not run`);
  if (isOwn(take)) return ended;
  const { shotId, take: number } = take;
  const isThere = ended.state === "succeeded";
  if (isThere) onEvent({ type: "take-reused", take: { shotId, take: number } });
  return { ...ended, shotId, take: number, reused: isThere };
}

function isOwn({ sharedWith }: PlannedTake): boolean {
  return sharedWith === undefined;
}
