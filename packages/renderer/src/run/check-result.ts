import { checkClip, type ExpectedClip } from "../film/media/check-clip.ts";
import type { Clip } from "../film/media/clip.ts";
import { probePicture } from "../film/media/probe-picture.ts";
import { probeAsset } from "./asset-result.ts";
import type { PlannedTake } from "../plan/render-plan.ts";

/**
 * Checks a download before it is accepted: a clip, or what another take needs.
 *
 * @throws MediaError as `checkClip` and `probePicture`.
 */
export async function checkResult(
  path: string,
  { makes }: Pick<PlannedTake, "makes">,
  expected: () => Promise<ExpectedClip>,
): Promise<Clip> {
  if (makes === undefined) return checkClip(path, await expected());
  return probeMade(path, makes);
}

/** What a request made for another one: a picture, or the ids of an asset. */
export function probeMade(path: string, makes: NonNullable<PlannedTake["makes"]>): Promise<Clip> {
  switch (makes) {
    case "picture":
      return probePicture(path);
    case "asset":
      return probeAsset(path);
  }
}
