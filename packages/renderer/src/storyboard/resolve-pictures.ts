import type { BoardContext } from "./board-context.ts";
import { pictureId } from "./made-id.ts";
import { resolveMade } from "./resolve-made.ts";
import type { ResolvedShot } from "./resolve-shot.ts";
import { createShotLayers, type ShotPlace } from "./shot-layers.ts";

/** The pictures that models make for a shot, as shots of their own. */
export function resolvePictures(
  { shot }: ResolvedShot,
  place: ShotPlace,
  board: BoardContext,
): readonly ResolvedShot[] {
  const layers = createShotLayers(place, board);
  return (["first_frame", "last_frame"] as const).flatMap((role): readonly ResolvedShot[] => {
    const frame = shot[role === "first_frame" ? "firstFrame" : "lastFrame"];
    const setting = layers.get(role);
    const generate = setting?.value.generate;
    const isGenerated = frame?.kind === "shot" && frame.frame === "whole";
    if (!isGenerated || setting === undefined || generate === undefined) return [];
    const at = [...setting.path, "generate"];
    const path = [...at, "prompt"];
    const { prompt } = generate;
    const part = {
      id: pictureId(shot.id, role),
      makes: { kind: "picture", role, shotId: shot.id },
      scene: shot.scene,
      isEnabled: shot.isEnabled,
      layers: [{ value: generate, path: at }],
      prompt:
        prompt === undefined
          ? undefined
          : { value: board.variables.substitute(prompt, path), path, origin: "shot" },
      shape: layers.get("aspect_ratio"),
    } as const;
    return [resolveMade(part, board)];
  });
}
