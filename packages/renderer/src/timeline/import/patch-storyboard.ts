import { isPlainMap } from "../../kit/json.ts";
import {
  type Diagnostic,
  readYaml,
  type SourceFile,
  type YamlSource,
} from "@storyreel/models/source";
import type { CutEdits, ShotEdit } from "./compare-cut.ts";
import { reorderShots } from "./reorder-shots.ts";
import { applyEdits, type TextEdit } from "./text-edit.ts";
import { isPlain, replaceValue, setKey, valueAt, yamlText, type Path } from "./yaml-edits.ts";

/**
 * Writes an editor's changes into the text of a storyboard. Values are changed where they are; comments, quotes and layout of
 * everything else stay. Moves that a storyboard cannot express are diagnostics. Pure.
 */
export function patchStoryboard(
  file: SourceFile,
  edits: CutEdits,
): { readonly text: string; readonly diagnostics: readonly Diagnostic[] } {
  const source = readYaml(file);
  const places = findShots(source);
  const textEdits = edits.shots.flatMap((edit) => {
    const path = places.get(edit.shotId);
    return path === undefined ? [] : editShot(source, path, edit);
  });
  const text = applyEdits(file.text, textEdits);
  if (edits.order === undefined) return { text, diagnostics: [] };
  return reorderShots({ ...file, text }, edits.order);
}

/** The path of every shot by its id. */
export function findShots(source: YamlSource): ReadonlyMap<string, Path> {
  const places = new Map<string, Path>();
  const lists: Path[] = [["shots"]];
  const scenes = valueAt(source, ["scenes"]);
  if (Array.isArray(scenes)) lists.push(...scenes.map((_, index) => ["scenes", index, "shots"]));
  for (const list of lists) {
    const shots = valueAt(source, list);
    if (!Array.isArray(shots)) continue;
    for (const index of shots.keys()) {
      const id = valueAt(source, [...list, index, "id"]);
      if (typeof id === "string") places.set(id, [...list, index]);
    }
  }
  return places;
}

function editShot(source: YamlSource, shot: Path, edit: ShotEdit): TextEdit[] {
  const { isEnabled, cut, transition, markers } = edit;
  return [
    ...(isEnabled === undefined ? [] : [setKey(source, [...shot, "enabled"], String(isEnabled))]),
    ...(cut === undefined ? [] : editCut(source, shot, cut)),
    ...(transition === undefined ? [] : editTransition(source, shot, transition)),
    ...(markers === undefined ? [] : editMarkers(source, shot, markers)),
  ];
}

/** A cut of the shot itself is changed key by key; one that comes from defaults is written to the shot as a whole. */
function editCut(
  source: YamlSource,
  shot: Path,
  { inSeconds, outSeconds, moved }: NonNullable<ShotEdit["cut"]>,
): TextEdit[] {
  const path = [...shot, "cut"];
  const words = [
    ...(inSeconds === 0 && outSeconds !== undefined ? [] : [`in: ${inSeconds}`]),
    ...(outSeconds === undefined ? [] : [`out: ${outSeconds}`]),
  ];
  const whole = `{ ${words.join(", ")} }`;
  const isOwnMap = isPlainMap(valueAt(source, path)) && isPlain(source, path);
  // Back at the end of the clip, which is written by leaving `out` away.
  const loses = moved.includes("out") && outSeconds === undefined;
  if (!isOwnMap || loses) return [setKey(source, path, whole)];
  return moved.map((end) => {
    return setKey(source, [...path, end], String(end === "in" ? inSeconds : outSeconds));
  });
}

function editTransition(
  source: YamlSource,
  shot: Path,
  { type, durationSeconds }: NonNullable<ShotEdit["transition"]>,
): TextEdit[] {
  const path = [...shot, "transition"];
  const old = valueAt(source, path);
  if (type === "cut") return [setKey(source, path, "{ type: cut }")];
  if (!isPlainMap(old) || !isPlain(source, path)) {
    const whole = `{ type: ${type}, duration: ${durationSeconds} }`;
    return [setKey(source, path, whole)];
  }
  return [
    ...(old["type"] === type ? [] : [setKey(source, [...path, "type"], type)]),
    ...(old["duration"] === durationSeconds
      ? []
      : [setKey(source, [...path, "duration"], String(durationSeconds))]),
  ];
}

function editMarkers(
  source: YamlSource,
  shot: Path,
  markers: NonNullable<ShotEdit["markers"]>,
): TextEdit[] {
  const path = [...shot, "markers"];
  const old = valueAt(source, path);
  const isOwn = Array.isArray(old) && isPlain(source, path);
  if (!isOwn || old.length !== markers.length || !old.every(isPlainMap)) {
    const items = markers.map(({ atSeconds, name }) => {
      return `{ at: ${atSeconds}, name: ${yamlText(name)} }`;
    });
    return [setKey(source, path, `[${items.join(", ")}]`)];
  }
  return markers.flatMap(({ atSeconds, name }, index) => [
    ...(old[index]!["at"] === atSeconds
      ? []
      : [replaceValue(source, [...path, index, "at"], String(atSeconds))]),
    ...(old[index]!["name"] === name
      ? []
      : [replaceValue(source, [...path, index, "name"], yamlText(name))]),
  ]);
}
