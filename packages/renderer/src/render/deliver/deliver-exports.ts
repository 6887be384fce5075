import type { Clip } from "../../film/media/clip.ts";
import type { RenderPlan } from "../../plan/render-plan.ts";
import { writeExports, type WrittenExports } from "../../timeline/export/write-exports.ts";
import type { WholeFilm } from "../generate/load-the-rest.ts";
import type { RenderContext } from "../render-context.ts";

/**
 * Writes the timelines that a storyboard asks for beside its film.
 *
 * @throws as `writeExports`.
 */
export function deliverExports(
  { mode, workplace, storyboard, baseName, lock, options, ffmpeg }: RenderContext,
  { plan, clips }: WholeFilm,
): Promise<WrittenExports> {
  return writeExports({
    storyboard,
    plan: withClips(plan, clips),
    // As it was when the run began: what was finished since is among `clips`.
    lock,
    isRehearsal: mode.isRehearsal,
    formats: storyboard.exports,
    outDir: options.outDir,
    baseName,
    mediaPath: (sha256) => workplace.media.path(sha256),
    cacheDir: workplace.caches.facts,
    ffmpeg,
  });
}

/** The plan after its run: its own states say what was there before. */
function withClips(plan: RenderPlan, clips: ReadonlyMap<string, Clip>): RenderPlan {
  return {
    ...plan,
    shots: plan.shots.map((planned) => ({
      ...planned,
      takes: planned.takes.map((take) => {
        const clip = clips.get(take.requestKey);
        if (clip === undefined) return take;
        const { path, sha256 } = clip;
        return { ...take, state: { kind: "reused", path, sha256, requestId: undefined } as const };
      }),
    })),
  };
}
