import type { Span, YamlSource } from "@storyreel/models/source";
import { commentsBetween } from "./comments-in.ts";
import { isInFlowList } from "./list-style.ts";
import { regionOf } from "./reorder-list.ts";
import { lineEndOf, lineStartOf } from "./text-edit.ts";
import type { Path } from "./yaml-edits.ts";

/** An item of a list with its comments, on lines of its own. */
export type ItemLines = {
  /** From the start of its first line to the end of its last one. */
  readonly span: Span;
  readonly layout: Layout;
};

type Layout =
  | { readonly kind: "block"; readonly text: string }
  | {
      readonly kind: "flow";
      readonly above: readonly string[];
      readonly item: string;
      readonly behind: string;
    };

/** `undefined`: other items are on the same lines. */
export function linesOfItem(source: YamlSource, item: Path): ItemLines | undefined {
  const { text } = source.file;
  if (!isInFlowList(source, item)) {
    const { start, end } = regionOf(source, item);
    const isWhole = text.slice(lineStartOf(text, start), start).trim() === "";
    const layout = { kind: "block", text: text.slice(start, end) } as const;
    return isWhole ? { span: { start, end }, layout } : undefined;
  }
  const value = source.span(item, "value");
  const start = lineStartOf(text, value.start);
  const end = lineEndOf(text, value.end);
  const rest = /^[ \t]*,?(?:[ \t]+(?<comment>#.*))?[ \t]*$/.exec(text.slice(value.end, end));
  if (text.slice(start, value.start).trim() !== "" || rest === null) return undefined;
  const first = withCommentLines(text, start);
  const comment = rest.groups?.["comment"]?.trimEnd();
  return {
    span: { start: first, end },
    layout: {
      kind: "flow",
      above: commentsBetween(source.file, { start: first, end: start }).map((one) => one.text),
      item: text.slice(value.start, value.end),
      behind: comment === undefined ? "" : ` ${comment}`,
    },
  };
}

/** A key with a list of these items, as it is written in a shot whose keys are indented by `indent`. */
export function listOfLines(
  key: string,
  lines: readonly ItemLines[],
  { indent, lineBreak, isFlow }: Place,
): string {
  const margin = `${lineBreak}${indent}  `;
  const items = lines.map(({ layout }, index) => {
    // The keys of both shots are in the same column.
    if (layout.kind === "block") return `${lineBreak}${layout.text}`;
    const { above, behind } = layout;
    // Its further lines stay further to the right than a dash.
    const words = isFlow ? layout.item : layout.item.replaceAll("\n", "\n    ");
    const comma = isFlow && index < lines.length - 1 ? "," : "";
    const item = `${isFlow ? "" : "- "}${words}${comma}${behind}`;
    return [...above, item].map((line) => `${margin}${line}`).join("");
  });
  return isFlow ? `${key}: [${items.join("")}${lineBreak}${indent}]` : `${key}:${items.join("")}`;
}

type Place = { readonly indent: string; readonly lineBreak: string; readonly isFlow: boolean };

/** Whether a comment is among the lines of an item. */
export function hasComments(source: YamlSource, { span }: ItemLines): boolean {
  return commentsBetween(source.file, span).length > 0;
}

function withCommentLines(text: string, lineStart: number): number {
  let start = lineStart;
  while (start > 0) {
    const before = lineStartOf(text, start - 1);
    if (!/^[ \t]*#/.test(text.slice(before, start))) break;
    start = before;
  }
  return start;
}
