import { relative } from "node:path";
import type { Diagnostic, SourceFile } from "@storyreel/models/source";
import type { Revision } from "./open-revision.ts";

/** A text file of a commit, or why it cannot be read. */
export type RevisionText = { readonly file: SourceFile } | { readonly diagnostic: Diagnostic };

/** Reads a text file of a commit, shown as `main:film.yaml`. `undefined`: the commit does not have it. */
export function readRevisionText(revision: Revision, path: string): RevisionText | undefined {
  const bytes = revision.read(path);
  if (bytes === undefined) return undefined;
  const shown = `${revision.name}:${relative(revision.root, path)}`;
  try {
    return { file: { path: shown, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) } };
  } catch {
    return {
      diagnostic: {
        severity: "error",
        code: "YAML_NOT_UTF8",
        message: "not valid UTF-8",
        file: { path: shown, text: "" },
        span: { start: 0, end: 0 },
      },
    };
  }
}
