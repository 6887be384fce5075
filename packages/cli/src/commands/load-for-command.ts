import { type Diagnostic, hasErrors } from "@storyreel/models/source";
import { findUnknownProfile, type UnknownName } from "@storyreel/renderer/storyboard";
import {
  loadLock,
  loadProject,
  lockPath,
  openFolder,
  type KnownTakes,
  type Project,
  type Workplace,
} from "@storyreel/renderer/workplace";
import type { ExitCode } from "@storyreel/renderer/events";
import { checkFolder, formatPlaceProblem } from "../arguments/check-places.ts";
import type { CommandCall } from "./command-context.ts";
import { locate, type Locations } from "../arguments/locate.ts";
import type { Output } from "../output/output.ts";
import { printDiagnostics, printDiagnosticsAsJson } from "../output/print-diagnostics.ts";

export type ForCommand =
  | {
      readonly project: Project;
      readonly locations: Locations;
      readonly workplace: Workplace;
      readonly known: KnownTakes;
    }
  | { readonly exit: ExitCode };

/**
 * The storyboard that a command names, with lock and ledger. What is wrong is printed; then there is only an exit code.
 *
 * @param checkMore what else this command wants to be right.
 */
export async function loadForCommand(
  { operands, flags, cwd, output }: CommandCall,
  checkMore?: (project: Project) => Promise<readonly Diagnostic[]>,
): Promise<ForCommand> {
  const locations = await locate({ file: operands[0] ?? "", cwd, ...flags });
  const problem = checkFolder("--state", locations.stateDir);
  if (problem !== undefined) {
    output.stderr(formatPlaceProblem(problem));
    return { exit: 2 };
  }
  const { file } = locations;
  const readLock = () => loadLock(lockPath(file), { cwd });
  const loaded = await loadProject({ file, cwd, readLock, profile: flags.profile });
  const { project } = loaded;
  const more = project === undefined ? [] : await checkMore?.(project);
  const diagnostics = [...loaded.diagnostics, ...(more ?? [])];
  printDiagnostics(diagnostics, output);
  if (project !== undefined && !hasErrors(diagnostics)) {
    const unknown = findUnknownProfile(project.storyboard);
    if (unknown === undefined) {
      const workplace = openFolder(locations.stateDir);
      return { project, locations, workplace, known: await workplace.known(project.lock) };
    }
    printUnknown(unknown, output);
    return { exit: 2 };
  }
  if (flags.json) printDiagnosticsAsJson(diagnostics, output);
  return { exit: 1 };
}

/** Prints what is wrong with a name that the command was given. */
export function printUnknown({ message, hint }: UnknownName, output: Output): void {
  output.stderr(`storyreel: ${message}\n  hint: ${hint}\n`);
}
