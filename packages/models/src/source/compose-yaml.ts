import type { Document, ParsedNode } from "yaml";
import type { Diagnostic } from "./diagnostic.ts";
import { placeYamlErrors } from "./place-yaml-errors.ts";
import { positionIn } from "./source-file.ts";
import type { SourceFile, Span } from "./source-file.ts";
import { nodeSpan, walkYaml, yamlLibrary } from "./walk-yaml.ts";
import type { YamlPlaces } from "./yaml-places.ts";
import { isTrapCode } from "./yaml-traps.ts";

/** A file as the yaml library reads it: the value (`undefined` if it cannot be read), its places, and every mistake. */
export type ComposedYaml = {
  readonly value: unknown;
  readonly places: YamlPlaces;
  /** Values that cannot be used and have a diagnostic: an unknown alias, or a map with a bad key. */
  readonly unread: readonly Span[];
  readonly diagnostics: readonly Diagnostic[];
};

/** Reads all of YAML 1.2 through the yaml library: complete but slow (about 500 ms per megabyte). */
export function composeYaml(file: SourceFile): ComposedYaml {
  const document = parse(file);
  if (document === undefined) {
    const message = "maps and lists are nested too deeply";
    return nothing([
      { severity: "error", code: "YAML_TOO_DEEP", message, file, span: { start: 0, end: 0 } },
    ]);
  }
  const version = refusedVersion(file, document);
  const errors = [...(version === undefined ? [] : [version]), ...placeYamlErrors(file, document)];
  if (document.contents === null) return nothing(errors);
  const walked = walkYaml(file, document, document.contents);
  const oddKey = joinOddKeys(walked.oddKeys);
  const isBroken = document.errors.length > 0 || version !== undefined || oddKey !== undefined;
  const told = new Set(errors.map(({ span }) => span.start));
  const toldLines = new Set(errors.map(({ span }) => positionIn(file, span.start).line));
  const isConflict = errors.some(({ code }) => code === "YAML_MERGE_CONFLICT");
  const others = walked.diagnostics.filter(
    ({ code, span }) =>
      !told.has(span.start) &&
      (!isBroken ||
        isTrapCode(code) ||
        code === "YAML_UNQUOTED_VARIABLE" ||
        (code === "YAML_FLOW_COMMA" && !toldLines.has(positionIn(file, span.start).line))),
  );
  if (oddKey !== undefined && errors.length === 0) others.push(oddKey);
  return {
    // After a syntax error the tree is a guess: checking it would report mistakes that are not there.
    value: isBroken ? undefined : walked.value,
    places: { root: nodeSpan(file, document.contents), parts: walked.parts },
    unread: walked.unread,
    diagnostics: isConflict ? errors : [...errors, ...others],
  };
}

/** One bad character in a key often comes with many more, pasted with it: they are one mistake. */
function joinOddKeys([first, ...others]: readonly Diagnostic[]): Diagnostic | undefined {
  if (first === undefined || others.length === 0) return first;
  const keys = others.length === 1 ? "1 other key has" : `${others.length} other keys have`;
  return { ...first, message: `${first.message}; ${keys} such a character too` };
}

/** `undefined` if the nesting exhausts the stack. */
function parse(file: SourceFile): Document.Parsed<ParsedNode> | undefined {
  try {
    return yamlLibrary().parseDocument(file.text, {
      version: "1.2",
      prettyErrors: false,
      // `walkYaml` finds duplicates: the library compares each key with all others of its map.
      uniqueKeys: false,
      keepSourceTokens: true,
      logLevel: "error",
    });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function refusedVersion(file: SourceFile, document: Document.Parsed): Diagnostic | undefined {
  const { explicit, version } = document.directives.yaml;
  if (explicit !== true || version === "1.2") return undefined;
  return {
    severity: "error",
    code: "YAML_VERSION",
    message: `the file asks for YAML ${version}; storyreel reads YAML 1.2`,
    file,
    span: { start: 0, end: Math.max(0, file.text.indexOf("\n")) },
  };
}

function nothing(diagnostics: readonly Diagnostic[]): ComposedYaml {
  const places = { root: { start: 0, end: 0 }, parts: new Map() };
  return { value: undefined, places, unread: [], diagnostics };
}
