import { checkClip, type ExpectedClip } from "../film/media/check-clip.ts";
import type { Clip } from "../film/media/clip.ts";
import type { Ffmpeg } from "../film/media/ffmpeg.ts";
import { loadClip } from "../film/media/load-clip.ts";
import { probePicture } from "../film/media/probe-picture.ts";
import { probeAsset } from "./asset-result.ts";
import { checkMadeSound } from "../film/sound/check-made-sound.ts";
import { probeMadeSound } from "../film/sound/probe-made-sound.ts";
import type { PlannedTake } from "../plan/render-plan.ts";

/**
 * Checks a download before it is accepted: a clip, a sound, or what another take needs.
 *
 * @throws MediaError as `checkClip`, `probePicture` and `checkMadeSound`.
 */
export async function checkResult(
  path: string,
  { makes }: Pick<PlannedTake, "makes">,
  expected: () => Promise<ExpectedClip & { readonly decodeWith: Ffmpeg }>,
): Promise<Clip> {
  switch (makes ?? "clip") {
    case "picture":
      return probePicture(path);
    case "asset":
      return probeAsset(path);
    case "sound":
      return checkMadeSound(path, await expected());
    case "clip":
      return checkClip(path, await expected());
  }
}

/** The facts of a result that was checked before. */
export async function loadResult(
  path: string,
  { makes }: Pick<PlannedTake, "makes">,
  known: { readonly sha256: string; readonly cacheDir: string },
): Promise<Clip> {
  switch (makes ?? "clip") {
    case "picture":
      return probePicture(path);
    case "asset":
      return probeAsset(path);
    case "sound":
      return probeMadeSound(path, known);
    case "clip":
      return loadClip(path, known);
  }
}
