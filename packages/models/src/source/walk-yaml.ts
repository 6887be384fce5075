import { createRequire } from "node:module";
import type * as Yaml from "yaml";
import type { Alias, Document, ParsedNode, Scalar, YAMLMap, YAMLSeq } from "yaml";
import type { Diagnostic } from "./diagnostic.ts";
import { positionIn } from "./source-file.ts";
import type { SourceFile, Span } from "./source-file.ts";
import type { PartPlaces } from "./yaml-places.ts";
import { describeFlowOrphan, isFlowOrphan } from "./flow-orphan.ts";
import { checkNumberAsWritten } from "./number-as-written.ts";
import { findOddKey } from "./odd-key.ts";
import { findStrayCharacter } from "./odd-characters.ts";
import { findBadCharacter, findTrap, findUnquotedVariable } from "./yaml-traps.ts";

/** What the tree of a file turned into: plain values, their places, and the mistakes that the library accepts. */
export type WalkedYaml = {
  readonly value: unknown;
  readonly parts: ReadonlyMap<object, PartPlaces>;
  readonly unread: readonly Span[];
  readonly diagnostics: readonly Diagnostic[];
  /** Keys with characters that nobody can see, or that look like signs of YAML. */
  readonly oddKeys: readonly Diagnostic[];
};

/** One pass over the tree of a file. */
type Walk = {
  readonly file: SourceFile;
  readonly document: Document.Parsed;
  readonly yaml: typeof Yaml;
  readonly parts: Map<object, PartPlaces>;
  readonly unread: Span[];
  readonly diagnostics: Diagnostic[];
  readonly oddKeys: Diagnostic[];
  /** Values with an anchor, and how many values each contains. */
  readonly anchored: Map<ParsedNode, { readonly value: unknown; readonly size: number }>;
  /** The nodes around the current one. */
  readonly open: Set<ParsedNode>;
  /** Values so far, with aliases expanded. */
  size: number;
  /** How many of them come from aliases. */
  expanded: number;
};

const require = createRequire(import.meta.url);

// Far above any storyboard that a person writes, far below what ten levels of nine aliases expand to.
const MAX_EXPANDED = 100_000;

/** Turns the tree of a document into plain values. */
export function walkYaml(
  file: SourceFile,
  document: Document.Parsed,
  root: ParsedNode,
): WalkedYaml {
  const walk: Walk = {
    file,
    document,
    yaml: yamlLibrary(),
    parts: new Map(),
    unread: [],
    diagnostics: [],
    oddKeys: [],
    anchored: new Map(),
    open: new Set(),
    size: 0,
    expanded: 0,
  };
  const value = valueOf(walk, root);
  const { parts, unread, diagnostics, oddKeys } = walk;
  return { value, parts, unread, diagnostics, oddKeys };
}

function valueOf(walk: Walk, node: ParsedNode): unknown {
  const { isAlias, isMap, isSeq } = walk.yaml;
  if (isAlias(node)) return aliasValue(walk, node);
  const sizeBefore = walk.size;
  walk.size += 1;
  walk.open.add(node);
  const value = isMap(node)
    ? mapValue(walk, node)
    : isSeq(node)
      ? listValue(walk, node)
      : scalarValue(walk, node);
  walk.open.delete(node);
  if (node.anchor !== undefined) walk.anchored.set(node, { value, size: walk.size - sizeBefore });
  return value;
}

function aliasValue(walk: Walk, node: Alias.Parsed): unknown {
  const target = node.resolve(walk.document) as ParsedNode | undefined;
  const known = target === undefined ? undefined : walk.anchored.get(target);
  const span = nodeSpan(walk.file, node);
  if (known === undefined) {
    const message =
      target !== undefined && walk.open.has(target)
        ? `the alias *${node.source} is inside the value that it repeats`
        : `unknown alias *${node.source}: no &${node.source} comes before it`;
    addUnread(walk, { code: "YAML_ALIAS", message, span });
    return null;
  }
  walk.size += known.size;
  const wasBelow = walk.expanded <= MAX_EXPANDED;
  walk.expanded += known.size;
  if (walk.expanded > MAX_EXPANDED) {
    const message = `the aliases in this file expand to more than ${MAX_EXPANDED} values`;
    if (wasBelow) add(walk, { code: "YAML_ALIAS_EXPLOSION", message, span });
    return null;
  }
  return known.value;
}

