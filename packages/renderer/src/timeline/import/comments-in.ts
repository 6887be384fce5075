import { Parser } from "yaml";
import type { SourceFile, Span, YamlSource } from "@storyreel/models/source";
import { lineEndOf } from "./text-edit.ts";

/** A comment without its line end. */
export type Comment = Span & { readonly text: string };

const kept = new WeakMap<SourceFile, readonly Comment[]>();

/** Every comment of a YAML file, in its order. The same object is read once. */
export function commentsIn(file: SourceFile): readonly Comment[] {
  const found = kept.get(file) ?? readComments(file.text);
  kept.set(file, found);
  return found;
}

function readComments(text: string): readonly Comment[] {
  const found: Comment[] = [];
  const walk = (token: unknown): void => {
    if (typeof token !== "object" || token === null) return;
    if ("type" in token && token.type === "comment" && "source" in token && "offset" in token) {
      const comment = String(token.source).trim();
      const start = Number(token.offset);
      found.push({ start, end: start + comment.length, text: comment });
    }
    for (const part of Object.values(token)) walk(part);
  };
  if (text.includes("#")) for (const token of new Parser().parse(text)) walk(token);
  return found.toSorted((a, b) => a.start - b.start);
}

/** Those inside a part of a file. */
export function commentsBetween(file: SourceFile, { start, end }: Span): readonly Comment[] {
  if (!file.text.slice(start, end).includes("#")) return [];
  return commentsIn(file).filter((one) => one.start >= start && one.end <= end);
}

/** Whether a comment is inside a value, or on the lines of it and of its key. */
export function hasCommentAt(source: YamlSource, path: readonly (string | number)[]): boolean {
  const { text } = source.file;
  const { start } = source.span(path, "key");
  const { end } = source.span(path, "value");
  return commentsBetween(source.file, { start, end: lineEndOf(text, end) }).length > 0;
}

/** What stands between two parts of YAML, where a comment can only be one. */
export function withoutComments(layout: string): string {
  return layout.replace(/(?<!\S)#[^\r\n]*/g, "");
}
