import type { Alias, Document, ParsedNode, Scalar, YAMLMap, YAMLSeq } from "yaml";
import type { Diagnostic } from "./diagnostic.ts";
import { positionIn } from "./source-file.ts";
import type { SourceFile, Span } from "./source-file.ts";
import { placeYamlErrors } from "./place-yaml-errors.ts";
import { yamlLibrary } from "./yaml-library.ts";
import type { PartPlaces, YamlPlaces } from "./yaml-places.ts";
import { findBadCharacter, findTrap, findUnquotedVariable, isTrapCode } from "./yaml-traps.ts";

/** What stands in a file: the value (`undefined` when nothing could be read), its places, and every mistake. */
export type ComposedYaml = {
  readonly value: unknown;
  readonly places: YamlPlaces;
  /** Values that are not what was meant, as a diagnostic says: an unknown alias, or a map with a bad key. */
  readonly unread: readonly Span[];
  readonly diagnostics: readonly Diagnostic[];
};

// Far above any storyboard that a person writes, far below what ten levels of nine aliases unfold to.
const MAX_UNFOLDED = 100_000;

/** Reads all of YAML 1.2 through the yaml library; the slow and complete way (some 500 ms a megabyte). */
export function composeYaml(file: SourceFile): ComposedYaml {
  const nothing = {
    value: undefined,
    places: { root: { start: 0, end: 0 }, parts: new Map() },
    unread: [],
  };
  const { parseDocument } = yamlLibrary();
  let document: Document.Parsed<ParsedNode>;
  try {
    document = parseDocument(file.text, {
      version: "1.2",
      prettyErrors: false,
      // Looked for below: the library compares each key with all others of its map.
      uniqueKeys: false,
      logLevel: "error",
    });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const message = "maps and lists stand too deep inside each other to be read";
    return {
      ...nothing,
      diagnostics: [mistake(file, "YAML_TOO_DEEP", message, nothing.places.root)],
    };
  }
  const errors = placeYamlErrors(file, document);
  const version = document.directives.yaml.explicit ? document.directives.yaml.version : "1.2";
  if (version !== "1.2") {
    const span = { start: 0, end: Math.max(0, file.text.indexOf("\n")) };
    errors.unshift(
      mistake(file, "YAML_VERSION", `the file asks for YAML ${version}; 1.2 is read`, span),
    );
  }
  if (document.contents === null) return { ...nothing, diagnostics: errors };
  const walk = createWalk(file, document);
  const value = walk.valueOf(document.contents);
  const isBroken = document.errors.length > 0 || version !== "1.2";
  const told = new Set(errors.map(({ span }) => span.start));
  const isConflict = errors.some(({ code }) => code === "YAML_MERGE_CONFLICT");
  return {
    // After a syntax error the tree is a guess: checking it would report mistakes that are not there.
    value: isBroken ? undefined : value,
    places: { root: spanOf(file, document.contents), parts: walk.parts },
    unread: walk.unread,
    diagnostics: isConflict
      ? errors
      : [
          ...errors,
          ...walk.diagnostics.filter(
            ({ code, span }) =>
              !told.has(span.start) &&
              (!isBroken || isTrapCode(code) || code === "YAML_UNQUOTED_VARIABLE"),
          ),
        ],
  };
}

