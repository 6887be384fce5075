import { join } from "node:path";
import { createMediaStore } from "../../workplace/media-store.ts";
import { stateFolder } from "../../workplace/state-folder.ts";
import type { Lock } from "../../workplace/lock/lock.ts";
import type { Clip } from "../../film/media/clip.ts";
import type { RenderPlan } from "../../plan/render-plan.ts";
import type { Storyboard } from "../../storyboard/storyboard.ts";
import { writeExports, type WrittenExports } from "../../timeline/export/write-exports.ts";

/**
 * Writes the timelines that a storyboard asks for beside its film.
 *
 * @throws as `writeExports`.
 */
export function deliverExports(options: {
  readonly storyboard: Storyboard;
  readonly plan: RenderPlan;
  /** Of every take that there is, by request key. */
  readonly clips: ReadonlyMap<string, Clip>;
  /** As it was when the run began: what was finished since is among `clips`. */
  readonly lock: Lock;
  readonly isRehearsal: boolean;
  readonly stateDir: string;
  readonly outDir: string;
  readonly baseName: string;
}): Promise<WrittenExports> {
  const { storyboard, plan, clips, stateDir, ...rest } = options;
  const media = createMediaStore(stateFolder(stateDir).media);
  return writeExports({
    ...rest,
    storyboard,
    plan: withClips(plan, clips),
    formats: storyboard.exports,
    mediaPath: (sha256) => media.path(sha256),
    cacheDir: join(stateDir, "cache"),
  });
}

/** The plan after its run: the states that it was made with say what was there before. */
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
