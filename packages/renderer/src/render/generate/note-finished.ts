import type { LockKeeper } from "../../workplace/lock/lock-keeper.ts";
import type { Clip } from "../../film/media/clip.ts";
import type { PlannedTake, RenderPlan } from "../../plan/render-plan.ts";
import type { OnRunEvent } from "../../run/run-event.ts";

/** Enters each take into the lock file as soon as it is finished, so that the lock is up to date if the run is killed. */
export function noteFinished(
  plan: RenderPlan,
  keeper: LockKeeper | undefined,
): { readonly verified: (take: PlannedTake, clip: Clip) => void; readonly onEvent: OnRunEvent } {
  const takes = new Map(
    plan.shots.flatMap((shot) => shot.takes).map((take) => [idOf(take), take] as const),
  );
  const clips = new Map<PlannedTake, Clip>();
  return {
    verified: (take, clip) => void clips.set(take, clip),
    onEvent: (event) => {
      if (event.type !== "take-finished") return;
      const take = takes.get(idOf(event.take));
      const clip = take === undefined ? undefined : clips.get(take);
      if (take !== undefined && clip !== undefined) {
        keeper?.note(take, { requestId: event.requestId, clip });
      }
    },
  };
}

function idOf({ shotId, take }: { readonly shotId: string; readonly take: number }): string {
  return `${shotId} ${take}`;
}