function createWalk(file: SourceFile, document: Document.Parsed) {
  const { isAlias, isMap, isScalar, isSeq } = yamlLibrary();
  const parts = new Map<object, PartPlaces>();
  const diagnostics: Diagnostic[] = [];
  const unread: Span[] = [];
  const read = new Map<ParsedNode, { readonly value: unknown; readonly size: number }>();
  const open = new Set<ParsedNode>();
  let unfolded = 0;
  let size = 0;

  function valueOf(node: ParsedNode): unknown {
    if (isAlias(node)) return aliasValue(node);
    const sizeBefore = size;
    size += 1;
    open.add(node);
    const value = isMap(node) ? mapValue(node) : isSeq(node) ? listValue(node) : scalarValue(node);
    open.delete(node);
    if (node.anchor !== undefined) read.set(node, { value, size: size - sizeBefore });
    return value;
  }

  function aliasValue(node: Alias.Parsed): unknown {
    const target = node.resolve(document) as ParsedNode | undefined;
    const known = target === undefined ? undefined : read.get(target);
    const span = spanOf(file, node);
    if (known === undefined) {
      const message =
        target !== undefined && open.has(target)
          ? `*${node.source} stands inside what it repeats`
          : `nothing is called &${node.source} before this line`;
      diagnostics.push(mistake(file, "YAML_ALIAS", message, span));
      unread.push(span);
      return null;
    }
    size += known.size;
    const wasBelow = unfolded <= MAX_UNFOLDED;
    unfolded += known.size;
    if (unfolded > MAX_UNFOLDED) {
      const message = `the aliases of this file unfold to more than ${MAX_UNFOLDED} values`;
      if (wasBelow) diagnostics.push(mistake(file, "YAML_ALIAS_EXPLOSION", message, span));
      return null;
    }
    return known.value;
  }

  function mapValue(node: YAMLMap.Parsed): unknown {
    const value: Record<string, unknown> = {};
    const keys: string[] = [];
    const offsets: number[] = [];
    const firstPlace = new Map<string, Span>();
    for (const pair of node.items) {
      const keySpan = spanOf(file, pair.key);
      const key = keyText(pair.key, keySpan);
      if (key === undefined) {
        unread.push(spanOf(file, node));
        continue;
      }
      const first = firstPlace.get(key);
      if (first === undefined) firstPlace.set(key, keySpan);
      else diagnostics.push(duplicate(file, key, keySpan, first));
      const valueSpan =
        pair.value === null ? { start: keySpan.end, end: keySpan.end } : spanOf(file, pair.value);
      keys.push(key);
      offsets.push(keySpan.start, keySpan.end, valueSpan.start, valueSpan.end);
      const item = pair.value === null ? null : valueOf(pair.value);
      // A plain assignment to `__proto__` would change the map's prototype instead.
      Object.defineProperty(value, key, {
        value: item,
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }
    parts.set(value, { keys, offsets });
    return value;
  }

  function keyText(node: ParsedNode, span: Span): string | undefined {
    if (isScalar(node) && node.value !== null) {
      if (node.source === "<<" && node.type === "PLAIN") {
        const hint = "write the keys out, or say them once under defaults";
        diagnostics.push({
          ...mistake(file, "YAML_MERGE_KEY", "merge keys are not part of YAML 1.2", span),
          hint,
        });
        return undefined;
      }
      checkCharacters(node.source, span);
      return typeof node.value === "string" ? node.value : node.source;
    }
    const isDoubled = file.text.slice(span.start - 1, span.start + 1) === "{{";
    const variable = isDoubled ? findUnquotedVariable(file.text, span.start) : undefined;
    diagnostics.push(
      variable === undefined
        ? mistake(file, "YAML_KEY", "a key has to be text", span)
        : { severity: "error", file, ...variable },
    );
    return undefined;
  }

  function listValue(node: YAMLSeq.Parsed): unknown {
    const value: unknown[] = [];
    const offsets: number[] = [];
    for (const item of node.items) {
      const itemNode = item as ParsedNode;
      const span = spanOf(file, itemNode);
      offsets.push(span.start, span.end);
      value.push(valueOf(itemNode));
    }
    parts.set(value, { keys: undefined, offsets });
    return value;
  }

  function scalarValue(node: Scalar.Parsed): unknown {
    const span = spanOf(file, node);
    if (node.type === "PLAIN") {
      const trap = findTrap(node.source);
      if (trap !== undefined) diagnostics.push({ severity: "error", ...trap, file, span });
    }
    const { value } = node;
    if (typeof value === "number" && !Number.isFinite(value)) {
      diagnostics.push(
        mistake(file, "YAML_NUMBER", `${node.source} is no number that can be worked with`, span),
      );
      unread.push(span);
      return null;
    }
    if (typeof value === "object" && value !== null) {
      diagnostics.push(mistake(file, "YAML_TAG", `${node.tag ?? "this"} is no plain value`, span));
      unread.push(span);
      return null;
    }
    if (typeof value === "string") checkCharacters(value, span);
    return value;
  }

  function checkCharacters(text: string, span: Span): void {
    const bad = findBadCharacter(text);
    if (bad !== undefined) diagnostics.push({ severity: "error", ...bad, file, span });
  }

  return { valueOf, parts, unread, diagnostics };
}

function duplicate(file: SourceFile, key: string, span: Span, first: Span): Diagnostic {
  const { line } = positionIn(file, first.start);
  return {
    ...mistake(file, "YAML_DUPLICATE_KEY", `"${key}" stands twice in this map`, span),
    hint: `the first is on line ${line}; keep one of them`,
  };
}

function mistake(
  file: SourceFile,
  code: Diagnostic["code"],
  message: string,
  span: Span,
): Diagnostic {
  return { severity: "error", code, message, file, span };
}

function spanOf(file: SourceFile, node: ParsedNode): Span {
  const [start, valueEnd] = node.range;
  const end = endOf(file, node);
  // Nothing stands after a key or dash: its place is right behind that sign, whatever blanks follow.
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
