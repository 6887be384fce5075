import { isPlainMap } from "../../kit/json.ts";
import { flowText } from "../../kit/yaml-text.ts";
import type { YamlSource } from "@storyreel/models/source";
import { findShots } from "../import/patch-storyboard.ts";
import { dashOf, regionOf } from "../import/reorder-list.ts";
import { lineStartOf, type TextEdit } from "../import/text-edit.ts";
import { withoutAnchors } from "../import/yaml-anchors.ts";
import { setKey, valueAt, type Path } from "../import/yaml-edits.ts";
import type { BoardPatch, PatchRefusal } from "./board-patch.ts";

/** A new shot after another one, or at the end of the film. */
export function addShot(
  source: YamlSource,
  { id, action, after }: Extract<BoardPatch, { kind: "add" }>,
): readonly TextEdit[] | PatchRefusal {
  const shots = findShots(source);
  const neighbour = after === undefined ? [...shots.values()].at(-1) : shots.get(after);
  if (neighbour !== undefined) {
    return [insertAfter(source, neighbour, [`id: ${id}`, `action: ${flowText(action)}`])];
  }
  if (after !== undefined) return { refused: `there is no shot "${after}"` };
  const { text } = source.file;
  const item = `\n  - id: ${id}\n    action: ${flowText(action)}`;
  if (valueAt(source, ["shots"]) !== undefined) return [setKey(source, ["shots"], item)];
  const gap = text === "" || text.endsWith("\n") ? "" : "\n";
  return [{ start: text.length, end: text.length, text: `${gap}shots:${item}\n` }];
}

/** A copy of a shot after it, as it is written, under another id. */
export function duplicateShot(
  source: YamlSource,
  shot: Path,
  id: string,
): readonly TextEdit[] | PatchRefusal {
  const { text } = source.file;
  const value = source.span(shot, "value");
  const { start, end } = source.span([...shot, "id"], "value");
  const region = regionOf(source, shot);
  const tail = text.slice(end, Math.max(value.end, region.end)).trimEnd();
  const words = withoutAnchors(`${text.slice(value.start, start)}${id}${tail}`);
  if (isInFlowList(source, shot)) {
    return [{ start: region.end, end: region.end, text: `, ${words}` }];
  }
  const dash = dashOf(source, shot);
  const margin = text.slice(lineStartOf(text, dash), dash);
  const gap = " ".repeat(Math.max(1, value.start - dash - 1));
  return [
    {
      start: region.end,
      end: region.end,
      text: `${lineBreakOf(text)}${margin}-${gap.includes("\n") ? " " : gap}${words}`,
    },
  ];
}

/** A shot with the comments that belong to it. */
export function removeShot(source: YamlSource, shot: Path): readonly TextEdit[] | PatchRefusal {
  const { text } = source.file;
  const list = valueAt(source, shot.slice(0, -1));
  const index = Number(shot.at(-1));
  if (!Array.isArray(list) || list.length < 2) {
    return { refused: "a scene and a film need at least one shot", hint: "disable it instead" };
  }
  const region = regionOf(source, shot);
  if (isInFlowList(source, shot)) {
    const other = regionOf(source, [...shot.slice(0, -1), index === 0 ? 1 : index - 1]);
    return index === 0
      ? [{ start: region.start, end: other.start, text: "" }]
      : [{ start: other.end, end: region.end, text: "" }];
  }
  const lineEnd = text.indexOf("\n", region.end);
  return [{ start: region.start, end: lineEnd === -1 ? text.length : lineEnd + 1, text: "" }];
}

/** An item of a list after another one, in its style. */
function insertAfter(source: YamlSource, shot: Path, words: readonly string[]): TextEdit {
  const { text } = source.file;
  const { end } = regionOf(source, shot);
  if (isInFlowList(source, shot)) {
    return { start: end, end, text: `, { ${words.join(", ")} }` };
  }
  const lineBreak = lineBreakOf(text);
  const dash = dashOf(source, shot);
  const margin = text.slice(lineStartOf(text, dash), dash);
  const place = source.span(shot, "value");
  const first = `${lineBreak}${margin}- `;
  if (text[place.start] === "{" && isPlainMap(valueAt(source, shot))) {
    return { start: end, end, text: `${first}{ ${words.join(", ")} }` };
  }
  return { start: end, end, text: `${first}${words.join(`${lineBreak}${margin}  `)}` };
}

function isInFlowList(source: YamlSource, item: Path): boolean {
  return source.file.text[source.span(item.slice(0, -1), "value").start] === "[";
}

function lineBreakOf(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}
