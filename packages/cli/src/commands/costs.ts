import { dirname } from "node:path";
import { hasErrors } from "@storyreel/models/source";
import { gatherCosts, sumCosts, type FilmCosts } from "@storyreel/renderer/costs";
import { checkFolder } from "../arguments/check-places.ts";
import { costsToJson } from "../output/costs-to-json.ts";
import { formatCosts } from "../output/format-costs.ts";
import { formatCostsCsv } from "../output/format-costs-csv.ts";
import { printProblem } from "../output/output.ts";
import { printTable } from "../output/print-table.ts";
import { printDiagnostics, printDiagnosticsAsJson } from "../output/print-diagnostics.ts";
import { checkStoryboardFile } from "./check-storyboard-file.ts";
import type { Command } from "./command.ts";
import { findProject } from "./find-project.ts";
import { openWorkplace } from "./open-engine.ts";

/** `storyreel costs [FILE]`: every payment that the ledger and the lock files know. Asks nobody and changes nothing. */
export const costs: Command = async (call) => {
  const { operands, flags, cwd, output } = call;
  const format = flags.json ? "json" : (flags.format ?? "text");
  const [named] = operands;
  const project = await findProject(call, named ?? "film.yaml");
  if ("message" in project) {
    printProblem(project, output);
    return 2;
  }
  const { file, root, stateDir } = project.locations;
  const problem = checkFolder("--state", stateDir);
  if (problem !== undefined) {
    printProblem(problem, output);
    return 2;
  }
  const { workplace } = await openWorkplace(call, project);
  const scope = named === undefined ? { folder: root ?? dirname(file) } : { file };
  const gathered = await gatherCosts({ workplace, cwd, ...scope });
  const { payments, unreadable } = gathered;
  const diagnostics = [...project.diagnostics, ...gathered.diagnostics];
  printDiagnostics(diagnostics, output);
  if (hasErrors(diagnostics)) {
    if (format === "json") printDiagnosticsAsJson(diagnostics, output);
    return 1;
  }
  // What was paid for a film counts even if its storyboard is gone.
  const unusable =
    named === undefined || payments.length > 0 ? undefined : await checkStoryboardFile(named, cwd);
  if (unusable !== undefined) {
    printProblem(unusable, output);
    return 2;
  }
  for (const path of unreadable) {
    const message = `could not read ${path}: payments in it are not counted`;
    printProblem({ message }, output);
  }
  const text = write(sumCosts(payments, flags.since), { format, folder: cwd });
  if (format === "text") printTable(text, output);
  else output.stdout(text);
  return 0;
};

/** @param format one of those in the table of commands. */
function write(
  found: FilmCosts,
  { format, folder }: { readonly format: string; readonly folder: string },
): string {
  if (format === "json") return `${JSON.stringify(costsToJson(found, folder))}\n`;
  return format === "csv" ? formatCostsCsv(found, folder) : formatCosts(found, folder);
}
