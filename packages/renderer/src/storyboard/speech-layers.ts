import type { BoardContext } from "./board-context.ts";
import type { Path } from "./diagnostic-list.ts";
import type { Setting } from "./shot-layers.ts";
import type { GeneratedDocument, NarrationDocument } from "./storyboard-document.ts";
import { describeUnknown } from "./unknown-name.ts";

/** What is said about a voice, and in whose words it is told: `narration`, `character mei`, `audio.narration`. */
export type SpeechLayer = Setting<GeneratedDocument> & { readonly origin: string };

/**
 * How the narration of a shot is spoken, closest first: its own `generate`, the voice of its character, and what the film says for
 * all narration. Empty: nobody speaks it.
 */
export function speechLayers(
  narration: Setting<NarrationDocument> | undefined,
  board: BoardContext,
): readonly SpeechLayer[] {
  const film = board.document.audio?.narration;
  const ofFilm = { value: film ?? {}, path: ["audio", "narration"] };
  const own = narration === undefined ? [] : layersOf(narration, "narration", board);
  // One whose shot names a voice has nothing to do with the narrator of the film.
  const isOwn = own.some(({ value }) => value.model !== undefined);
  return isOwn ? own : [...own, ...layersOf(ofFilm, "audio.narration", board)];
}

function layersOf(
  { value, path }: Setting<Pick<NarrationDocument, "generate" | "character">>,
  origin: string,
  board: BoardContext,
): readonly SpeechLayer[] {
  const { generate, character } = value;
  return [
    ...(generate === undefined ? [] : [{ value: generate, path: [...path, "generate"], origin }]),
    ...(character === undefined ? [] : voiceOf(character, board)),
  ];
}

function voiceOf(name: string, { document }: BoardContext): readonly SpeechLayer[] {
  const voice = document.characters?.[name]?.voice;
  const path = ["characters", name, "voice"];
  return voice === undefined ? [] : [{ value: voice, path, origin: `character ${name}` }];
}

/** Reports a character that does not exist, or has no voice although narration names it. */
export function checkSpeaker(name: string, at: Path, board: BoardContext): void {
  const { document, isBroken, report } = board;
  const known = document.characters ?? {};
  if (isBroken(["characters"])) return;
  if (!Object.hasOwn(known, name)) {
    const otherwise = "describe it under characters";
    const unknown = describeUnknown("character", name, { known: Object.keys(known), otherwise });
    report({ code: "STORYBOARD_UNKNOWN_CHARACTER", path: at, ...unknown });
  } else if (known[name]?.voice === undefined) {
    report({
      code: "STORYBOARD_SOUND_SOURCE",
      path: at,
      message: `character "${name}" has no voice`,
      hint: `add one: characters: { ${name}: { voice: { model: …, voice: … } } }`,
    });
  }
}
