import { isPlainMap } from "../../kit/json.ts";
import { flowText, yamlText } from "../../kit/yaml-text.ts";
import type { YamlSource } from "@storyreel/models/source";
import type { Marker } from "../../storyboard/storyboard.ts";
import type { MarkerEdits, ShotCopy } from "./cut-edits.ts";
import { hasOwnMarkers } from "./edit-markers.ts";
import { flowGap, gapIn, lineBreakOf } from "./list-style.ts";
import { hasComments, linesOfItem, listOfLines } from "./marker-lines.ts";
import { dashOf, regionOf } from "./reorder-list.ts";
import { lineStartOf, type TextEdit } from "./text-edit.ts";
import { withoutAnchors } from "./yaml-anchors.ts";
import { flowHold, flowReach, hasHold, hasReach } from "./flow-words.ts";
import { flowMarkers, valueAt, type Path } from "./yaml-edits.ts";

/** What belongs to one shot and not to its clip. */
const ownKeys = new Set([
  "id",
  "cut",
  "transition",
  "narration",
  "sound",
  "speed",
  "hold",
  "markers",
  "captions",
  "enabled",
  "notes",
]);

type CopyFrom = ShotCopy & {
  /** The markers of the shot that it is from, and which of them leave that. */
  readonly leaving: MarkerEdits["old"];
};

/** Inserts a copy of a shot after it: the same request, and what the edit says about the rest. */
export function insertCopy(source: YamlSource, shot: Path, copy: CopyFrom): TextEdit {
  const { text } = source.file;
  const old = valueAt(source, shot);
  const place = source.span(shot, "value");
  const isDropped = (key: string): boolean =>
    ownKeys.has(key) ||
    (key === "dialogue" && !copy.keepsDialogue) ||
    (key === "overlays" && isTimed(valueAt(source, [...shot, key])));
  const kept = Object.keys(isPlainMap(old) ? old : {})
    .filter((key) => !isDropped(key))
    .map((key) => entryText(source, [...shot, key]));
  const markers = movedMarkers(source, shot, copy);
  const words = [
    `id: ${copy.shotId}`,
    ...kept,
    ...changedWords(source, shot, { ...copy, written: markers }),
  ];
  const region = regionOf(source, shot);
  const isInFlow = text[source.span(shot.slice(0, -1), "value").start] === "[";
  if (isInFlow) {
    const item = `,${flowGap(source, shot)}{ ${words.join(", ")} }`;
    return { start: region.end, end: region.end, text: item };
  }
  const lineBreak = text.includes("\r\n") ? "\r\n" : "\n";
  const dash = dashOf(source, shot);
  const margin = " ".repeat(dash - lineStartOf(text, dash));
  const gap = gapIn(source, shot.slice(0, -1));
  if (text[place.start] === "{") {
    const item = `${gap}${lineBreak}${margin}- { ${words.join(", ")} }`;
    return { start: region.end, end: region.end, text: item };
  }
  const column = place.start - lineStartOf(text, place.start);
  const indent = " ".repeat(column);
  const first = `${margin}-${" ".repeat(Math.max(1, column - margin.length - 1))}`;
  const item = `${gap}${lineBreak}${first}${words.join(`${lineBreak}${indent}`)}`;
  return { start: region.end, end: region.end, text: item };
}

