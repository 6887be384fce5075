import type { SourceFile, Span } from "./source-file.ts";

/**
 * One mistake in a file that a person wrote. Diagnostics are data: all mistakes of a file are returned together,
 * never thrown.
 */
export type Diagnostic = {
  readonly severity: "error" | "warning";
  /** Stable, `STAGE_WHAT_IS_WRONG`; the stage is `YAML`, `SPEC`, `STORYBOARD`, `PROJECT`, `LOCK`, `NOTES` or `TIMELINE`. */
  readonly code: `${"YAML" | "SPEC" | "STORYBOARD" | "PROJECT" | "LOCK" | "NOTES" | "TIMELINE"}_${string}`;
  /** What was found and what was expected: lower case, no full stop. */
  readonly message: string;
  readonly file: SourceFile;
  readonly span: Span;
  /** What to do about it. */
  readonly hint?: string | undefined;
  /** What the message is made of, for a program that says it in other words. Absent: the message is all there is. */
  readonly facts?: { readonly [name: string]: string | number } | undefined;
};

/** True when at least one of them is an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === "error");
}
