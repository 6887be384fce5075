import { hasErrors } from "@storyreel/models/source";
import type { ExitCode } from "@storyreel/renderer/events";
import { printProblem } from "../output/output.ts";
import { printDiagnostics, printDiagnosticsAsJson } from "../output/print-diagnostics.ts";
import type { CommandCall } from "./command.ts";
import { findProject, readModels, type FoundModels, type FoundProject } from "./find-project.ts";

/** A project with its models. */
export type OpenProject = FoundProject & Omit<FoundModels, "diagnostics">;

/** Opens the project of a file for a command. Prints what is wrong with it; after an error, there is only an exit code. */
export async function openProject(
  call: CommandCall,
  file = call.operands[0] ?? "",
): Promise<OpenProject | { readonly exit: ExitCode }> {
  const found = await findProject(call, file);
  if ("message" in found) {
    printProblem(found, call.output);
    return { exit: 2 };
  }
  const models = await readModels(found);
  const diagnostics = [...found.diagnostics, ...models.diagnostics];
  printDiagnostics(diagnostics, call.output);
  if (hasErrors(diagnostics)) {
    if (call.flags.json) printDiagnosticsAsJson(diagnostics, call.output);
    return { exit: 1 };
  }
  const { catalogue, own } = models;
  return { ...found, catalogue, own };
}
