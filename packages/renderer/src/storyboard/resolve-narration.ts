import { findFile, pathOfFile } from "./board-context.ts";
import type { ShotContext } from "./shot-context.ts";
import type { Shot } from "./storyboard.ts";

/** The narration of a shot: its own file, or else the one that the storyboard's pattern leads to. */
export function resolveNarration({ board, place, layers }: ShotContext): Shot["narration"] {
  const { variables, files, report } = board;
  const setting = layers.get("narration");
  const text =
    setting?.value.text === undefined
      ? undefined
      : variables.substitute(setting.value.text, [...setting.path, "text"]);
  if (setting?.value.file !== undefined) {
    const at = [...setting.path, "file"];
    const { path, exists } = findFile(board, variables.substitute(setting.value.file, at), at);
    return { text, file: exists ? path : undefined };
  }
  const { id = "" } = place.shot;
  const name = narrationPattern(board)?.replaceAll("{shot}", () => id);
  const file = name === undefined ? undefined : pathOfFile(board, name);
  if (file !== undefined && files.exists(file)) return { text, file };
  if (text === undefined) return undefined;
  if (name !== undefined) {
    report({
      code: "STORYBOARD_NARRATION_MISSING",
      path: setting?.path ?? [],
      severity: "warning",
      message: `shot "${id}" has narration, but its file "${name}" does not exist`,
      hint: "record it before you assemble the film; without it, the narration only appears in captions",
    });
  }
  return { text, file: undefined };
}

/** A pattern without `{shot}` is reported once, where it is written. */
function narrationPattern({ document, variables }: ShotContext["board"]): string | undefined {
  const written = document.audio?.narration?.file_pattern;
  if (written === undefined) return undefined;
  const pattern = variables.substitute(written, ["audio", "narration", "file_pattern"]);
  return pattern.includes("{shot}") ? pattern : undefined;
}
