import { flowText } from "../../kit/yaml-text.ts";
import { readYaml, type SourceFile, type YamlSource } from "@storyreel/models/source";
import { findShots } from "../import/patch-storyboard.ts";
import { regionOf } from "../import/reorder-list.ts";
import { reorderShots } from "../import/reorder-shots.ts";
import { applyEdits, type TextEdit } from "../import/text-edit.ts";
import { keepAnchors } from "../import/yaml-anchors.ts";
import { valueAt, type Path } from "../import/yaml-edits.ts";
import type { BoardPatch, PatchRefusal } from "./board-patch.ts";
import {
  flowGap,
  gapIn,
  isInFlowList,
  lineBreakOf,
  marginOf,
  removeItem,
} from "../import/list-style.ts";

/**
 * Moves a shot with its comments. In another scene, it gets that scene's location and defaults. The only shot of a scene
 * takes its scene along, and does not go into another one.
 */
export function moveShot(
  file: SourceFile,
  { shotId, before, after }: Extract<BoardPatch, { kind: "move" }>,
): { readonly text: string } | PatchRefusal {
  const anchors = keepAnchors(file.text);
  const source = readYaml(anchors.in(file));
  const shots = findShots(source);
  const from = shots.get(shotId);
  if (from === undefined) return { refused: `there is no shot "${shotId}"` };
  const others = [...shots.keys()].filter((id) => id !== shotId);
  const neighbour = before ?? after ?? others.at(-1);
  if (neighbour === undefined || neighbour === shotId) return { text: file.text };
  const to = shots.get(neighbour);
  if (to === undefined) return { refused: `there is no shot "${neighbour}"` };
  const list = valueAt(source, from.slice(0, -1));
  const isOnly = Array.isArray(list) && list.length === 1;
  const isAfter = before === undefined;
  if (from[1] === to[1] || from[0] === "shots" || isOnly) {
    const at = others.indexOf(neighbour) + (isAfter ? 1 : 0);
    const moved = reorderShots(source.file, others.toSpliced(at, 0, shotId));
    if (moved.diagnostics.length > 0) {
      return {
        refused: `"${shotId}" is the only shot of its scene, and a scene needs one`,
        hint: "add a shot to the scene first, or move the scene before or after the other",
      };
    }
    return { text: anchors.settle(moved.text) };
  }
  const inserted = insertBeside(source, { from, to, isAfter });
  if ("refused" in inserted) return inserted;
  return {
    text: anchors.settle(applyEdits(source.file.text, [removeItem(source, from), inserted])),
  };
}

/** An item as the other list would have it. */
function insertBeside(
  source: YamlSource,
  place: { readonly from: Path; readonly to: Path; readonly isAfter: boolean },
): TextEdit | PatchRefusal {
  const { from, to, isAfter } = place;
  const { text } = source.file;
  const region = regionOf(source, from);
  const written = text.slice(region.start, region.end);
  const other = regionOf(source, to);
  const at = isAfter ? other.end : other.start;
  if (isInFlowList(source, to)) {
    const isFlow = isInFlowList(source, from);
    if (!isFlow && written.includes("#")) {
      return {
        refused: "the shots of that scene are written in brackets, where comments are not possible",
        hint: "move it in the file",
      };
    }
    const gap = flowGap(source, to);
    const words = isFlow ? written : flowText(valueAt(source, from));
    return { start: at, end: at, text: isAfter ? `,${gap}${words}` : `${words},${gap}` };
  }
  const lineBreak = lineBreakOf(text);
  const gap = gapIn(source, to.slice(0, -1));
  const margin = marginOf(source, to);
  const words = isInFlowList(source, from)
    ? `${margin}- ${written}`
    : shift(written, margin.length - marginOf(source, from).length);
  return {
    start: at,
    end: at,
    text: isAfter ? `${gap}${lineBreak}${words}` : `${words}${lineBreak}${gap}`,
  };
}

/** Lines so many columns further to the right; empty ones stay empty. */
function shift(lines: string, columns: number): string {
  if (columns >= 0) return lines.replace(/^(?=[^\r\n])/gm, " ".repeat(columns));
  return lines.replace(new RegExp(`^ {1,${-columns}}`, "gm"), "");
}
