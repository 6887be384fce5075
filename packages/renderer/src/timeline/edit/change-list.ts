import type { YamlSource } from "@storyreel/models/source";
import { regionOf } from "../import/reorder-list.ts";
import { lineStartOf, type TextEdit } from "../import/text-edit.ts";
import { withoutAnchors } from "../import/yaml-anchors.ts";
import { valueAt, type Path } from "../import/yaml-edits.ts";
import type { PatchRefusal } from "./board-patch.ts";
import {
  flowGap,
  gapIn,
  isInFlowList,
  lineBreakOf,
  marginOf,
  removeItem,
} from "../import/list-style.ts";

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
    return [{ start: region.end, end: region.end, text: `,${flowGap(source, shot)}${words}` }];
  }
  const margin = marginOf(source, shot);
  const column = value.start - lineStartOf(text, value.start);
  const space = " ".repeat(Math.max(1, column - margin.length - 1));
  return [
    {
      start: region.end,
      end: region.end,
      text: `${gapIn(source, shot.slice(0, -1))}${lineBreakOf(text)}${margin}-${space}${words}`,
    },
  ];
}

/** A shot with the comments that belong to it. */
export function removeShot(source: YamlSource, shot: Path): readonly TextEdit[] | PatchRefusal {
  const list = valueAt(source, shot.slice(0, -1));
  if (!Array.isArray(list) || list.length < 2) {
    return { refused: "a scene and a film need at least one shot", hint: "disable it instead" };
  }
  return [removeItem(source, shot)];
}
