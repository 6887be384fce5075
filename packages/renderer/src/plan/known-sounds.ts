import type { RenderPlan } from "./render-plan.ts";
import { chosenTakeOf } from "./takes-of-shot.ts";

/** Where the sounds are that models made for the film, by the id of their shot: the chosen takes that exist. */
export function knownSounds({ shots }: RenderPlan): (shotId: string) => string | undefined {
  const files = new Map<string, string>();
  for (const planned of shots) {
    const state = chosenTakeOf(planned)?.state;
    if (planned.shot.makes?.kind !== "sound" || state?.kind !== "reused") continue;
    files.set(planned.shot.id, state.path);
  }
  return (shotId) => files.get(shotId);
}
