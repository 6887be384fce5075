import { CodedError } from "@storyreel/core/errors";
import type { Diagnostic } from "@storyreel/models/source";
import { buildPlan } from "../plan/build-plan.ts";
import { keysIn } from "../plan/keys-in.ts";
import type { Project } from "../workplace/load-project.ts";
import { openFolder, type KnownTakes } from "../workplace/workplace.ts";
import { checkClips } from "./check-clips.ts";

/**
 * Checks the clips of a film that are in a state folder, see `checkClips`. Without the folder, or when its ledger cannot be read,
 * nothing is known of clips.
 *
 * @param stateDir absolute.
 */
export async function checkKnownClips(
  { storyboard, models, lock }: Pick<Project, "storyboard" | "models" | "lock">,
  stateDir: string,
): Promise<readonly Diagnostic[]> {
  const workplace = openFolder(stateDir);
  try {
    const planWith = (known: KnownTakes) => buildPlan({ storyboard, models, ...known });
    const known = await workplace.known(lock, storyboard.path, (first) => keysIn(planWith(first)));
    return await checkClips(planWith(known), storyboard, workplace.caches.facts);
  } catch (error) {
    if (error instanceof CodedError) return [];
    throw error;
  }
}
