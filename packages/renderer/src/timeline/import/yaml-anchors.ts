import { flowText } from "../../kit/yaml-text.ts";
import { isAlias, isCollection, isScalar, parseDocument, Parser, visit } from "yaml";
import type { SourceFile, Span } from "@storyreel/models/source";
import { applyEdits, type TextEdit } from "./text-edit.ts";

/** An anchor or alias in a text. */
type Mark = {
  readonly kind: "anchor" | "alias";
  readonly name: string;
  readonly start: number;
  readonly end: number;
};

/** Keeps aliases working while the text around them is moved and changed. */
export type Anchors = {
  /** The text to edit. If a name is defined several times, each definition has a name of its own. */
  readonly text: string;
  /** The file with that text: the same object if no name is defined several times, so that it is read once. */
  readonly in: (file: SourceFile) => SourceFile;
  /** The edited text, with every alias repeating what it did before. */
  readonly settle: (edited: string) => string;
};

/**
 * An alias repeats the value that is anchored before it. When an edit moves, changes or removes the anchor, the first alias
 * becomes the anchor, or else the value is written out.
 */
export function keepAnchors(text: string): Anchors {
  const nothing = { text, in: (file: SourceFile) => file, settle: (edited: string) => edited };
  if (!/[&*]/.test(text)) return nothing;
  const marks = listMarks(text);
  if (marks.every(({ kind }) => kind === "alias")) return nothing;
  const distinct = withDistinctNames(text, marks);
  const values = valuesOf(distinct.text);
  return {
    text: distinct.text,
    in: (file) => (distinct.text === text ? file : { ...file, text: distinct.text }),
    settle: (edited) => distinct.restore(settle(edited, values)),
  };
}

/** Part of a text without its anchors; aliases stay. */
export function withoutAnchors(text: string): string {
  if (!text.includes("&")) return text;
  const anchors = listMarks(text).filter(({ kind }) => kind === "anchor");
  return applyEdits(
    text,
    anchors.map(({ start, end }) => ({
      start,
      end: end + (/^ */.exec(text.slice(end))?.[0].length ?? 0),
      text: "",
    })),
  );
}

/** Whether an anchor or an alias is in a part of a text. */
export function hasMarks(text: string, { start, end }: Span): boolean {
  if (!/[&*]/.test(text.slice(start, end))) return false;
  return listMarks(text).some((mark) => mark.start >= start && mark.end <= end);
}

/** Every anchor and alias, in the order of the text. */
function listMarks(text: string): readonly Mark[] {
  const marks: Mark[] = [];
  const walk = (token: unknown): void => {
    if (typeof token !== "object" || token === null) return;
    if ("type" in token && "offset" in token && "source" in token) {
      const { type, offset, source } = token;
      const isMark = type === "anchor" || type === "alias";
      if (isMark && typeof offset === "number" && typeof source === "string") {
        const end = offset + source.length;
        marks.push({ kind: type, name: source.slice(1), start: offset, end });
        return;
      }
    }
    for (const part of Object.values(token)) walk(part);
  };
  for (const token of new Parser().parse(text)) walk(token);
  return marks.toSorted((a, b) => a.start - b.start);
}

/** Gives each definition a name of its own, and its aliases with it. */
function withDistinctNames(
  text: string,
  marks: readonly Mark[],
): { readonly text: string; readonly restore: (edited: string) => string } {
  const counts = new Map<string, number>();
  const used = new Set(marks.map(({ name }) => name));
  const originals = new Map<string, string>();
  const edits: TextEdit[] = [];
  const current = new Map<string, string>();
  for (const { kind, name, start, end } of marks) {
    if (kind === "anchor") {
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      let distinct = count === 1 ? name : `${name}-${count}`;
      while (count > 1 && used.has(distinct)) distinct += "-";
      used.add(distinct);
      current.set(name, distinct);
      originals.set(distinct, name);
    }
    const now = current.get(name) ?? name;
    if (now !== name) edits.push({ start: start + 1, end, text: now });
  }
  return {
    text: applyEdits(text, edits),
    restore: (edited) => restoreNames(edited, originals),
  };
}

/** Only if all aliases still repeat the same definitions. */
function restoreNames(text: string, originals: ReadonlyMap<string, string>): string {
  if ([...originals].every(([distinct, name]) => distinct === name)) return text;
  const marks = listMarks(text);
  const last = new Map<string, string>();
  const isSafe = marks.every(({ kind, name }) => {
    const original = originals.get(name) ?? name;
    if (kind === "anchor") last.set(original, name);
    return last.get(original) === name;
  });
  if (!isSafe) return text;
  return applyEdits(
    text,
    marks.flatMap(({ name, start, end }) => {
      const original = originals.get(name);
      return original === undefined || original === name
        ? []
        : [{ start: start + 1, end, text: original }];
    }),
  );
}

type Anchored = {
  /** The value as YAML for one line. */
  readonly flow: string;
};

function valuesOf(text: string): ReadonlyMap<string, Anchored> {
  const document = parseDocument(text, { uniqueKeys: false, logLevel: "error" });
  const values = new Map<string, Anchored>();
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node) || (!isScalar(node) && !isCollection(node))) return;
      const { anchor, range } = node;
      if (anchor === undefined || range === undefined || range === null) return;
      const written = text.slice(range[0], range[1]).trimEnd();
      const isInline = isFlow(node) && !/[\r\n&*]/.test(written) && written !== "";
      values.set(anchor, { flow: isInline ? written : flowText(node.toJS(document)) });
    },
  });
  return values;
}

function isFlow(node: unknown): boolean {
  if (isCollection(node)) return node.flow === true;
  return isScalar(node) && node.type !== "BLOCK_FOLDED" && node.type !== "BLOCK_LITERAL";
}

/** Mends one alias after the other, from the start of the text. */
function settle(edited: string, values: ReadonlyMap<string, Anchored>): string {
  let text = edited;
  for (;;) {
    const mend = findMend(text, values);
    if (mend === undefined) return text;
    text = applyEdits(text, mend);
  }
}

/** The edits for the first alias or second definition that needs them. */
function findMend(
  text: string,
  values: ReadonlyMap<string, Anchored>,
): readonly TextEdit[] | undefined {
  const defined = new Set<string>();
  const marks = listMarks(text);
  for (const { kind, name, start, end } of marks) {
    const value = values.get(name);
    if (kind === "anchor") defined.add(name);
    else if (!defined.has(name) && value !== undefined) {
      const later = marks.find((mark) => mark.kind === "anchor" && mark.name === name);
      const place = later && inlineValueAfter(text, later.end, value.flow);
      // The anchor moves here, and what was anchored becomes an alias.
      if (later === undefined || place !== undefined) {
        return [
          { start, end, text: `&${name} ${value.flow}` },
          ...(later === undefined || place === undefined
            ? []
            : [{ start: later.start, end: place, text: `*${name}` }]),
        ];
      }
      return [{ start, end, text: value.flow }];
    }
  }
  return undefined;
}

/** The end of a value, if it follows on the same line and is still the one that was anchored. */
function inlineValueAfter(text: string, from: number, flow: string): number | undefined {
  const start = from + (/^ */.exec(text.slice(from))?.[0].length ?? 0);
  return text.startsWith(flow, start) &&
    /^\s*(?:[,\]}#\r\n]|$)/.test(text.slice(start + flow.length))
    ? start + flow.length
    : undefined;
}
