import { buildPlan, type BuildPlanOptions } from "../../plan/build-plan.ts";
import type { Shot } from "../../storyboard/storyboard.ts";

/** A take of a shot that is not in the film. */
export type DisabledTake = {
  readonly shotId: string;
  readonly requestKey: string;
  /** `undefined`: there is no clip. */
  readonly sha256: string | undefined;
};

/**
 * The takes of the disabled shots. They are not exported, but a timeline from before a shot was disabled still has its clip.
 */
export function listDisabledTakes(options: BuildPlanOptions): readonly DisabledTake[] {
  const { storyboard } = options;
  const disabled = new Set(storyboard.shots.filter((shot) => !shot.isEnabled).map(({ id }) => id));
  if (disabled.size === 0) return [];
  const enable = (shot: Shot): Shot => ({ ...shot, isEnabled: true });
  const shots = storyboard.shots.map(enable);
  const pictures = storyboard.pictures.map(enable);
  const sounds: readonly Shot[] = [];
  const plan = buildPlan({
    ...options,
    storyboard: { ...storyboard, shots, pictures, sounds, reframed: [] },
  });
  return plan.shots
    .filter(({ shot }) => disabled.has(shot.id))
    .flatMap(({ shot, takes }) =>
      takes.map(({ requestKey, state }) => ({
        shotId: shot.id,
        requestKey,
        sha256: state.kind === "reused" ? state.sha256 : undefined,
      })),
    );
}
