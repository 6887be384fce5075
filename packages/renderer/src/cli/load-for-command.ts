import { hasErrors, suggest, type Diagnostic } from "@storyreel/models/source";
import { shotsToGenerate } from "../storyboard/reframe-shots.ts";
import { describeUnknownProfile } from "../storyboard/describe-unknown-profile.ts";
import { loadProject, type Project } from "../stage/load-project.ts";
import type { ExitCode } from "../report/render-outcome.ts";
import { checkFolder, formatPlaceProblem } from "./check-places.ts";
import type { CommandCall } from "./command-context.ts";
import { locate, type Locations } from "./locate.ts";
import { printDiagnostics, printDiagnosticsAsJson } from "./print-diagnostics.ts";

export type ForCommand =
  | { readonly project: Project; readonly locations: Locations }
  | { readonly exit: ExitCode };

/**
 * The storyboard that a command names, with lock and journal. What is wrong is printed; then there is only an exit code.
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
  const loaded = await loadProject({ ...locations, cwd, profile: flags.profile });
  const { project } = loaded;
  const more = project === undefined ? [] : await checkMore?.(project);
  const diagnostics = [...loaded.diagnostics, ...(more ?? [])];
  printDiagnostics(diagnostics, output);
  if (project !== undefined && !hasErrors(diagnostics)) {
    const unknown = describeUnknownProfile(project.storyboard);
    if (unknown === undefined) return { project, locations };
    output.stderr(`storyreel: ${unknown.message}\n  hint: ${unknown.hint}\n`);
    return { exit: 2 };
  }
  if (flags.json) printDiagnosticsAsJson(diagnostics, output);
  return { exit: 1 };
}

/** What to say when one of the ids is no shot's; `subject` is what named it. */
export function describeUnknownShot(
  ids: readonly string[],
  { storyboard }: Project,
  subject: string,
): string | undefined {
  if (ids.length === 0) return undefined;
  const known = shotsToGenerate(storyboard).map(({ id }) => id);
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown === undefined) return undefined;
  const near = suggest(unknown, known);
  const hint = near === undefined ? `the shots are ${known.join(", ")}` : `did you mean "${near}"?`;
  return `storyreel: ${subject} no shot "${unknown}"\n  hint: ${hint}\n`;
}