/** The markers with their lines, as they are written in the shot that they leave; `undefined`: there is no comment to keep. */
function movedMarkers(
  source: YamlSource,
  shot: Path,
  { markers, leaving }: CopyFrom,
): string | undefined {
  const path = [...shot, "markers"];
  const places: number[] = [];
  for (const marker of markers) {
    const at = leaving.findIndex(
      ({ before, now }, index) =>
        now === undefined && !places.includes(index) && isSameMarker(before, marker),
    );
    if (at !== -1) places.push(at);
  }
  const isAll = places.length > 0 && places.length === markers.length;
  if (!isAll || !hasOwnMarkers(source, path, leaving.length)) return undefined;
  const lines = places.flatMap((at) => linesOfItem(source, [...path, at]) ?? []);
  if (lines.length < places.length || !lines.some((one) => hasComments(source, one))) {
    return undefined;
  }
  const { text } = source.file;
  const { start } = source.span(shot, "value");
  const isFlow = text[start] === "{";
  const column = start - lineStartOf(text, start);
  return listOfLines("markers", lines, {
    // Further to the right than the dash of the shot.
    indent: isFlow ? `${/^ */.exec(text.slice(start - column))?.[0] ?? ""}  ` : " ".repeat(column),
    lineBreak: lineBreakOf(text),
    isFlow,
  });
}

function isSameMarker(one: Marker, other: Marker): boolean {
  return (
    one.atSeconds === other.atSeconds &&
    one.name === other.name &&
    one.comment === other.comment &&
    one.color === other.color
  );
}

/** Overlays at a time belong to the shot that they are in; others are over all parts of it. */
function isTimed(overlays: unknown): boolean {
  return (
    Array.isArray(overlays) &&
    overlays.some((one: unknown) => isPlainMap(one) && ("from" in one || "to" in one))
  );
}

/** A key with its value, as it is written. */
function entryText(source: YamlSource, path: Path): string {
  const { text } = source.file;
  const key = source.span(path, "key");
  const value = source.span(path, "value");
  const written = text.slice(key.start, Math.max(key.end, value.end));
  // A text block that keeps its last line ends would lose them.
  const keepsEnds = /^[|>]\d?\+/.test(text.slice(value.start, value.start + 3));
  if (value.start === key.start) return `${written}:`;
  if (keepsEnds) return `${text.slice(key.start, key.end)}: ${flowText(valueAt(source, path))}`;
  return withoutAnchors(written);
}

/** Settings of the copy; those that it would inherit from defaults are taken back. */
function changedWords(
  source: YamlSource,
  shot: Path,
  copy: ShotCopy & { readonly written: string | undefined },
): readonly string[] {
  const { cut, transition, markers, isEnabled, notes } = copy;
  const inherits = (key: string): boolean =>
    [["defaults", key], ...(shot[0] === "scenes" ? [[...shot.slice(0, 2), "defaults", key]] : [])]
      .map((path) => valueAt(source, path))
      .some((value) => value !== undefined && value !== null);
  const cutWords = [
    ...(cut.inSeconds === 0 && cut.outSeconds !== undefined ? [] : [`in: ${cut.inSeconds}`]),
    ...(cut.outSeconds === undefined ? [] : [`out: ${cut.outSeconds}`]),
  ];
  const isCaptioned = copy.keepsDialogue || inherits("dialogue");
  return [
    `cut: { ${cutWords.join(", ")} }`,
    ...(transition !== undefined
      ? [`transition: { type: ${transition.type}, duration: ${transition.durationSeconds} }`]
      : inherits("transition")
        ? ["transition: { type: cut }"]
        : []),
    ...(inherits("narration") ? ["narration: {}"] : []),
    ...(copy.speed !== 1 || inherits("speed") ? [`speed: ${copy.speed}`] : []),
    ...(hasHold(copy.hold) || inherits("hold") ? [`hold: ${flowHold(copy.hold)}`] : []),
    ...(hasReach(copy.reach) || inherits("sound") ? [`sound: ${flowReach(copy.reach)}`] : []),
    ...(markers.length > 0 || inherits("markers")
      ? [copy.written ?? `markers: ${flowMarkers(markers)}`]
      : []),
    ...(copy.hidesCaptions && isCaptioned ? ["captions: false"] : []),
    ...(!isEnabled || inherits("enabled") ? [`enabled: ${isEnabled}`] : []),
    ...(notes === undefined ? [] : [`notes: ${yamlText(notes)}`]),
  ];
}
