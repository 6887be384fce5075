import type { Diagnostic } from "../source/diagnostic.ts";
import type { YamlSource } from "../source/read-yaml.ts";

/** Keys and indexes of a place in a file. */
export type Path = readonly (string | number)[];

/** One mistake, before its place is looked up. */
export type SpecProblem = {
  readonly code: `SPEC_${string}`;
  readonly message: string;
  /** Path from the place that the report is about. Default: that place. */
  readonly at?: Path | undefined;
  /** Default: the value. */
  readonly part?: "key" | "value" | undefined;
  readonly hint?: string | undefined;
  /** Default: an error. */
  readonly severity?: Diagnostic["severity"] | undefined;
};

/** Collects what the rules of a spec find. */
export type SpecReport = {
  /** Everything found so far. */
  readonly diagnostics: readonly Diagnostic[];
  add(problem: SpecProblem): void;
  /** The same report, for paths relative to a place inside. */
  below(...path: Path): SpecReport;
};

/** Collects the mistakes of one spec. */
export function createSpecReport(source: YamlSource): SpecReport {
  const diagnostics: Diagnostic[] = [];
  const reportOn = (place: Path): SpecReport => ({
    diagnostics,
    add: ({ code, message, at = [], part = "value", hint, severity = "error" }) => {
      const span = source.span([...place, ...at], part);
      diagnostics.push({ severity, code, message, file: source.file, span, hint });
    },
    below: (...path) => reportOn([...place, ...path]),
  });
  return reportOn([]);
}
