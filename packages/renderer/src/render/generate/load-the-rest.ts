import { join } from "node:path";
import type { Clip } from "../../film/media/clip.ts";
import { loadClip } from "../../film/media/load-clip.ts";
import type { RenderPlan } from "../../plan/render-plan.ts";
import type { Stage } from "../stage.ts";
import type { Generated } from "./generate-takes.ts";

/**
 * The clips of a run that was asked for some shots only, and of the others those that are at hand from earlier runs, by
 * request key: together they may be the whole film.
 *
 * @param plan of the whole film, made after the run.
 * @throws MediaError for a file that is there and cannot be read.
 */
export async function loadTheRest(
  plan: RenderPlan,
  { clips }: Generated,
  { stateDir }: Stage,
): Promise<ReadonlyMap<string, Clip>> {
  const all = new Map(clips);
  for (const { takes, chosenTake } of plan.shots) {
    const chosen = takes.find(({ take }) => take === chosenTake);
    if (chosen?.state.kind !== "reused" || all.has(chosen.requestKey)) continue;
    const { path, sha256 } = chosen.state;
    const clip = await loadClip(path, { sha256, cacheDir: join(stateDir, "cache") });
    all.set(chosen.requestKey, clip);
  }
  return all;
}
