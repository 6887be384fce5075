import { readYaml, type SourceFile, type YamlSource } from "@storyreel/models/source";
import type { CutEdits, ShotEdit } from "../import/cut-edits.ts";
import { findShots, patchStoryboard } from "../import/patch-storyboard.ts";
import { applyEdits, type TextEdit } from "../import/text-edit.ts";
import { keepAnchors } from "../import/yaml-anchors.ts";
import { valueAt, type Path } from "../import/yaml-edits.ts";
import type { BoardPatch, PatchRefusal } from "./board-patch.ts";
import { addShot } from "./add-shot.ts";
import { duplicateShot, removeShot } from "./change-list.ts";
import { checkPatch } from "./check-patch.ts";
import { findScene } from "./find-scene.ts";
import { moveShot } from "./move-shot.ts";
import { addItem, removeListItem } from "./list-items.ts";
import { fieldPath, sourcePath } from "./patch-paths.ts";
import { setValue } from "./set-value.ts";

/**
 * Writes one change into the text of a storyboard. Only the lines that it is about change: comments, quotes and layout of
 * everything else stay. A text that would say something else than the change is refused; whether the result is a good storyboard
 * is not checked. Pure.
 */
export function patchBoard(
  file: SourceFile,
  patch: BoardPatch,
): { readonly text: string } | PatchRefusal {
  const patched = writePatch(file, patch);
  if ("refused" in patched || patched.text === file.text) return patched;
  return checkPatch(file, patch, patched.text) ?? patched;
}

function writePatch(file: SourceFile, patch: BoardPatch): { readonly text: string } | PatchRefusal {
  switch (patch.kind) {
    case "cut":
      return cutWith(
        file,
        patch.cuts.map(({ shotId, cut }) => ({ shotId, cut })),
      );
    case "transition":
      return cutWith(file, [{ shotId: patch.shotId, transition: patch.transition }]);
    case "move":
      return moveShot(file, patch);
    case "split":
      return splitShot(file, patch);
    case "set-all":
      return setAll(file, patch);
    case "set":
    case "add-item":
    case "remove-item":
    case "set-source":
    case "set-scene":
    case "add":
    case "duplicate":
    case "remove": {
      const anchors = keepAnchors(file.text);
      const source = readYaml(anchors.in(file));
      const edits = editsOf(source, patch);
      if ("refused" in edits) return edits;
      return { text: anchors.settle(applyEdits(anchors.text, edits)) };
    }
  }
}

/**
 * Where a change writes: paths inside a shot, or from the top of the file. Two changes of the same place are in conflict.
 * Empty: the change has no place of its own.
 */
export function placesOf(source: YamlSource, patch: BoardPatch): readonly Path[] {
  const shots = findShots(source);
  const inShot = (shotId: string, ...keys: Path): Path[] => {
    const path = shots.get(shotId);
    return path === undefined ? [] : [[...path, ...keys]];
  };
  switch (patch.kind) {
    case "set":
      return inShot(patch.shotId, ...fieldPath(patch.field));
    case "set-all":
      return patch.values.flatMap(({ field }) => inShot(patch.shotId, ...fieldPath(field)));
    case "remove-item":
      return inShot(patch.shotId, ...fieldPath(patch.field), patch.index);
    case "set-source":
      return [sourcePath(patch.origin) ?? []].filter((path) => path.length > 0);
    case "set-scene": {
      const scene = findScene(source, patch.sceneId);
      return scene === undefined ? [] : [[...scene, patch.field]];
    }
    case "cut":
      return patch.cuts.flatMap(({ shotId }) => [
        ...inShot(shotId, "cut"),
        ...inShot(shotId, "clip"),
        ...inShot(shotId, "still"),
      ]);
    case "transition":
      return inShot(patch.shotId, "transition");
    case "remove":
      return inShot(patch.shotId);
    case "split":
      return inShot(patch.shotId, "cut");
    case "add":
    case "add-item":
    case "duplicate":
    case "move":
      return [];
  }
}

type ListPatch = Extract<
  BoardPatch,
  {
    kind:
      | "set"
      | "add-item"
      | "remove-item"
      | "set-source"
      | "set-scene"
      | "add"
      | "duplicate"
      | "remove";
  }
>;

function editsOf(source: YamlSource, patch: ListPatch): readonly TextEdit[] | PatchRefusal {
  if (patch.kind === "add") return addShot(source, patch);
  if (patch.kind === "set-source") {
    const path = sourcePath(patch.origin);
    if (path === undefined || valueAt(source, path) === undefined) {
      return { refused: `"${patch.origin}" is not written anywhere in the file` };
    }
    return setValue(source, path, patch.text);
  }
  if (patch.kind === "set-scene") {
    const scene = findScene(source, patch.sceneId);
    if (scene === undefined) return { refused: `there is no scene "${patch.sceneId}"` };
    return setValue(source, [...scene, patch.field], patch.value);
  }
  const shot = findShots(source).get(patch.shotId);
  if (shot === undefined) return { refused: `there is no shot "${patch.shotId}"` };
  switch (patch.kind) {
    case "set":
      return setValue(source, [...shot, ...fieldPath(patch.field)], patch.value);
    case "add-item":
      return addItem(source, [...shot, ...fieldPath(patch.field)], patch.value);
    case "remove-item":
      return removeListItem(source, [...shot, ...fieldPath(patch.field)], patch.index);
    case "duplicate":
      return duplicateShot(source, shot, patch.id);
    case "remove":
      return removeShot(source, shot);
  }
}

/** One key after the other: what one of them writes moves the others. */
function setAll(
  file: SourceFile,
  { shotId, values }: Extract<BoardPatch, { kind: "set-all" }>,
): { readonly text: string } | PatchRefusal {
  let { text } = file;
  for (const { field, value } of values) {
    const patched = patchBoard({ ...file, text }, { kind: "set", shotId, field, value });
    if ("refused" in patched) return patched;
    text = patched.text;
  }
  return { text };
}

const nothing: CutEdits = { shots: [], copies: [], order: undefined, takes: [] };

function cutWith(file: SourceFile, shots: readonly ShotEdit[]): { readonly text: string } {
  return patchStoryboard(file, { ...nothing, shots });
}

function splitShot(
  file: SourceFile,
  patch: Extract<BoardPatch, { kind: "split" }>,
): { readonly text: string } {
  const { shotId, id, atSeconds, inSeconds, outSeconds, keepsDialogue, hidesCaptions } = patch;
  const later = patch.markers.flatMap(({ marker, isLater }) => (isLater ? [marker] : []));
  const old = patch.markers.map(({ marker, isLater }) => ({
    before: marker,
    now: isLater ? undefined : marker,
  }));
  return patchStoryboard(file, {
    ...nothing,
    shots: [
      {
        shotId,
        cut: { inSeconds, outSeconds: atSeconds, moved: ["out"] },
        ...(later.length === 0 ? {} : { markers: { old, added: [] } }),
      },
    ],
    copies: [
      {
        shotId: id,
        copyOf: shotId,
        isEnabled: true,
        cut: { inSeconds: atSeconds, outSeconds },
        transition: undefined,
        speed: 1,
        hold: { firstSeconds: 0, lastSeconds: 0 },
        reach: undefined,
        markers: later,
        notes: undefined,
        keepsDialogue,
        hidesCaptions,
      },
    ],
  });
}
