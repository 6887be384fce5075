import { isPlainMap } from "../../kit/json.ts";
import { quoted } from "../../kit/yaml-text.ts";
import { readYaml, type SourceFile, type YamlSource } from "@storyreel/models/source";
import type { BoardRemark } from "../../workplace/notes/notes.ts";
import { regionOf } from "../import/reorder-list.ts";
import { applyEdits, type TextEdit } from "../import/text-edit.ts";
import { valueAt } from "../import/yaml-edits.ts";
import { withPlainLineEnds } from "./plain-line-ends.ts";
import { scalarText } from "./scalar-text.ts";
import { setValue } from "./set-value.ts";

/** One change of the notes of a storyboard. */
export type NotesChange =
  | { readonly kind: "add"; readonly remark: BoardRemark }
  | {
      readonly kind: "change";
      readonly id: string;
      readonly text?: string | undefined;
      readonly isDone?: boolean | undefined;
    }
  | { readonly kind: "delete"; readonly id: string }
  /** Remarks of one shot become those of another; with `since`, only those at that frame of the clip and later. */
  | {
      readonly kind: "move";
      readonly from: string;
      readonly to: string;
      readonly since?: { readonly frame: number; readonly rate: number } | undefined;
    }
  /** By request keys. */
  | { readonly kind: "reject"; readonly take: string; readonly isRejected: boolean };

/**
 * Writes one change into the text of the notes; everything else stays as it is, comments included. Pure.
 *
 * @param file without text: there are no notes yet.
 * @returns `undefined` if there is no such remark.
 */
export function patchNotes(
  file: SourceFile,
  change: NotesChange,
  storyboard: string,
): string | undefined {
  const text =
    file.text.trim() === ""
      ? `# Remarks on the takes of ${storyboard}. Written by storyreel studio; commit it.\nstoryboard_notes: 1\n`
      : file.text;
  const source = readYaml({ ...file, text });
  const edits = editsOf(source, change);
  return edits === undefined ? undefined : applyEdits(text, edits);
}

function editsOf(source: YamlSource, change: NotesChange): readonly TextEdit[] | undefined {
  if (change.kind === "add") return appendItem(source, "remarks", remarkLines(change.remark));
  if (change.kind === "reject") {
    const rejected = valueAt(source, ["rejected"]);
    const index = Array.isArray(rejected) ? rejected.indexOf(change.take) : -1;
    if (change.isRejected === index >= 0) return [];
    return change.isRejected
      ? appendItem(source, "rejected", [JSON.stringify(change.take)])
      : removeItem(source, "rejected", index);
  }
  const remarks = valueAt(source, ["remarks"]);
  if (change.kind === "move") return moveRemarks(source, remarks, change);
  const index = Array.isArray(remarks)
    ? remarks.findIndex((one: unknown) => isPlainMap(one) && one["id"] === change.id)
    : -1;
  if (index === -1) return undefined;
  if (change.kind === "delete") return removeItem(source, "remarks", index);
  const set = (key: string, value: string | boolean | null | undefined): readonly TextEdit[] => {
    const edits = value === undefined ? [] : setValue(source, ["remarks", index, key], value);
    return "refused" in edits ? [] : edits;
  };
  const done = change.isDone === undefined ? undefined : change.isDone ? true : null;
  return [...set("text", change.text), ...set("done", done)];
}

function moveRemarks(
  source: YamlSource,
  remarks: unknown,
  { from, to, since }: Extract<NotesChange, { kind: "move" }>,
): readonly TextEdit[] {
  if (!Array.isArray(remarks)) return [];
  return remarks.flatMap((remark: unknown, index) => {
    if (!isPlainMap(remark) || remark["shot"] !== from) return [];
    const at = typeof remark["at"] === "number" ? remark["at"] : 0;
    if (since !== undefined && Math.round(at * since.rate) < since.frame) return [];
    const edits = setValue(source, ["remarks", index, "shot"], to);
    return "refused" in edits ? [] : edits;
  });
}

function remarkLines(remark: BoardRemark): readonly string[] {
  const { id, shotId, atSeconds, take, text, author, date, isDone } = remark;
  const word = (value: string): string =>
    /[^\P{Cc}]/u.test(value) ? quoted(value) : scalarText(bare, ["k"], value);
  // A text of several lines is a block, which is indented as the list is.
  const block = withPlainLineEnds(text).trimEnd();
  const isBlock = block.includes("\n") && !/^\s|[^\P{Cc}\n]/u.test(block);
  return [
    `id: ${word(id)}`,
    `shot: ${word(shotId)}`,
    `at: ${atSeconds}`,
    ...(take === undefined ? [] : [`take: ${JSON.stringify(take)}`]),
    ...(isBlock
      ? ["text: |-", ...block.split("\n").map((line) => (line === "" ? "" : `  ${line}`))]
      : [`text: ${word(block)}`]),
    ...(author === undefined ? [] : [`author: ${word(author)}`]),
    ...(date === undefined ? [] : [`date: ${JSON.stringify(date)}`]),
    ...(isDone ? ["done: true"] : []),
  ];
}

const bare = readYaml({ path: "", text: "k: 1\n" });

function appendItem(
  source: YamlSource,
  key: "remarks" | "rejected",
  lines: readonly string[],
): readonly TextEdit[] {
  const { text } = source.file;
  const list = valueAt(source, [key]);
  const item = `  - ${lines.join("\n    ").replace(/\n +(?=\n)/g, "\n")}`;
  if (!Array.isArray(list) || list.length === 0) {
    const start = text.endsWith("\n") ? "" : "\n";
    const removed = list === undefined ? [] : setValue(source, [key], null);
    const end = { start: text.length, end: text.length, text: `${start}${key}:\n${item}\n` };
    return ["refused" in removed ? [] : removed, end].flat();
  }
  const place = source.span([key], "value");
  const region = regionOf(source, [key, list.length - 1]);
  if (text[place.start] === "[") {
    const word = lines.length === 1 ? (lines[0] ?? "") : `{ ${lines.join(", ")} }`;
    return [{ start: region.end, end: region.end, text: `, ${word}` }];
  }
  const margin = /^ */.exec(text.slice(text.lastIndexOf("\n", place.start - 1) + 1))?.[0] ?? "  ";
  const written = item.replace(/^ {2}/gm, margin);
  return [{ start: region.end, end: region.end, text: `\n${written}` }];
}

function removeItem(
  source: YamlSource,
  key: "remarks" | "rejected",
  index: number,
): readonly TextEdit[] {
  const { text } = source.file;
  const list = valueAt(source, [key]);
  if (!Array.isArray(list) || list.length < 2) {
    const edits = setValue(source, [key], null);
    return "refused" in edits ? [] : edits;
  }
  const region = regionOf(source, [key, index]);
  if (text[source.span([key], "value").start] === "[") {
    return index === 0
      ? [{ start: region.start, end: regionOf(source, [key, 1]).start, text: "" }]
      : [{ start: regionOf(source, [key, index - 1]).end, end: region.end, text: "" }];
  }
  const lineEnd = text.indexOf("\n", region.end);
  return [{ start: region.start, end: lineEnd === -1 ? text.length : lineEnd + 1, text: "" }];
}
