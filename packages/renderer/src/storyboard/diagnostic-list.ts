import type { Diagnostic, YamlSource } from "@storyreel/models/source";
import type { StoryboardCode } from "./storyboard-codes.ts";

export type Path = readonly (string | number)[];

/** A mistake at a path of the storyboard. */
export type Mistake = {
  readonly code: StoryboardCode;
  readonly path: Path;
  /** Default: the value. */
  readonly part?: "key" | "value";
  /** Narrows the place to this text within the value. */
  readonly word?: string;
  readonly message: string;
  readonly hint?: string | undefined;
  /** Default: an error. */
  readonly severity?: "error" | "warning";
  /** Reported once for each place: the first shot stands for all that share a default. */
  readonly isOnce?: boolean;
};

export type Report = (mistake: Mistake) => void;

/** Collects what the rules report. Equal diagnostics, such as those of two shots that share a default, are kept once. */
export type DiagnosticList = {
  readonly report: Report;
  /** Sorted by place. */
  all(): readonly Diagnostic[];
};

export function createDiagnosticList(
  source: YamlSource,
  given: readonly Diagnostic[],
): DiagnosticList {
  const found = new Map<string, Diagnostic>();
  return {
    report: ({ code, path, part = "value", word, message, hint, severity = "error", isOnce }) => {
      if (source.isUnread(path)) return;
      const whole = source.span(path, part);
      const at = word === undefined ? -1 : source.file.text.indexOf(word, whole.start);
      const span =
        word === undefined || at === -1 || at + word.length > whole.end
          ? whole
          : { start: at, end: at + word.length };
      const key = `${code} ${span.start} ${span.end} ${isOnce === true ? "" : message}`;
      if (!found.has(key))
        found.set(key, { severity, code, message, file: source.file, span, hint });
    },
    all: () => sortByPlace([...given, ...found.values()]),
  };
}

export function sortByPlace(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
