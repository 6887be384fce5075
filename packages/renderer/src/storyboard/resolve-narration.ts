import path from "node:path";
import type { ShotContext } from "./shot-context.ts";
import type { ShotLayers, ShotPlace } from "./shot-layers.ts";
import type { Shot } from "./storyboard.ts";

/** What the narrator says: the shot's own file, else the one that the storyboard's pattern leads to. */
export function resolveNarration(
  layers: ShotLayers,
  { document, shot }: ShotPlace,
  { variables, folder, files, report }: ShotContext,
): Shot["narration"] {
  const said = layers.said("narration");
  const written = document.audio?.narration?.file_pattern;
  const given =
    written === undefined
      ? undefined
      : variables.substitute(written, ["audio", "narration", "file_pattern"]);
  // A pattern for all shots alike is reported where it stands.
  const pattern = given?.includes("{shot}") === true ? given : undefined;
  const text =
    said?.value.text === undefined
      ? undefined
      : variables.substitute(said.value.text, [...said.path, "text"]);
  if (said?.value.file !== undefined) {
    const filePath = [...said.path, "file"];
    const named = variables.substitute(said.value.file, filePath);
    const file = path.resolve(folder, named);
    if (files.exists(file)) return { text, file };
    report({
      code: "STORYBOARD_FILE_MISSING",
      path: filePath,
      message: `there is no file "${named}"`,
      hint: "paths count from the storyboard's folder",
    });
    return { text, file: undefined };
  }
  const named = pattern?.replaceAll("{shot}", shot.id ?? "");
  const file = named === undefined ? undefined : path.resolve(folder, named);
  if (file !== undefined && files.exists(file)) return { text, file };
  if (text === undefined) return undefined;
  if (named !== undefined) {
    report({
      code: "STORYBOARD_NARRATION_MISSING",
      path: said?.path ?? [],
      severity: "warning",
      message: `shot "${shot.id ?? ""}" has narration, but there is no file "${named}"`,
      hint: "record it before the film is assembled, or it is heard in captions only",
    });
  }
  return { text, file: undefined };
}
