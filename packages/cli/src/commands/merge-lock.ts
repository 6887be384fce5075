import { basename } from "node:path";
import { settleMerge, type Settled } from "@storyreel/renderer/choices";
import { hasErrors } from "@storyreel/models/source";
import { lockPath, openFolder } from "@storyreel/renderer/workplace";
import { printJson, printProblem } from "../output/output.ts";
import { printDiagnostics, printDiagnosticsAsJson } from "../output/print-diagnostics.ts";
import type { Command } from "./command.ts";
import { findProject } from "./find-project.ts";

/** `storyreel takes FILE --merge`. Does not read the storyboard, which may still be in conflict. */
export const mergeLock: Command = async (call) => {
  const { operands, flags, cwd, output } = call;
  const [named = "", ...rest] = operands;
  if (rest.length > 0) {
    const hint = "it keeps the takes of all shots";
    printProblem({ message: "--merge takes only the storyboard", hint }, output);
    return 2;
  }
  const found = await findProject(call, named);
  if ("message" in found) {
    printProblem(found, output);
    return 2;
  }
  printDiagnostics(found.diagnostics, output);
  // Without its settings, the state folder is not known.
  if (hasErrors(found.diagnostics)) return 1;
  const { file, stateDir } = found.locations;
  const path = file.endsWith(".lock.yaml") ? file : lockPath(file);
  const settled = await settleMerge({ path, cwd, workplace: openFolder(stateDir) });
  if (settled.kind !== "unreadable") {
    if (flags.json) printJson({ type: "lock-merged", file: path, ...settled }, output);
    else output.stdout(`${describe(settled, basename(path))}\n`);
    return 0;
  }
  printDiagnostics(settled.diagnostics, output);
  if (flags.json) printDiagnosticsAsJson(settled.diagnostics, output);
  return 1;
};

function describe(settled: Exclude<Settled, { kind: "unreadable" }>, name: string): string {
  if (settled.kind === "whole") return `${name} has no conflict`;
  const { takes, onlyOurs, onlyTheirs } = settled;
  return `${name} now has ${takes} takes (${onlyOurs} only in ours, ${onlyTheirs} only in theirs); git add it to finish the merge`;
}
