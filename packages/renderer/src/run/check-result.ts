import { checkClip, type ExpectedClip } from "../film/media/check-clip.ts";
import type { Clip } from "../film/media/clip.ts";
import { probePicture } from "../film/media/probe-picture.ts";
import type { PlannedTake } from "../plan/render-plan.ts";

/**
 * Checks a download before it is accepted: a clip, or a picture for another take.
 *
 * @throws MediaError as `checkClip` and `probePicture`.
 */
export async function checkResult(
  path: string,
  { makes }: Pick<PlannedTake, "makes">,
  expected: () => Promise<ExpectedClip>,
): Promise<Clip> {
  return makes === "picture" ? probePicture(path) : checkClip(path, await expected());
}
