import type { Diagnostic } from "../source/diagnostic.ts";
import type { YamlSource } from "../source/read-yaml.ts";

/** What the rules of a spec have in common: the file they speak of, and where they put what they find. */
export type SpecReport = {
  readonly diagnostics: readonly Diagnostic[];
  /** Adds an error at the key or the value of a path. */
  add(problem: {
    readonly code: `SPEC_${string}`;
    readonly message: string;
    readonly at: readonly (string | number)[];
    readonly part?: "key" | "value";
    readonly hint?: string | undefined;
  }): void;
};

/** Collects the mistakes of one spec. */
export function createSpecReport(source: YamlSource): SpecReport {
  const diagnostics: Diagnostic[] = [];
  return {
    diagnostics,
    add: ({ code, message, at, part = "value", hint }) => {
      const span = source.span(at, part);
      diagnostics.push({ severity: "error", code, message, file: source.file, span, hint });
    },
  };
}
