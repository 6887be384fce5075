import type { Diagnostic } from "@storyreel/models/source";
import { checkClipColours } from "../film/cut/check-clip-colours.ts";
import type { Clip } from "../film/media/clip.ts";
import { recallClip } from "../film/media/load-clip.ts";
import type { RenderPlan } from "../plan/render-plan.ts";
import type { Storyboard } from "../storyboard/storyboard.ts";

/** What is known of clips that exist; see `checkClipColours`. A clip that was never looked at is passed over. */
export async function checkClips(
  { shots }: RenderPlan,
  storyboard: Storyboard,
  cacheDir: string,
): Promise<readonly Diagnostic[]> {
  const clips = new Map<string, Clip>();
  for (const { shot, takes, chosenTake } of shots) {
    const state = takes.find(({ take }) => take === chosenTake)?.state;
    if (state?.kind !== "reused" || shot.makes !== undefined) continue;
    const clip = await recallClip(state.path, { sha256: state.sha256, cacheDir });
    if (clip !== undefined) clips.set(shot.id, clip);
  }
  return checkClipColours(storyboard, clips);
}
