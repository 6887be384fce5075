import { isPlainMap } from "../../kit/json.ts";
import { flowText } from "../../kit/yaml-text.ts";
import type { YamlSource } from "@storyreel/models/source";
import { findShots } from "../import/patch-storyboard.ts";
import { regionOf } from "../import/reorder-list.ts";
import { lineEndOf, lineStartOf, type TextEdit } from "../import/text-edit.ts";
import { setKey, valueAt, type Path } from "../import/yaml-edits.ts";
import type { BoardPatch, PatchRefusal } from "./board-patch.ts";
import { findScene } from "./find-scene.ts";
import { withPlainLineEnds } from "./plain-line-ends.ts";
import { wordsText } from "./scalar-text.ts";
import { flowGap, gapIn, isInFlowList, lineBreakOf, marginOf } from "../import/list-style.ts";

type NewShot = Extract<BoardPatch, { kind: "add" }>;

/** A new shot after another one, at the end of a scene, or at the end of the film. */
export function addShot(source: YamlSource, shot: NewShot): readonly TextEdit[] | PatchRefusal {
  const { after, sceneId } = shot;
  const shots = findShots(source);
  if (after !== undefined) {
    const neighbour = shots.get(after);
    if (neighbour === undefined) return { refused: `there is no shot "${after}"` };
    return [insertAfter(source, neighbour, shot)];
  }
  const scenes = valueAt(source, ["scenes"]);
  const last = Array.isArray(scenes) && scenes.length > 0 ? ["scenes", scenes.length - 1] : [];
  const place = sceneId === undefined ? last : findScene(source, sceneId);
  if (place === undefined) return { refused: `there is no scene "${sceneId}"` };
  const list = [...place, "shots"];
  const inList = [...shots.values()].filter((path) => isIn(path, list)).at(-1);
  if (inList !== undefined) return [insertAfter(source, inList, shot)];
  return firstShot(source, list, shot);
}

function isIn(path: Path, list: Path): boolean {
  return path.length === list.length + 1 && list.every((step, index) => path[index] === step);
}

/** Long enough for a few words. */
export function newCard(text: string): { readonly text: string; readonly duration: number } {
  return { text, duration: 3 };
}

/** The keys of a shot, each with its value; a text of several lines is a block. */
function linesOf({ id, model, action, isCard }: NewShot): readonly string[] {
  const words = withPlainLineEnds(action.trim());
  if (isCard === true) return [`id: ${flowText(id)}`, `card: ${flowText(newCard(words))}`];
  const isBlock = words.includes("\n") && !/[^\P{Cc}\n]/u.test(words);
  return [
    `id: ${flowText(id)}`,
    ...(model === undefined ? [] : [`model: ${flowText(model)}`]),
    ...(isBlock
      ? ["action: |-", ...words.split("\n").map((line) => (line.trim() === "" ? "" : `  ${line}`))]
      : [`action: ${wordsText(words, { isFlow: false })}`]),
  ];
}

function flowOf({ id, model, action, isCard }: NewShot): string {
  const words = withPlainLineEnds(action.trim());
  if (isCard === true) return flowText({ id, card: newCard(words) });
  return flowText({
    id,
    ...(model === undefined ? {} : { model }),
    action: words,
  });
}

/** An item of a list after another one, in its style. */
function insertAfter(source: YamlSource, neighbour: Path, shot: NewShot): TextEdit {
  const { text } = source.file;
  const { end } = regionOf(source, neighbour);
  if (isInFlowList(source, neighbour)) {
    return { start: end, end, text: `,${flowGap(source, neighbour)}${flowOf(shot)}` };
  }
  const lineBreak = lineBreakOf(text);
  const margin = marginOf(source, neighbour);
  const gap = gapIn(source, neighbour.slice(0, -1));
  const start = `${gap}${lineBreak}${margin}- `;
  const place = source.span(neighbour, "value");
  if (text[place.start] === "{" && isPlainMap(valueAt(source, neighbour))) {
    return { start: end, end, text: `${start}${flowOf(shot)}` };
  }
  return { start: end, end, text: `${start}${blockOf(shot, { lineBreak, margin })}` };
}

function blockOf(
  shot: NewShot,
  { lineBreak, margin }: { readonly lineBreak: string; readonly margin: string },
): string {
  const [first = "", ...rest] = linesOf(shot);
  return [first, ...rest.map((line) => (line === "" ? "" : `${margin}  ${line}`))].join(lineBreak);
}

/** The list may be empty, have no value, or not be there. */
function firstShot(
  source: YamlSource,
  list: Path,
  shot: NewShot,
): readonly TextEdit[] | PatchRefusal {
  const { text } = source.file;
  const owner = list.slice(0, -1);
  const isFilm = owner.length === 0;
  const lineBreak = lineBreakOf(text);
  if (text[source.span(owner, "value").start] === "{") {
    return [setKey(source, list, `[${flowOf(shot)}]`)];
  }
  // An empty list of scenes makes room for a list of shots.
  const key = isFilm && valueAt(source, ["scenes"]) !== undefined ? ["scenes"] : list;
  const column = isFilm ? "" : " ".repeat(columnOf(source, [...owner, "id"]));
  const margin = column + " ".repeat(offsetOfLists(source));
  const item = `${lineBreak}${margin}- ${blockOf(shot, { lineBreak, margin })}`;
  if (hasKey(source, key)) {
    const name = source.span(key, "key");
    const value = source.span(key, "value");
    const end = Math.max(name.end, value.end);
    const written = text.slice(name.end, end);
    if (!/^\s*(?::\s*(?:\[\s*\]|~|null)?)?$/.test(written)) {
      return { refused: `"${key.at(-1)}" is not a list here`, hint: "change it in the file" };
    }
    const colon = text.indexOf(":", name.end) + 1;
    const lineEnd = lineEndOf(text, Math.max(end, colon));
    const rename = key === list ? [] : [{ ...name, text: "shots" }];
    return [
      ...rename,
      { start: colon, end: Math.max(end, colon), text: "" },
      { start: lineEnd, end: lineEnd, text: item },
    ];
  }
  if (!isFilm) {
    const { start, end, text: words } = setKey(source, list, "");
    return [{ start, end, text: `${words.trimEnd()}${item}` }];
  }
  const gap = text === "" || text.endsWith("\n") ? "" : lineBreak;
  return [{ start: text.length, end: text.length, text: `${gap}shots:${item}${lineBreak}` }];
}

/** A key without a value reads as none, and is there all the same. */
function hasKey(source: YamlSource, key: Path): boolean {
  const map = valueAt(source, key.slice(0, -1));
  return isPlainMap(map) && Object.hasOwn(map, String(key.at(-1)));
}

function columnOf(source: YamlSource, key: Path): number {
  const { start } = source.span(key, "key");
  return start - lineStartOf(source.file.text, start);
}

/** How far the author indents the dashes of a list under its key. */
function offsetOfLists(source: YamlSource): number {
  const scenes = valueAt(source, ["scenes"]);
  if (!Array.isArray(scenes) || scenes.length === 0) return 2;
  if (isInFlowList(source, ["scenes", 0])) return 2;
  return marginOf(source, ["scenes", 0]).length - columnOf(source, ["scenes"]);
}
