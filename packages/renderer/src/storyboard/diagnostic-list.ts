import { describeOddWord, type Diagnostic, type YamlSource } from "@storyreel/models/source";
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
  readonly facts?: Diagnostic["facts"];
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
    report: (mistake) => {
      const {
        code,
        path,
        part = "value",
        word,
        message,
        hint,
        severity = "error",
        facts,
      } = mistake;
      if (source.isUnread(path)) return;
      const whole = source.span(path, part);
      const at = word === undefined ? -1 : source.file.text.indexOf(word, whole.start);
      const span =
        word === undefined || at === -1 || at + word.length > whole.end
          ? whole
          : { start: at, end: at + word.length };
      const key = `${code} ${span.start} ${span.end} ${mistake.isOnce === true ? "" : message}`;
      if (found.has(key)) return;
      const written = source.file.text.slice(span.start, span.end);
      // In a short word that was refused, a character that cannot be seen is most likely why.
      const isWord = severity === "error" && part === "value" && written.length <= LONGEST_WORD;
      const odd = isWord && !written.includes("\n") ? describeOddWord(written) : undefined;
      const place = { file: source.file, span };
      found.set(key, { severity, code, message, ...place, hint: odd ?? hint, facts });
    },
    all: () => sortByPlace(withoutRepeated([...given, ...found.values()])),
  };
}

/** A word that was refused because of a character is not warned of for that character as well. */
function withoutRepeated(all: readonly Diagnostic[]): readonly Diagnostic[] {
  if (!all.some(isOfCharacter)) return all;
  const errors = all.filter(
    ({ severity, span }) => severity === "error" && span.end - span.start <= LONGEST_WORD,
  );
  const isCovered = ({ span }: Diagnostic): boolean =>
    errors.some((error) => error.span.start <= span.start && span.end <= error.span.end);
  return all.filter((one) => !isOfCharacter(one) || !isCovered(one));
}

function isOfCharacter({ code, severity }: Diagnostic): boolean {
  return code === "YAML_CHARACTER" && severity === "warning";
}

const LONGEST_WORD = 80;

export function sortByPlace(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
