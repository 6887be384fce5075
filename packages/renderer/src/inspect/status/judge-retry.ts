import type { PlannedShot, PlannedTake, RenderPlan } from "../../plan/render-plan.ts";
import { defaultPolicy } from "../../run/run-policy.ts";
import type { KnownTakes } from "../../workplace/workplace.ts";
import type { FilmStatus, TakeStatus } from "./film-status.ts";

/** What a retry of a shot does, or why there is nothing to retry. */
export type ShotRetry =
  | {
      readonly kind: "ready";
      /** Its takes that failed, in every shape of the shot, with what a retry does about each. */
      readonly takes: readonly RetriedTake[];
    }
  | {
      readonly kind: "refused";
      /** What keeps it from being retried; `disabled`: the storyboard does not ask for it. */
      readonly state: TakeStatus["state"] | "disabled";
      readonly requestId: string | undefined;
      readonly reason: string | undefined;
    };

export type RetriedTake = {
  /** The shot, or its copy in another shape. */
  readonly shotId: string;
  /** From 1. */
  readonly take: number;
  /**
   * - `generate`: its request failed; a new one is made, at its price
   * - `replace`: its request succeeded without a video, and may have been charged; a new one is made, at its price
   * - `download`: its clip could not be used so often that nothing tries any more; it is downloaded again, at no cost
   */
  readonly does: "generate" | "replace" | "download";
  /** Why it failed. */
  readonly reason: string | undefined;
};

/**
 * Judges whether a shot can be retried. A shot with a take whose submit is uncertain cannot: only a person decides to send that
 * again. Pure.
 */
export function judgeRetry(
  shotId: string,
  { plan, status }: { readonly plan: RenderPlan; readonly status: FilmStatus },
  known: Pick<KnownTakes, "recordOf">,
): ShotRetry {
  const shapes = plan.shots.filter(
    ({ shot }) => (shot.reframes?.shotId ?? shot.id) === shotId || shot.id === shotId,
  );
  const judged = shapes.flatMap((planned) =>
    planned.takes.map((take) => {
      const found = statusOf(take, planned, status);
      return { found, retried: judgeTake(take, found, known) };
    }),
  );
  const retried = judged.flatMap((one) => one.retried ?? []);
  const worst = (state: TakeStatus["state"]) =>
    judged.find((one) => one.retried === undefined && one.found?.state === state)?.found;
  const uncertain = worst("uncertain");
  if (uncertain !== undefined) return refused(uncertain);
  // A decision to replace a request holds for the whole shot; one that still runs was not decided about.
  const running = worst("running");
  if (running !== undefined && retried.some(({ does }) => does === "replace"))
    return refused(running);
  if (retried.length > 0) return { kind: "ready", takes: retried };
  const other =
    running ?? worst("ordered") ?? worst("to-download") ?? worst("new") ?? worst("finished");
  return other === undefined
    ? { kind: "refused", state: "disabled", requestId: undefined, reason: undefined }
    : refused(other);
}

function refused({ state, requestId, reason }: TakeStatus): ShotRetry {
  return { kind: "refused", state, requestId, reason };
}

function statusOf(
  { take }: PlannedTake,
  { shot }: PlannedShot,
  { shots }: FilmStatus,
): TakeStatus | undefined {
  return shots.find(({ id }) => id === shot.id)?.takes.find((one) => one.take === take);
}

function judgeTake(
  { requestKey, shotId, take, state }: PlannedTake,
  found: TakeStatus | undefined,
  { recordOf }: Pick<KnownTakes, "recordOf">,
): RetriedTake | undefined {
  if (found?.state === "failed") return { shotId, take, does: "generate", reason: found.reason };
  const { effort } = recordOf(requestKey) ?? {};
  if (state.kind !== "running") return undefined;
  if ((effort?.unusableClips ?? 0) >= defaultPolicy.unusableClips) {
    return { shotId, take, does: "download", reason: effort?.unusableBecause };
  }
  if (state.problem === undefined) return undefined;
  return { shotId, take, does: "replace", reason: state.problem.message };
}
