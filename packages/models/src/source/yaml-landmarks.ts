import type { Document, Node, ParsedNode, Scalar, YAMLMap, YAMLSeq } from "yaml";
import type { Span } from "./source-file.ts";
import { yamlLibrary } from "./walk-yaml.ts";

/** Quoted text, or a list or map in brackets. */
export type Enclosed = {
  readonly kind: "text" | "list" | "map";
  readonly start: number;
  /** The sign that closes it, or should. */
  readonly closing: string;
};

/** What surrounds the mistakes of a broken file, taken from the library's guess at its tree. */
export type YamlLandmarks = {
  /** What was never closed, by the place where the library gave up. Of several, the innermost. */
  readonly unclosed: ReadonlyMap<number, Enclosed>;
  /** What was closed, by the place after its last character. Of several, the innermost. */
  readonly closed: ReadonlyMap<number, Enclosed>;
  /** Starts of keys without a colon, in maps without brackets. */
  readonly bareKeys: ReadonlySet<number>;
  /** Outermost lists and maps in brackets. Sorted. */
  readonly flows: readonly Span[];
  /** Texts below `|` or `>`. Sorted. */
  readonly textBlocks: readonly Span[];
  /** Outermost lists of lines that start with `-`. Sorted. */
  readonly dashLists: readonly Span[];
};

/** `document` must be parsed with `keepSourceTokens`. */
export function findLandmarks(text: string, document: Document.Parsed): YamlLandmarks {
  const unclosed = new Map<number, Enclosed>();
  const closed = new Map<number, Enclosed>();
  const bareKeys = new Set<number>();
  const flows: Span[] = [];
  const textBlocks: Span[] = [];
  const dashLists: Span[] = [];
  const addCollection = (node: YAMLMap | YAMLSeq, kind: "list" | "map") => {
    const [start, end, afterEnd] = node.range ?? [];
    if (start === undefined || end === undefined || afterEnd === undefined) return;
    const closing = node.flow === true ? closingOf(node, kind) : undefined;
    if (closing === undefined) {
      if (kind === "list") addOutermost(dashLists, { start, end: afterEnd });
      return;
    }
    (closing.isThere ? closed : unclosed).set(end, { kind, start, closing: closing.sign });
    addOutermost(flows, { start, end });
  };
  yamlLibrary().visit(document, {
    Scalar: (_, node) => {
      const [start, end] = node.range ?? [];
      if (start === undefined || end === undefined) return;
      if (isTextBlock(node)) textBlocks.push({ start, end });
      const closing = quoteOf(node);
      if (closing === undefined) return;
      const isThere = end - start > 1 && text.charAt(end - 1) === closing;
      (isThere ? closed : unclosed).set(end, { kind: "text", start, closing });
    },
    Map: (_, node) => addCollection(node, "map"),
    Seq: (_, node) => addCollection(node, "list"),
    Pair: (_, { key, value }, path) => {
      const parent = path.at(-1);
      const isFlow = typeof parent === "object" && "flow" in parent && parent.flow === true;
      const start = (key as ParsedNode | null)?.range[0];
      if (value === null && !isFlow && start !== undefined) bareKeys.add(start);
    },
  });
  return { unclosed, closed, bareKeys, flows, textBlocks, dashLists };
}

/** Whether a place is inside one of the sorted, disjoint spans, after its first character. */
export function isInside(spans: readonly Span[], at: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < at) low = middle + 1;
    else high = middle;
  }
  return low > 0 && at < spans[low - 1]!.end;
}

/** Nodes are visited from the outside in: what starts before the last one ends is inside it. */
function addOutermost(spans: Span[], span: Span): void {
  const last = spans.at(-1);
  if (last === undefined || span.start >= last.end) spans.push(span);
}

/** The closing bracket, and whether the file has it; `undefined` for the map of a lone pair, which has no brackets. */
function closingOf({ srcToken }: Node, kind: "list" | "map") {
  if (srcToken?.type !== "flow-collection") return undefined;
  const sign = kind === "map" ? "}" : "]";
  const [end] = srcToken.end;
  return { sign, isThere: end !== undefined && "source" in end && end.source === sign };
}

function quoteOf({ type }: Scalar): string | undefined {
  if (type === "QUOTE_DOUBLE") return '"';
  return type === "QUOTE_SINGLE" ? "'" : undefined;
}

function isTextBlock({ type }: Scalar): boolean {
  return type === "BLOCK_LITERAL" || type === "BLOCK_FOLDED";
}
