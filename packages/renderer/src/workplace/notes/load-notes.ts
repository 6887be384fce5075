import { existsSync } from "node:fs";
import {
  checkSchema,
  type Diagnostic,
  hasErrors,
  joinDiagnostics,
  readSourceFile,
  readYaml,
  type SourceFile,
} from "@storyreel/models/source";
import { validateNotes } from "../../generated/notes-validator.ts";
import { emptyNotes, type BoardRemark, type Notes } from "./notes.ts";

export type LoadedNotes = {
  /** `undefined` when a diagnostic is an error. */
  readonly notes: Notes | undefined;
  /** With codes `YAML_` and `NOTES_`. */
  readonly diagnostics: readonly Diagnostic[];
  /** Absent: there is no file yet. */
  readonly file?: SourceFile;
};

/** Reads the notes of a storyboard. A file that does not exist has none. */
export async function loadNotes(
  path: string,
  { cwd }: { readonly cwd: string },
): Promise<LoadedNotes> {
  if (!existsSync(path)) return { notes: emptyNotes, diagnostics: [] };
  const read = await readSourceFile(path, { cwd });
  if ("diagnostic" in read) return { notes: undefined, diagnostics: [read.diagnostic] };
  return { ...parseNotes(read.file), file: read.file };
}

/** The same for text that was read already. */
export function parseNotes(file: SourceFile): Omit<LoadedNotes, "file"> {
  const source = readYaml(file);
  if (source.value === undefined) return { notes: undefined, diagnostics: source.diagnostics };
  const mistakes = checkSchema(source, validateNotes, { codePrefix: "NOTES" });
  const diagnostics = joinDiagnostics(source, mistakes);
  const document: unknown = source.value;
  if (hasErrors(diagnostics) || !isNotes(document)) return { notes: undefined, diagnostics };
  return {
    notes: { remarks: (document.remarks ?? []).map(lower), rejected: document.rejected ?? [] },
    diagnostics,
  };
}

type RemarkDocument = {
  readonly id: string;
  readonly shot: string;
  readonly at?: number;
  readonly take?: string;
  readonly text: string;
  readonly author?: string;
  readonly date?: string;
  readonly done?: boolean;
};

type NotesDocument = {
  readonly remarks?: readonly RemarkDocument[] | null;
  readonly rejected?: readonly string[] | null;
};

function isNotes(value: unknown): value is NotesDocument {
  return validateNotes(value);
}

function lower({ shot, at = 0, done = false, ...words }: RemarkDocument): BoardRemark {
  return { ...words, shotId: shot, atSeconds: at, isDone: done };
}
