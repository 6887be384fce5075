import { join, resolve } from "node:path";
import type { Diagnostic } from "@storyreel/models/source";
import { hasErrors } from "@storyreel/models/source";
import { planStoryboard, type RenderPlan } from "@storyreel/renderer/plan";
import { recordFiles, type Storyboard } from "@storyreel/renderer/storyboard";
import type { WatchedPaths } from "@storyreel/renderer/watch";
import { lockPath, openFolder, type Workplace } from "@storyreel/renderer/workplace";
import type { Problem } from "../output/output.ts";
import type { CommandCall } from "./command.ts";
import { findProject, readModels, type FoundModels, type FoundProject } from "./find-project.ts";

/** One look at a storyboard and everything that belongs to it. */
export type WatchRound = {
  readonly diagnostics: readonly Diagnostic[];
  /** What is wrong besides, such as an unknown profile. */
  readonly problem: Problem | undefined;
  /** `undefined` if there are mistakes. */
  readonly planned: PlannedRound | undefined;
  /** Everything that the result depends on. */
  readonly paths: WatchedPaths;
};

export type PlannedRound = {
  readonly plan: RenderPlan;
  readonly storyboard: Storyboard;
  readonly project: FoundProject;
  readonly catalogue: FoundModels["catalogue"];
};

/**
 * Validates a storyboard, in each of its profiles, and plans a live render. Reads files only, and what a fleet knows; no key.
 *
 * @param ofFleet what is known of takes; `undefined`: it is in the state folder.
 * @param onAsk is called before a file is read that the storyboard names.
 */
export async function lookAtStoryboard(
  call: Pick<CommandCall, "operands" | "flags" | "cwd" | "environment">,
  ofFleet: Workplace | undefined,
  onAsk: (path: string) => void,
): Promise<WatchRound> {
  const { operands, flags, cwd, environment } = call;
  const [operand = ""] = operands;
  const found = await findProject(call, operand);
  if ("message" in found) {
    return {
      diagnostics: [],
      problem: found,
      planned: undefined,
      paths: { files: [], folders: [] },
    };
  }
  const { locations, settings, specFiles } = found;
  const { file, stateDir } = locations;
  const models = await readModels(found);
  const recorded = recordFiles(onAsk);
  const before = [...found.diagnostics, ...models.diagnostics];
  const look = hasErrors(before)
    ? ({ kind: "invalid", diagnostics: [] } as const)
    : await planStoryboard({
        file,
        cwd,
        workplace: ofFleet ?? openFolder(stateDir),
        catalogue: models.catalogue,
        projectBudget: settings.budget,
        profile: flags.profile,
        concurrency: flags.concurrency ?? settings.concurrency,
        checkFilm: true,
        environment,
        everyProfile: true,
        files: recorded.files,
      });
  const paths = {
    files: [file, lockPath(file), found.file, ...specFiles, ...recorded.asked],
    folders: specFolders(found),
  };
  const diagnostics = [...before, ...look.diagnostics];
  switch (look.kind) {
    case "planned": {
      const { plan, project } = look;
      const { storyboard } = project;
      const planned = { plan, storyboard, project: found, catalogue: models.catalogue };
      return { diagnostics, problem: undefined, planned, paths };
    }
    case "invalid":
      return { diagnostics, problem: undefined, planned: undefined, paths };
    case "unknown-name":
      return { diagnostics, problem: look.unknown, planned: undefined, paths };
  }
}

/** Where new specs would be found, at any depth. */
function specFolders({ folder, specs }: FoundProject): readonly string[] {
  const own = specs.folders ?? [join("specs", "models")];
  return [...own.map((one) => resolve(folder, one)), ...(specs.over ?? [])];
}
