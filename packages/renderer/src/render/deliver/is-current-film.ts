import { join } from "node:path";
import type { AssemblyPlan } from "../../film/assembly/assembly-plan.ts";
import { planKey, readStamp } from "../../film/assembly/assembly-stamp.ts";

/** Where a state folder remembers what its films were made from. */
export function filmsFolder(stateDir: string): string {
  return join(stateDir, "films");
}

/** Whether the film at a path is what this plan makes. */
export async function isCurrentFilm(
  plan: AssemblyPlan,
  { path, stateDir }: { readonly path: string; readonly stateDir: string },
): Promise<boolean> {
  return (await readStamp(filmsFolder(stateDir), path, planKey(plan))) !== undefined;
}
