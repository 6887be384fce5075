import type { BoardContext } from "./board-context.ts";
import type { Path } from "./diagnostic-list.ts";
import { musicId, narrationId } from "./made-id.ts";
import { listMusic } from "./list-cues.ts";
import { resolveMade, settingOf, type MadePart } from "./resolve-made.ts";
import type { ResolvedShot } from "./resolve-shot.ts";
import { createShotLayers, type ShotPlace } from "./shot-layers.ts";
import type { GeneratedDocument } from "./storyboard-document.ts";
import { speechLayers } from "./speech-layers.ts";

/** The narration of a shot, if a model speaks it, as a shot of its own. */
export function resolveSpeech(
  { shot }: ResolvedShot,
  place: ShotPlace,
  board: BoardContext,
): readonly ResolvedShot[] {
  const text = shot.narration?.text;
  if (shot.narration?.madeBy === undefined) return [];
  const setting = createShotLayers(place, board).get("narration");
  const spoken = speechLayers(setting, board);
  const layers = spoken.map(({ value, path }) => ({ value, path }));
  const other = settingOf({ layers }, "prompt");
  const path = other?.path ?? [...(setting?.path ?? place.path), "text"];
  const said = other === undefined ? text : board.variables.substitute(other.value, other.path);
  const voice = spoken.find(({ value }) => value.voice !== undefined);
  const part: MadePart = {
    id: narrationId(shot.id),
    makes: {
      kind: "sound",
      role: "narration",
      shotId: shot.id,
      voiceFrom: (voice ?? spoken[0])?.origin,
    },
    scene: shot.scene,
    isEnabled: shot.isEnabled,
    layers,
    prompt: said === undefined ? undefined : { value: said, path, origin: "narration" },
  };
  if (said === undefined) reportNoText(shot.id, setting?.path ?? place.path, board);
  return [resolveMade(part, board)];
}

function reportNoText(shotId: string, path: Path, { report, isBroken }: BoardContext): void {
  if (isBroken(path)) return;
  report({
    code: "STORYBOARD_NO_PROMPT",
    path,
    message: `shot "${shotId}" has narration to generate, but no text`,
    hint: "write the text to speak: narration: { text: … }",
  });
}

/** The music that models make, as shots of their own. */
export function resolveMusicMade(board: BoardContext): readonly ResolvedShot[] {
  return listMusic(board.document)
    .flatMap(({ cue: { file, generate }, path }) =>
      generate === undefined || file !== undefined ? [] : [{ generate, at: [...path, "generate"] }],
    )
    .map((piece, index) => resolvePiece({ index, ...piece }, board));
}

type Piece = { readonly index: number; readonly generate: GeneratedDocument; readonly at: Path };

function resolvePiece({ index, generate, at }: Piece, board: BoardContext): ResolvedShot {
  const path = [...at, "prompt"];
  const { prompt } = generate;
  return resolveMade(
    {
      id: musicId(index),
      makes: { kind: "sound", role: "music", piece: index },
      scene: undefined,
      isEnabled: true,
      layers: [{ value: generate, path: at }],
      prompt:
        prompt === undefined
          ? undefined
          : { value: board.variables.substitute(prompt, path), path, origin: "music" },
    },
    board,
  );
}
