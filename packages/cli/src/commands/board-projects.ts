import type { BoardProject } from "@storyreel/renderer/clean";
import { findRoot } from "../arguments/locate.ts";
import type { CommandCall } from "./command.ts";
import { findProject, readModels } from "./find-project.ts";

/** Reads the project of a storyboard: its own models and limits. The files of one project are read once. */
export function createProjectReader(
  call: Pick<CommandCall, "flags" | "cwd">,
): (file: string) => Promise<BoardProject> {
  const read = new Map<string, Promise<BoardProject>>();
  return async (file) => {
    const key = (await findRoot(file, call.cwd)) ?? file;
    const known = read.get(key) ?? readProject(call, file);
    read.set(key, known);
    return known;
  };
}

async function readProject(
  call: Pick<CommandCall, "flags" | "cwd">,
  file: string,
): Promise<BoardProject> {
  const project = await findProject(call, file);
  // A wrong --specs is the same for all of them, and was reported.
  if ("message" in project) throw new TypeError(project.message);
  const { catalogue, diagnostics } = await readModels(project);
  return {
    catalogue,
    projectBudget: project.settings.budget,
    diagnostics: [...project.diagnostics, ...diagnostics],
  };
}
