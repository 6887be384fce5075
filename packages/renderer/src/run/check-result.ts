import { checkClip, type ExpectedClip } from "../film/media/check-clip.ts";
import type { Clip } from "../film/media/clip.ts";
import type { Ffmpeg } from "../film/media/ffmpeg.ts";
import { loadClip } from "../film/media/load-clip.ts";
import { probePicture } from "../film/media/probe-picture.ts";
import { probeAsset } from "./asset-result.ts";
import { checkMadeSound } from "../film/sound/check-made-sound.ts";
import { noteSoundLength } from "../workplace/sound-length.ts";
import { probeMadeSound, type MadeSound } from "../film/sound/probe-made-sound.ts";
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
    case "sound": {
      const work = await expected();
      const sound = await checkMadeSound(path, work);
      if (work.rememberIn !== undefined) await noteLength(work.rememberIn, sound);
      return sound;
    }
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
    case "sound": {
      const sound = await probeMadeSound(path, known);
      await noteLength(known.cacheDir, sound);
      return sound;
    }
    case "clip":
      return loadClip(path, known);
  }
}

function noteLength(cacheDir: string, { sha256, audio }: MadeSound): Promise<void> {
  return noteSoundLength(cacheDir, { sha256, seconds: audio.durationSeconds });
}
