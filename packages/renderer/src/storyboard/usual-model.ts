import type { SceneDocument, ShotDocument, StoryboardDocument } from "./storyboard-document.ts";

/** Makes the shots for which no model is named: it needs only a prompt, and its price is documented. */
export const usualModelId = "kling-3.0-turbo-t2v";

/** Whether a shot is a request, and neither it nor what it inherits names a model. Profiles do not count. */
export function namesNoModel(
  shot: ShotDocument | undefined,
  scene: SceneDocument | undefined,
  document: StoryboardDocument,
): boolean {
  if (shot === undefined || (shot.clip ?? shot.still ?? shot.card) !== undefined) return false;
  return (shot.model ?? scene?.defaults?.model ?? document.defaults?.model) === undefined;
}
