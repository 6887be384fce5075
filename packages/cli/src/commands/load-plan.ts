import type { ExitCode } from "@storyreel/renderer/events";
import { planStoryboard, type RenderPlan } from "@storyreel/renderer/plan";
import {
  openFolder,
  type KnownTakes,
  type Project,
  type Workplace,
} from "@storyreel/renderer/workplace";
import { checkFolder } from "../arguments/check-places.ts";
import { locate, type Locations } from "../arguments/locate.ts";
import { printProblem } from "../output/output.ts";
import { printDiagnostics, printDiagnosticsAsJson } from "../output/print-diagnostics.ts";
import type { CommandCall } from "./command.ts";

/** A storyboard with its lock file and ledger, and the plan of a live render. */
export type LoadedPlan = {
  readonly locations: Locations;
  readonly workplace: Workplace;
  readonly project: Project;
  readonly known: KnownTakes;
  readonly plan: RenderPlan;
};

/** Plans the storyboard of a command. Prints what is wrong with it or with the flags; then there is only an exit code. */
export async function loadPlan(
  { operands, flags, cwd, output }: CommandCall,
  options: { readonly checkFilm?: boolean } = {},
): Promise<LoadedPlan | { readonly exit: ExitCode }> {
  const locations = await locate({ file: operands[0] ?? "", cwd, ...flags });
  const problem = checkFolder("--state", locations.stateDir);
  if (problem !== undefined) {
    printProblem(problem, output);
    return { exit: 2 };
  }
  const workplace = openFolder(locations.stateDir);
  const { profile, only, resubmitUncertain, concurrency } = flags;
  const loaded = await planStoryboard({
    file: locations.file,
    cwd,
    workplace,
    profile,
    only,
    resubmitUncertain,
    concurrency,
    checkFilm: options.checkFilm,
  });
  printDiagnostics(loaded.diagnostics, output);
  switch (loaded.kind) {
    case "planned": {
      const { project, known, plan } = loaded;
      return { locations, workplace, project, known, plan };
    }
    case "invalid":
      if (flags.json) printDiagnosticsAsJson(loaded.diagnostics, output);
      return { exit: 1 };
    case "unknown-name":
      printProblem(loaded.unknown, output);
      return { exit: 2 };
  }
}
