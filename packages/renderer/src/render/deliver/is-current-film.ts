import type { AssemblyPlan } from "../../film/assembly/assembly-plan.ts";
import { planKey, readStamp } from "../../film/assembly/assembly-stamp.ts";
import type { Workplace } from "../../workplace/workplace.ts";

/** Whether the film at a path is the one that this plan makes. */
export async function isCurrentFilm(
  plan: AssemblyPlan,
  path: string,
  { caches }: Workplace,
): Promise<boolean> {
  return (await readStamp(caches.films, path, planKey(plan))) !== undefined;
}
