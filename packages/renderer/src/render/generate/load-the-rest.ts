import type { Clip } from "../../film/media/clip.ts";
import type { RenderPlan } from "../../plan/render-plan.ts";
import { loadResult } from "../../run/check-result.ts";
import { makePlan } from "../make-plan.ts";
import type { RenderContext } from "../render-context.ts";
import type { Generated } from "./generate-takes.ts";

/** The plan of the whole film, and every clip that there is for it, by request key. */
export type WholeFilm = {
  readonly plan: RenderPlan;
  readonly clips: ReadonlyMap<string, Clip>;
};

/**
 * A run for some shots only still ends with the film when the clips of the others are there from earlier runs.
 *
 * @throws MediaError for a file that is there and cannot be read.
 */
export async function loadTheRest(
  context: RenderContext,
  run: { readonly plan: RenderPlan; readonly generated: Generated },
): Promise<WholeFilm> {
  const { clips } = run.generated;
  if (context.options.only === undefined) return { plan: run.plan, clips };
  const plan = await makePlan(context, "whole-film");
  const all = new Map(clips);
  for (const { shot, takes, chosenTake } of plan.shots) {
    // What only other requests need is not in the film.
    const isSeen = shot.makes?.kind === "picture" && shot.makes.role === "still";
    if (shot.makes !== undefined && shot.makes.kind !== "sound" && !isSeen) continue;
    const chosen = takes.find(({ take }) => take === chosenTake);
    if (chosen?.state.kind !== "reused" || all.has(chosen.requestKey)) continue;
    const { path, sha256 } = chosen.state;
    const cacheDir = context.workplace.caches.facts;
    all.set(chosen.requestKey, await loadResult(path, chosen, { sha256, cacheDir }));
  }
  return { plan, clips: all };
}