function mapValue(walk: Walk, node: YAMLMap.Parsed): unknown {
  const value: Record<string, unknown> = {};
  const keys: string[] = [];
  const offsets: number[] = [];
  const firstPlace = new Map<string, Span>();
  for (const [index, pair] of node.items.entries()) {
    const keySpan = nodeSpan(walk.file, pair.key);
    if (node.flow === true && isOrphan(walk, pair)) {
      addOrphan(walk, node, index);
      continue;
    }
    const key = keyText(walk, pair.key, keySpan);
    if (key === undefined) {
      walk.unread.push(nodeSpan(walk.file, node));
      continue;
    }
    const first = firstPlace.get(key);
    if (first === undefined) firstPlace.set(key, keySpan);
    else addDuplicate(walk, key, { span: keySpan, first });
    const valueSpan =
      pair.value === null
        ? { start: keySpan.end, end: keySpan.end }
        : nodeSpan(walk.file, pair.value);
    keys.push(key);
    offsets.push(keySpan.start, keySpan.end, valueSpan.start, valueSpan.end);
    const item = pair.value === null ? null : valueOf(walk, pair.value);
    // A plain assignment to `__proto__` would change the map's prototype instead.
    Object.defineProperty(value, key, {
      value: item,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  walk.parts.set(value, { keys, offsets });
  return value;
}

type FlowPair = YAMLMap.Parsed["items"][number];

function isOrphan({ file }: Walk, pair: FlowPair | undefined): boolean {
  if (pair === undefined || !yamlLibrary().isScalar(pair.key)) return false;
  return isFlowOrphan(file.text, pair.value !== null, nodeSpan(file, pair.key));
}

/** An entry of a map in braces that has no colon; several in a row are one mistake, told at the first. */
function addOrphan(walk: Walk, node: YAMLMap.Parsed, index: number): void {
  const before = node.items[index - 1];
  if (isOrphan(walk, before)) return;
  const { file } = walk;
  const keySpan = (pair: FlowPair) => nodeSpan(file, pair.key);
  const first = node.items[index]!;
  let last = first;
  for (let at = index + 1; isOrphan(walk, node.items[at]); at += 1) last = node.items[at]!;
  const span = { start: keySpan(first).start, end: keySpan(last).end };
  const valueSpan = before?.value ? nodeSpan(file, before.value) : undefined;
  add(walk, describeFlowOrphan(file.text, span, valueSpan));
  walk.unread.push(nodeSpan(file, node));
}

function keyText(walk: Walk, node: ParsedNode, span: Span): string | undefined {
  if (walk.yaml.isScalar(node) && node.value !== null) {
    if (node.source === "<<" && node.type === "PLAIN") {
      add(walk, {
        code: "YAML_MERGE_KEY",
        message: "merge keys (<<) are not part of YAML 1.2",
        span,
        hint: "write out the keys, or set them once under defaults",
      });
      return undefined;
    }
    checkCharacters(walk, node.source, span);
    const odd = findOddKey(walk.file.text.slice(span.start, span.end), span.start);
    if (odd !== undefined) walk.oddKeys.push({ severity: "error", file: walk.file, ...odd });
    return typeof node.value === "string" ? node.value : node.source;
  }
  const { text } = walk.file;
  const isDoubled = text.slice(span.start - 1, span.start + 1) === "{{";
  const variable = isDoubled ? findUnquotedVariable(text, span.start) : undefined;
  add(walk, variable ?? { code: "YAML_KEY", message: "a key must be text", span });
  return undefined;
}

function listValue(walk: Walk, node: YAMLSeq.Parsed): unknown {
  const value: unknown[] = [];
  const offsets: number[] = [];
  for (const item of node.items) {
    const itemNode = item as ParsedNode;
    const span = nodeSpan(walk.file, itemNode);
    offsets.push(span.start, span.end);
    value.push(valueOf(walk, itemNode));
  }
  walk.parts.set(value, { keys: undefined, offsets });
  return value;
}

function scalarValue(walk: Walk, node: Scalar.Parsed): unknown {
  const span = nodeSpan(walk.file, node);
  if (node.type === "PLAIN") {
    const trap = findTrap(node.source);
    if (trap !== undefined) add(walk, { ...trap, span });
  }
  const { value } = node;
  const number = typeof value === "number" ? checkNumberAsWritten(node.source, value) : undefined;
  if (number !== undefined) {
    add(walk, { span, ...number });
    if (number.severity === "error") walk.unread.push(span);
    // Whoever takes numbers as text, such as the variables of a storyboard, can use it as it is written.
    return number.code === "YAML_NUMBER" ? null : value;
  }
  if (typeof value === "object" && value !== null) {
    const message = `values of type ${node.tag ?? "object"} are not supported`;
    return addUnread(walk, { code: "YAML_TAG", message, span });
  }
  if (typeof value === "string") checkCharacters(walk, value, span);
  return value;
}

function checkCharacters(walk: Walk, text: string, span: Span): void {
  const bad = findBadCharacter(text);
  if (bad !== undefined) add(walk, { ...bad, span });
  const stray = bad === undefined ? findStrayCharacter(text) : undefined;
  if (stray === undefined) return;
  const { start, end } = span;
  // Written as an escape, it is there on purpose.
  const at = walk.file.text.indexOf(stray.character, start);
  if (at === -1 || at >= end) return;
  add(walk, {
    severity: "warning",
    code: "YAML_CHARACTER",
    message: `the text contains ${stray.name}, which cannot be seen`,
    span: { start: at, end: at + stray.character.length },
    hint: stray.plain === "" ? "delete it" : "replace it with a space",
  });
}

type Mistake = Pick<Diagnostic, "code" | "message" | "hint" | "span"> &
  Partial<Pick<Diagnostic, "severity">>;

function add({ file, diagnostics }: Walk, mistake: Mistake): void {
  diagnostics.push({ severity: "error", file, ...mistake });
}

/** Adds a mistake whose value cannot be used; `null` replaces it. */
function addUnread(walk: Walk, mistake: Mistake): null {
  add(walk, mistake);
  walk.unread.push(mistake.span);
  return null;
}

function addDuplicate(
  walk: Walk,
  key: string,
  { span, first }: { readonly span: Span; readonly first: Span },
): void {
  const { line } = positionIn(walk.file, first.start);
  add(walk, {
    code: "YAML_DUPLICATE_KEY",
    message: `duplicate key "${key}" (first used on line ${line})`,
    span,
    hint: "keep one of them",
  });
}

/**
 * The yaml library, loaded at its first use: most files are read without it, and loading it takes 25 ms
 * (Node 24.21, measured 2026-11-21), a large part of a short command's time.
 */
export function yamlLibrary(): typeof Yaml {
  // Node looks for the package's files again at each `require`, and this is asked for at each value.
  library ??= require("yaml") as typeof Yaml;
  return library;
}

let library: typeof Yaml | undefined;

/** Where a node is in the file, without what the library adds behind it. */
export function nodeSpan(file: SourceFile, node: ParsedNode): Span {
  const [start, valueEnd] = node.range;
  const end = endOf(file, node);
  // An empty value: its place is right after the key or dash, whatever blanks follow.
  return start === valueEnd ? { start: end, end } : { start, end };
}

/** The library counts a comment and the line end after a block as part of it: its last entry says where it ends. */
function endOf(file: SourceFile, node: ParsedNode): number {
  const { isMap, isSeq } = yamlLibrary();
  if (isMap(node) && node.flow !== true) {
    const last = node.items.at(-1);
    if (last !== undefined) return endOf(file, last.value ?? last.key);
  }
  if (isSeq(node) && node.flow !== true) {
    const last = node.items.at(-1);
    if (last !== undefined) return endOf(file, last as ParsedNode);
  }
  let end = node.range[1];
  while (end > 0 && /[ \t\r\n]/.test(file.text.charAt(end - 1))) end -= 1;
  return end;
}
