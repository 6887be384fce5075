import type { MadeBy, MadeFile } from "../storyboard/made-file.ts";
import type { RenderPlan } from "./render-plan.ts";
import { chosenTakeOf } from "./takes-of-shot.ts";

/** The pictures and sounds that models made for the film, by the id of their shot: the chosen takes that exist. */
export function knownMade({ shots }: RenderPlan): MadeBy {
  const files = new Map<string, MadeFile>();
  for (const planned of shots) {
    const state = chosenTakeOf(planned)?.state;
    if (planned.shot.makes === undefined || state?.kind !== "reused") continue;
    const { path, sha256 } = state;
    files.set(planned.shot.id, { path, sha256 });
  }
  return (shotId) => files.get(shotId);
}
