import type { BoardContext } from "./board-context.ts";
import type { Path } from "./diagnostic-list.ts";
import { stillMaker } from "./made-file.ts";
import { pictureId } from "./made-id.ts";
import { resolveMade } from "./resolve-made.ts";
import type { ResolvedShot } from "./resolve-shot.ts";
import { createShotLayers, type ShotLayers, type ShotPlace } from "./shot-layers.ts";
import type { GeneratedDocument } from "./storyboard-document.ts";
import type { Shot } from "./storyboard.ts";

/** The pictures that models make for a shot, as shots of their own. */
export function resolvePictures(
  { shot }: ResolvedShot,
  place: ShotPlace,
  board: BoardContext,
): readonly ResolvedShot[] {
  const layers = createShotLayers(place, board);
  const still = place.shot.still?.generate;
  if (stillMaker(shot) !== undefined && still !== undefined) {
    const at = [...place.path, "still", "generate"];
    return [resolvePicture({ shot, role: "still", generate: still, at, layers }, board)];
  }
  return (["first_frame", "last_frame"] as const).flatMap((role): readonly ResolvedShot[] => {
    const frame = shot[role === "first_frame" ? "firstFrame" : "lastFrame"];
    const setting = layers.get(role);
    const generate = setting?.value.generate;
    const isGenerated = frame?.kind === "shot" && frame.frame === "whole";
    if (!isGenerated || setting === undefined || generate === undefined) return [];
    const at = [...setting.path, "generate"];
    return [resolvePicture({ shot, role, generate, at, layers }, board)];
  });
}

type Picture = {
  readonly shot: Shot;
  readonly role: "first_frame" | "last_frame" | "still";
  readonly generate: GeneratedDocument;
  readonly at: Path;
  readonly layers: ShotLayers;
};

function resolvePicture(
  { shot, role, generate, at, layers }: Picture,
  board: BoardContext,
): ResolvedShot {
  const path = [...at, "prompt"];
  const { prompt } = generate;
  return resolveMade(
    {
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
    },
    board,
  );
}
