import type { ExitCode } from "@storyreel/renderer/events";
import { planStoryboard, type RenderPlan } from "@storyreel/renderer/plan";
import type { LoadStoryboardOptions } from "@storyreel/renderer/storyboard";
import type { Fleet } from "@storyreel/fleet";
import type { KnownTakes, Project, Workplace } from "@storyreel/renderer/workplace";
import { checkFolder } from "../arguments/check-places.ts";
import { checkStoryboardFile } from "./check-storyboard-file.ts";
import type { Locations } from "../arguments/locate.ts";
import { printProblem } from "../output/output.ts";
import { printDiagnostics, printDiagnosticsAsJson } from "../output/print-diagnostics.ts";
import type { CommandCall } from "./command.ts";
import { openWorkplace } from "./open-engine.ts";
import { openProject } from "./open-project.ts";

/** A storyboard with its lock file and ledger, and the plan of a live render. */
export type LoadedPlan = {
  readonly locations: Locations;
  /** Absolute path of `storyreel.yaml`, whether it exists or not. */
  readonly settingsFile: string;
  /** What the project adds to every storyboard. */
  readonly boardOptions: Pick<LoadStoryboardOptions, "catalogue" | "projectBudget">;
  readonly workplace: Workplace;
  /** `undefined`: everything is in the state folder. */
  readonly fleet: Fleet | undefined;
  readonly project: Project;
  readonly known: KnownTakes;
  readonly plan: RenderPlan;
};

/** Plans the storyboard of a command. Prints what is wrong with it or with the flags; then there is only an exit code. */
export async function loadPlan(
  call: CommandCall,
  options: { readonly checkFilm?: boolean } = {},
): Promise<LoadedPlan | { readonly exit: ExitCode }> {
  const { flags, cwd, output } = call;
  // Programs get a diagnostic, as for everything else that is wrong with a file.
  const unusable = flags.json ? undefined : await checkStoryboardFile(call.operands[0] ?? "", cwd);
  if (unusable !== undefined) {
    printProblem(unusable, output);
    return { exit: 1 };
  }
  const project = await openProject(call);
  if ("exit" in project) return project;
  const { locations, settings, catalogue, file: settingsFile } = project;
  const problem = checkFolder("--state", locations.stateDir);
  if (problem !== undefined) {
    printProblem(problem, output);
    return { exit: 2 };
  }
  const { workplace, fleet } = await openWorkplace(call, project);
  const { profile, only, resubmitUncertain } = flags;
  const boardOptions = { catalogue, projectBudget: settings.budget };
  const loaded = await planStoryboard({
    file: locations.file,
    cwd,
    workplace,
    ...boardOptions,
    profile,
    only,
    resubmitUncertain,
    concurrency: flags.concurrency ?? settings.concurrency,
    checkFilm: options.checkFilm,
    environment: call.environment,
  });
  printDiagnostics(loaded.diagnostics, output);
  switch (loaded.kind) {
    case "planned": {
      const { project, known, plan } = loaded;
      return { locations, settingsFile, boardOptions, workplace, fleet, project, known, plan };
    }
    case "invalid":
      if (flags.json) printDiagnosticsAsJson(loaded.diagnostics, output);
      return { exit: 1 };
    case "unknown-name":
      printProblem(loaded.unknown, output);
      return { exit: 2 };
  }
}
