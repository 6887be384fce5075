import { readYaml, type SourceFile, type YamlSource } from "@storyreel/models/source";
import type { CutEdits, ShotEdit } from "../import/cut-edits.ts";
import { findShots, patchStoryboard } from "../import/patch-storyboard.ts";
import { reorderShots } from "../import/reorder-shots.ts";
import { applyEdits, type TextEdit } from "../import/text-edit.ts";
import { keepAnchors } from "../import/yaml-anchors.ts";
import { valueAt, type Path } from "../import/yaml-edits.ts";
import type { BoardPatch, PatchRefusal } from "./board-patch.ts";
import { addShot, duplicateShot, removeShot } from "./change-list.ts";
import { setValue } from "./set-value.ts";

/**
 * Writes one change into the text of a storyboard. Only the lines that it is about change: comments, quotes and layout of
 * everything else stay. Whether the result is a good storyboard is not checked. Pure.
 */
export function patchBoard(
  file: SourceFile,
  patch: BoardPatch,
): { readonly text: string } | PatchRefusal {
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
    case "set":
    case "set-source":
    case "add":
    case "duplicate":
    case "remove": {
      const anchors = keepAnchors(file.text);
      const source = readYaml({ ...file, text: anchors.text });
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
      return inShot(patch.shotId, ...patch.field.split("."));
    case "set-source":
      return [sourcePath(patch.origin) ?? []].filter((path) => path.length > 0);
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
    case "duplicate":
    case "move":
      return [];
  }
}

/** Where the text of a prompt part is written, if it is not the shot's own. */
export function sourcePath(origin: string): Path | undefined {
  if (origin === "style") return ["style", "look"];
  const [, kind, name] = /^(character|location) (.+)$/s.exec(origin) ?? [];
  if (kind === undefined || name === undefined) return undefined;
  return [`${kind}s`, name, "description"];
}

type ListPatch = Extract<
  BoardPatch,
  { kind: "set" | "set-source" | "add" | "duplicate" | "remove" }
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
  const shot = findShots(source).get(patch.shotId);
  if (shot === undefined) return { refused: `there is no shot "${patch.shotId}"` };
  switch (patch.kind) {
    case "set":
      return setValue(source, [...shot, ...patch.field.split(".")], patch.value);
    case "duplicate":
      return duplicateShot(source, shot, patch.id);
    case "remove":
      return removeShot(source, shot);
  }
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
  return patchStoryboard(file, {
    ...nothing,
    shots: [{ shotId, cut: { inSeconds, outSeconds: atSeconds, moved: ["out"] } }],
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
        markers: [],
        notes: undefined,
        keepsDialogue,
        hidesCaptions,
      },
    ],
  });
}

function moveShot(
  file: SourceFile,
  { shotId, before }: Extract<BoardPatch, { kind: "move" }>,
): { readonly text: string } | PatchRefusal {
  const others = [...findShots(readYaml(file)).keys()].filter((id) => id !== shotId);
  const at = before === undefined ? others.length : others.indexOf(before);
  if (at === -1) return { refused: `there is no shot "${before}"` };
  const anchors = keepAnchors(file.text);
  const moved = reorderShots({ ...file, text: anchors.text }, others.toSpliced(at, 0, shotId));
  const [diagnostic] = moved.diagnostics;
  if (diagnostic !== undefined) {
    // An import names the shot that its new order leaves behind; whoever moves one shot means that one.
    const refused =
      diagnostic.code === "TIMELINE_ORDER"
        ? `shot "${shotId}" stays in its scene, which gives it its location and defaults`
        : diagnostic.message;
    return { refused, hint: "move the shot by hand, or split the scene in the storyboard" };
  }
  return { text: anchors.settle(moved.text) };
}
