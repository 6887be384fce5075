import { statSync } from "node:fs";
import path from "node:path";
import {
  checkSchema,
  type Diagnostic,
  hasErrors,
  joinDiagnostics,
  readSourceFile,
  readYaml,
  type SourceFile,
  type YamlSource,
} from "@storyreel/models/source";
import { parseUsd } from "@storyreel/models";
import { validateProject } from "../generated/project-validator.ts";
import { sortByPlace } from "./diagnostic-list.ts";
import type { ProjectFile } from "./project-file.ts";
import { amountText, type BudgetDocument, notAnAmount, resolveBudget } from "./resolve-budget.ts";

export type ReadProjectFile = {
  /** `undefined` when a diagnostic is an error. */
  readonly settings: ProjectFile | undefined;
  readonly diagnostics: readonly Diagnostic[];
};

type ProjectDocument = {
  readonly specs?: string | readonly string[];
  readonly out?: string;
  readonly state?: string;
  readonly concurrency?: number;
  readonly budget?: BudgetDocument;
  readonly base_url?: string;
  readonly studio?: { readonly confirm_above_usd?: number | string };
};

/** Reads the file of a project. Mistakes are diagnostics with codes `YAML_` and `PROJECT_`. */
export async function readProjectFile(
  filePath: string,
  options: {
    /** Paths in diagnostics are relative to it. */
    readonly cwd: string;
  },
): Promise<ReadProjectFile> {
  const read = await readSourceFile(filePath, options);
  if ("diagnostic" in read) return { settings: undefined, diagnostics: [read.diagnostic] };
  const folder = path.dirname(path.resolve(options.cwd, filePath));
  return readProjectText(read.file, folder, { isFolder });
}

/** The same for text that was read already. `folder` is where the file is, or would be. */
export function readProjectText(
  file: SourceFile,
  folder: string,
  disk: { readonly isFolder: (path: string) => boolean },
): ReadProjectFile {
  const source = readYaml(file);
  const mistakes = checkSchema(source, validateProject, { codePrefix: "PROJECT" }).map(explain);
  const diagnostics = joinDiagnostics(source, mistakes);
  const document: unknown = source.value;
  // A file with nothing but comments sets nothing.
  if (source.diagnostics.some(({ code }) => code === "YAML_EMPTY")) {
    return { settings: resolve({}, source, { folder, diagnostics: [] }), diagnostics: [] };
  }
  if (hasErrors(diagnostics) || !isProject(document)) return { settings: undefined, diagnostics };
  const settings = resolve(document, source, { folder, diagnostics });
  for (const [index, specs] of (settings.specs ?? []).entries()) {
    if (disk.isFolder(specs)) continue;
    const at = typeof document.specs === "string" ? ["specs"] : ["specs", index];
    diagnostics.push({
      severity: "error",
      code: "PROJECT_FOLDER_MISSING",
      message: `folder "${path.relative(folder, specs)}" not found`,
      file,
      span: source.span(at, "value"),
      hint: "paths are relative to the folder of this file",
    });
  }
  return {
    settings: hasErrors(diagnostics) ? undefined : settings,
    diagnostics: sortByPlace(diagnostics),
  };
}

function resolve(
  document: ProjectDocument,
  source: YamlSource,
  { folder, diagnostics }: { readonly folder: string; readonly diagnostics: Diagnostic[] },
): ProjectFile {
  const { specs, out, state, concurrency, studio } = document;
  const absolute = (one: string | undefined) =>
    one === undefined ? undefined : path.resolve(folder, one);
  const report = ({
    path: at,
    message,
    hint,
  }: Parameters<Parameters<typeof resolveBudget>[2]>[0]) =>
    diagnostics.push({
      severity: "error",
      code: "PROJECT_BUDGET",
      message,
      file: source.file,
      span: source.span(at, "value"),
      hint,
    });
  const confirm = studio?.confirm_above_usd;
  const at = ["studio", "confirm_above_usd"];
  const confirmText = confirm === undefined ? undefined : amountText(source, at, confirm);
  if (confirmText !== undefined && parseUsd(confirmText) === undefined) {
    report({ path: at, ...notAnAmount("confirm_above_usd", confirmText) });
  }
  return {
    specs: specs === undefined ? undefined : listOf(specs).map((one) => path.resolve(folder, one)),
    out: absolute(out),
    state: absolute(state),
    concurrency,
    budget: resolveBudget(document.budget, source, report),
    baseUrl: document.base_url,
    studio: { confirmAboveUsd: confirmText },
  };
}

/** A key has no place in a file that is committed. */
function explain(diagnostic: Diagnostic): Diagnostic {
  const { file, span, code } = diagnostic;
  const key = file.text.slice(span.start, span.end);
  if (code !== "PROJECT_UNKNOWN_KEY" || diagnostic.hint?.startsWith("did you mean") === true) {
    return diagnostic;
  }
  return /key|token|secret/i.test(key)
    ? { ...diagnostic, hint: "a key belongs in GMI_API_KEY or in a .env file that git ignores" }
    : diagnostic;
}

function isProject(value: unknown): value is ProjectDocument {
  return validateProject(value);
}

function listOf(value: string | readonly string[]): readonly string[] {
  return typeof value === "string" ? [value] : value;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
