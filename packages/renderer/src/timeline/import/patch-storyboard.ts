import { isPlainMap } from "../../kit/json.ts";
import { yamlText } from "../../kit/yaml-text.ts";
import {
  type Diagnostic,
  readYaml,
  type SourceFile,
  type YamlSource,
} from "@storyreel/models/source";
import { insertCopy } from "./copy-shot-text.ts";
import type { CutEdits, NotesEdit, ShotEdit } from "./cut-edits.ts";
import { holdEntries, reachEntries } from "./flow-words.ts";
import { editMarkers } from "./edit-markers.ts";
import { moveCues } from "./move-cues.ts";
import { reorderShots } from "./reorder-shots.ts";
import { setEntries } from "./set-entries.ts";
import { applyEdits, lineStartOf, type TextEdit } from "./text-edit.ts";
import { keepAnchors } from "./yaml-anchors.ts";
import { isPlain, setKey, valueAt, type Path } from "./yaml-edits.ts";

/**
 * Writes an editor's changes into the text of a storyboard. Values are changed where they are; comments, quotes and layout of
 * everything else stay. Moves that a storyboard cannot express are diagnostics. Pure.
 */
export function patchStoryboard(
  file: SourceFile,
  edits: CutEdits,
): { readonly text: string; readonly diagnostics: readonly Diagnostic[] } {
  const anchors = keepAnchors(file.text);
  const source = readYaml(anchors.in(file));
  const places = findShots(source);
  const textEdits = edits.shots.flatMap((edit) => {
    const path = places.get(edit.shotId);
    return path === undefined ? [] : editShot(source, path, edit);
  });
  const copies = edits.copies.flatMap((copy) => {
    const path = places.get(copy.copyOf);
    if (path === undefined) return [];
    const { markers } = edits.shots.find(({ shotId }) => shotId === copy.copyOf) ?? {};
    return [insertCopy(source, path, { ...copy, leaving: markers?.old ?? [] })];
  });
  const text = applyEdits(anchors.text, [...textEdits, ...copies, ...moveCues(source, edits)]);
  const { order } = edits;
  if (order === undefined) return { text: anchors.settle(text), diagnostics: [] };
  const reordered = reorderShots({ ...file, text }, order);
  const isRefused = reordered.diagnostics.length > 0;
  return {
    text: isRefused ? file.text : anchors.settle(reordered.text),
    diagnostics: reordered.diagnostics,
  };
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
  const { isEnabled, cut, transition, retime, reach, markers, notes } = edit;
  const { speed, hold } = retime ?? {};
  return [
    ...(isEnabled === undefined ? [] : [setKey(source, [...shot, "enabled"], String(isEnabled))]),
    ...(cut === undefined ? [] : editRange(source, shot, cut)),
    ...(transition === undefined ? [] : editTransition(source, shot, transition)),
    ...(speed === undefined ? [] : [setKey(source, [...shot, "speed"], String(speed))]),
    ...(hold === undefined
      ? []
      : setEntries(source, [...shot, "hold"], { entries: holdEntries(hold) })),
    ...(reach === undefined
      ? []
      : setEntries(source, [...shot, "sound"], { entries: reachEntries(reach) })),
    ...(markers === undefined ? [] : editMarkers(source, shot, markers)),
    ...(notes === undefined ? [] : [editNotes(source, shot, notes)]),
  ];
}

/** Of a picture and a card, only the length counts; own footage has its cut beside its file. */
function editRange(source: YamlSource, shot: Path, cut: NonNullable<ShotEdit["cut"]>): TextEdit[] {
  if (valueAt(source, [...shot, "clip"]) !== undefined) return editFootage(source, shot, cut);
  const kind = (["still", "card"] as const).find(
    (key) => valueAt(source, [...shot, key]) !== undefined,
  );
  if (kind === undefined) return editCut(source, shot, cut);
  const { inSeconds, outSeconds } = cut;
  if (outSeconds === undefined) return [];
  const seconds = Number((outSeconds - inSeconds).toFixed(3));
  return setEntries(source, [...shot, kind], { entries: { duration: String(seconds) } });
}

function editFootage(
  source: YamlSource,
  shot: Path,
  { inSeconds, outSeconds, moved }: NonNullable<ShotEdit["cut"]>,
): TextEdit[] {
  const ends = moved.flatMap((end) => {
    const seconds = end === "in" ? inSeconds : outSeconds;
    // To leave out its end would take a key away: the end of the file is written as it is.
    return seconds === undefined ? [] : [[end, String(seconds)] as const];
  });
  if (ends.length === 0) return [];
  return setEntries(source, [...shot, "clip"], { entries: Object.fromEntries(ends) });
}

/** A cut of the shot itself is changed key by key; one that comes from defaults is written to the shot as a whole. */
function editCut(
  source: YamlSource,
  shot: Path,
  { inSeconds, outSeconds, moved }: NonNullable<ShotEdit["cut"]>,
): TextEdit[] {
  const path = [...shot, "cut"];
  const old = valueAt(source, path);
  const start = String(inSeconds);
  const end = outSeconds === undefined ? undefined : String(outSeconds);
  // A cut that says neither end would be none.
  const needsStart = end === undefined && !(isPlainMap(old) && "in" in old);
  return setEntries(source, path, {
    entries: {
      ...(moved.includes("in") || needsStart ? { in: start } : {}),
      // The end of the clip is written by leaving `out` away.
      ...(moved.includes("out") ? { out: end } : {}),
    },
    whole: { in: inSeconds === 0 && end !== undefined ? undefined : start, out: end },
  });
}

function editTransition(
  source: YamlSource,
  shot: Path,
  { type, durationSeconds }: NonNullable<ShotEdit["transition"]>,
): TextEdit[] {
  const path = [...shot, "transition"];
  const old = valueAt(source, path);
  const [oldType, oldDuration] = isPlainMap(old) ? [old["type"], old["duration"]] : [];
  const duration = type === "cut" ? undefined : String(durationSeconds);
  return setEntries(source, path, {
    entries: {
      ...(oldType === type ? {} : { type }),
      ...(type !== "cut" && oldDuration === durationSeconds ? {} : { duration }),
    },
    whole: { type, duration },
  });
}

/** Adds a line to the notes of a shot, in the style in which they are written. */
function editNotes(source: YamlSource, shot: Path, { whole, added }: NotesEdit): TextEdit {
  const path = [...shot, "notes"];
  const { text } = source.file;
  const { start, end } = source.span(path, "value");
  const isBlock = valueAt(source, path) !== undefined && /[|>]/.test(text[start] ?? "");
  if (!isBlock || !text.slice(start, end).includes("\n") || !isPlain(source, path)) {
    return setKey(source, path, yamlText(whole));
  }
  const at = text.slice(start, end).trimEnd().length + start;
  const lastLine = text.slice(lineStartOf(text, at), at);
  const indent = /^ */.exec(lastLine)?.[0] ?? "";
  const lineBreak = text.includes("\r\n") ? "\r\n" : "\n";
  return { start: at, end: at, text: `${lineBreak}${indent}${added}` };
}
