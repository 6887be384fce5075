import { findFile, pathOfFile } from "./board-context.ts";
import { narrationId } from "./made-id.ts";
import type { Setting } from "./shot-layers.ts";
import { textOf, type ShotContext } from "./shot-context.ts";
import { checkSpeaker, speechLayers } from "./speech-layers.ts";
import type { NarrationDocument } from "./storyboard-document.ts";
import type { Shot } from "./storyboard.ts";

/**
 * The narration of a shot: its own file or request, or else the file that the storyboard's pattern leads to, or else a request as
 * the film has it for all narration.
 */
export function resolveNarration(shot: ShotContext): Shot["narration"] {
  const { board, place, layers } = shot;
  const { variables, files, report } = board;
  const setting = layers.get("narration");
  const offsetSeconds = setting?.value.offset;
  const text = spokenText(setting, shot);
  if (setting?.value.file !== undefined) {
    const at = [...setting.path, "file"];
    checkOneSource(setting, shot);
    const { path, exists } = findFile(board, variables.substitute(setting.value.file, at), at);
    return { text, file: exists ? path : undefined, offsetSeconds };
  }
  const { id = "" } = place.shot;
  if (setting !== undefined && isSpoken(setting, text, shot)) {
    return { text, file: undefined, madeBy: narrationId(id), offsetSeconds };
  }
  const name = narrationPattern(board)?.replaceAll("{shot}", () => id);
  const file = name === undefined ? undefined : pathOfFile(board, name);
  if (file !== undefined && files.exists(file)) return { text, file, offsetSeconds };
  if (text === undefined) return undefined;
  if (speechLayers(undefined, board).some(({ value }) => value.model !== undefined)) {
    return { text, file: undefined, madeBy: narrationId(id), offsetSeconds };
  }
  if (name !== undefined) {
    report({
      code: "STORYBOARD_NARRATION_MISSING",
      path: setting?.path ?? [],
      severity: "warning",
      message: `shot "${id}" has narration, but its file "${name}" does not exist`,
      hint: "record it before you assemble the film; without it, the narration only appears in captions",
    });
  }
  return { text, file: undefined, offsetSeconds };
}

/** What is said; a character whose narration has no text says the dialogue, and a model says what its prompt says. */
function spokenText(
  setting: Setting<NarrationDocument> | undefined,
  shot: ShotContext,
): string | undefined {
  if (setting === undefined) return undefined;
  const { value, path } = setting;
  const { variables } = shot.board;
  if (value.text !== undefined) return variables.substitute(value.text, [...path, "text"]);
  const dialogue = value.character === undefined ? undefined : textOf(shot, "dialogue");
  const prompt = value.generate?.prompt;
  if (dialogue !== undefined || prompt === undefined) return dialogue;
  return variables.substitute(prompt, [...path, "generate", "prompt"]);
}

/** Whether the shot itself, or its defaults, ask a model to speak it. Defaults have nothing to say where there is no text. */
function isSpoken(
  setting: Setting<NarrationDocument>,
  text: string | undefined,
  { board }: ShotContext,
): boolean {
  const { generate, character } = setting.value;
  if (generate === undefined && character === undefined) return false;
  const isOfShot = typeof setting.path.at(-2) === "number";
  if (!isOfShot && text === undefined) return false;
  if (character !== undefined && generate?.model === undefined) {
    checkSpeaker(character, [...setting.path, "character"], board);
  }
  const isNamed = speechLayers(setting, board).some(({ value }) => value.model !== undefined);
  if (!isNamed && character === undefined && !board.isBroken([...setting.path, "generate"])) {
    board.report({
      code: "STORYBOARD_SOUND_SOURCE",
      path: [...setting.path, "generate"],
      message: "this narration needs a model that speaks it, but none is set",
      hint: "add model: …, or set one for all narration under audio.narration.generate",
    });
  }
  return isNamed;
}

function checkOneSource({ value, path }: Setting<NarrationDocument>, { board }: ShotContext): void {
  if (value.generate === undefined) return;
  board.report({
    code: "STORYBOARD_SOUND_SOURCE",
    path,
    message: "narration needs one of file and generate, but this one has both",
    hint: "keep one of them",
  });
}

/** A pattern without `{shot}` is reported once, where it is written. */
function narrationPattern({ document, variables }: ShotContext["board"]): string | undefined {
  const written = document.audio?.narration?.file_pattern;
  if (written === undefined) return undefined;
  const pattern = variables.substitute(written, ["audio", "narration", "file_pattern"]);
  return pattern.includes("{shot}") ? pattern : undefined;
}
