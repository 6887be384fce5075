import { basename, resolve } from "node:path";
import { gmiCloud } from "@storyreel/models";
import { listSpecFiles, loadProjectModels } from "@storyreel/models/project";
import {
  hasErrors,
  readSourceFile,
  type Diagnostic,
  type SourceFile,
} from "@storyreel/models/source";
import type { ExitCode } from "@storyreel/renderer/events";
import { counted, printableLine } from "@storyreel/renderer/kit";
import { checkLock, validateStoryboard } from "@storyreel/renderer/validate";
import { findFile } from "../arguments/locate.ts";
import { printProblem, type Problem } from "../output/output.ts";
import {
  printDiagnostics,
  printDiagnosticsAsJson,
  printDiagnosticsForGitHub,
} from "../output/print-diagnostics.ts";
import type { Command, CommandCall } from "./command.ts";
import { findProject, readModels, type FoundProject } from "./find-project.ts";

/** `storyreel validate FILE…`: everything that is wrong in storyboards, lock files, notes, model specs and `storyreel.yaml`. */
export const validate: Command = async (call): Promise<ExitCode> => {
  const { operands, flags, cwd, output } = call;
  const format = flags.json ? "json" : (flags.format ?? "text");
  const found = new Map<string, Diagnostic>();
  for (const path of operands) {
    const diagnosed = await diagnose(findFile(path, cwd), call);
    if ("message" in diagnosed) {
      printProblem(diagnosed, output);
      return 2;
    }
    // Two storyboards of a project share what is wrong with it.
    const unseen = diagnosed.filter((one) => !found.has(keyOf(one)));
    for (const one of unseen) found.set(keyOf(one), one);
    if (format !== "text") continue;
    printDiagnostics(unseen, output);
    output.stdout(`${printableLine(path)}  ${summarize(diagnosed)}\n`);
  }
  const all = [...found.values()];
  if (format === "json") printDiagnosticsAsJson(all, output);
  if (format === "github") printDiagnosticsForGitHub(all, output);
  return hasErrors(all) ? 1 : 0;
};

function keyOf({ file, span, code, message }: Diagnostic): string {
  return JSON.stringify([file.path, span.start, span.end, code, message]);
}

/** The first key of a file says what it is; a file without any of them is checked as a storyboard. */
async function diagnose(path: string, call: CommandCall): Promise<readonly Diagnostic[] | Problem> {
  const { cwd } = call;
  const read = await readSourceFile(path, { cwd });
  if ("diagnostic" in read) return [read.diagnostic];
  if (/^storyboard_lock:/m.test(read.file.text)) return checkLock(read.file);
  if (isNotesFile(read.file)) {
    const { parseNotes } = await import("@storyreel/renderer/notes");
    return parseNotes(read.file).diagnostics;
  }
  if (isProjectFile(read.file)) {
    const project = await findProject(call, path);
    if ("message" in project) return project;
    return [...project.diagnostics, ...(await readModels(project)).diagnostics];
  }
  const kind = /^["']?(model_spec|provider_spec)["']?\s*:/m.exec(read.file.text)?.[1];
  if (kind === "provider_spec") {
    const { readProviderSpecFile } = await import("@storyreel/models/specs");
    return (await readProviderSpecFile(path, { cwd })).diagnostics;
  }
  const project = await findProject(call, path);
  if ("message" in project) return project;
  if (kind === undefined) {
    const { catalogue, diagnostics } = await readModels(project);
    const projectBudget = project.settings.budget;
    const ofBoard = await validateStoryboard(resolve(cwd, path), {
      cwd,
      catalogue,
      projectBudget,
      environment: call.environment,
      stateDir: project.locations.stateDir,
      // Without a model whose spec has mistakes, no schema fits.
      root: hasErrors(diagnostics) ? undefined : project.folder,
    });
    return [...project.diagnostics, ...diagnostics, ...ofBoard];
  }
  return diagnoseSpec(path, call, project);
}

/** A spec of the project is checked together with the others of its layer, over those below. */
async function diagnoseSpec(
  path: string,
  { cwd }: CommandCall,
  { folder, specs }: FoundProject,
): Promise<readonly Diagnostic[]> {
  const layers = listSpecFiles(folder, specs);
  const layer = layers.findIndex((files) => files.includes(resolve(cwd, path)));
  const isOwn = layer !== -1;
  // A spec elsewhere may extend every model of the project.
  const over = isOwn ? specs.over?.slice(0, Math.max(0, layer - 1)) : specs.over;
  const lower = layer === 0 ? { folders: [], over: [], cwd } : { ...specs, over };
  const { catalogue } = await loadProjectModels(folder, lower);
  const { checkSpecFile } = await import("@storyreel/models/specs");
  const beside = isOwn ? layers[layer] : undefined;
  return checkSpecFile(path, { cwd, providerIds: [gmiCloud.id], below: catalogue, beside });
}

/** By its first key or, without it, by its name; a storyboard may have the same. */
function isNotesFile({ path, text }: SourceFile): boolean {
  if (/^["']?storyboard_notes["']?\s*:/m.test(text)) return true;
  return path.endsWith(".notes.yaml") && !/^["']?(storyboard|model_spec)["']?\s*:/m.test(text);
}

/** By its name, which is fixed; a storyboard may have the same. */
function isProjectFile({ path, text }: SourceFile): boolean {
  return (
    basename(path) === "storyreel.yaml" && !/^["']?(storyboard|model_spec)["']?\s*:/m.test(text)
  );
}

function summarize(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const warnings = diagnostics.length - errors;
  if (diagnostics.length === 0) return "ok";
  const parts = [
    ...(errors === 0 ? [] : [counted(errors, "error")]),
    ...(warnings === 0 ? [] : [counted(warnings, "warning")]),
  ];
  return parts.join(", ");
}
