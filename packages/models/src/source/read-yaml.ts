import { composeYaml } from "./compose-yaml.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { JsonValue } from "./json-value.ts";
import { scanPlainYaml } from "./scan-plain-yaml.ts";
import type { SourceFile, Span } from "./source-file.ts";
import { findSpan } from "./yaml-places.ts";

/** A YAML file: its value, the place of each part, and what is wrong with it as YAML. */
export type YamlSource = {
  readonly file: SourceFile;
  /** `undefined` if the syntax is broken or the file is empty; `diagnostics` then contains an error. */
  readonly value: JsonValue | undefined;
  /** Sorted by place. A trap such as an unquoted `16:9` is an error, yet leaves the value readable. */
  readonly diagnostics: readonly Diagnostic[];
  /**
   * Place of the key or the value at a path. A path that does not exist gives the nearest part above it; an empty
   * value gives its key, and the `"key"` of a list item gives the item.
   */
  span(path: readonly (string | number)[], part: "key" | "value"): Span;
  /** Whether `diagnostics` already reports that the value at the path cannot be used. */
  isUnread(path: readonly (string | number)[]): boolean;
};

const kept = new WeakMap<SourceFile, YamlSource>();

/** Reads YAML 1.2 text. Every mistake is a diagnostic with a `YAML_` code; nothing is thrown. The same object is read once. */
export function readYaml(file: SourceFile): YamlSource {
  const source = kept.get(file) ?? readText(file);
  kept.set(file, source);
  return source;
}

function readText(file: SourceFile): YamlSource {
  const plain = scanPlainYaml(file.text);
  const read = plain === undefined ? composeYaml(file) : { ...plain, unread: [], diagnostics: [] };
  const { value, unread, diagnostics } = read;
  const isEmpty = diagnostics.length === 0 && (value === undefined || value === null);
  const all = isEmpty
    ? [emptyFile(file)]
    : diagnostics.toSorted((a, b) => a.span.start - b.span.start);
  return {
    file,
    value: isEmpty ? undefined : (value as JsonValue | undefined),
    diagnostics: all,
    span: (path, part) => findSpan(read, path, part),
    isUnread: (path) => {
      if (unread.length === 0) return false;
      const { start, end } = findSpan(read, path, "value");
      return unread.some((span) => span.start === start && span.end === end);
    },
  };
}

function emptyFile(file: SourceFile): Diagnostic {
  return {
    severity: "error",
    code: "YAML_EMPTY",
    message: "the file is empty",
    file,
    span: { start: 0, end: 0 },
  };
}
