import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Catalogue } from "@storyreel/models/catalogue";
import { listSpecFiles, loadProjectModels, type ProjectSpecs } from "@storyreel/models/project";
import type { Diagnostic } from "@storyreel/models/source";
import type { ProjectFile, ReadProjectFile } from "@storyreel/renderer/project";
import { isFolder } from "../arguments/check-places.ts";
import { findFile, findRoot, locate, type Locations } from "../arguments/locate.ts";
import type { Problem } from "../output/output.ts";
import type { CommandCall } from "./command.ts";

/** The project that a storyboard belongs to: what `storyreel.yaml` sets, and where its model specs are. */
export type FoundProject = {
  /** The nearest folder with `.git` or `package.json`; without one, the folder of the storyboard. */
  readonly folder: string;
  readonly locations: Locations;
  /** Absolute path of `storyreel.yaml`, whether it exists or not. */
  readonly file: string;
  /** Without a file, or if it has mistakes, nothing is set. */
  readonly settings: Partial<ProjectFile>;
  /** What is wrong with the file. */
  readonly diagnostics: readonly Diagnostic[];
  /** Absolute paths of all model specs. */
  readonly specFiles: readonly string[];
  readonly specs: ProjectSpecs;
};

/** The models that the storyboards of a project may name. */
export type FoundModels = {
  readonly catalogue: Catalogue;
  /** Ids of those that the project's own specs describe. */
  readonly own: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
};

/** Finds the project of a file that need not exist. Model specs are listed, but not read. */
export async function findProject(
  { flags, cwd }: Pick<CommandCall, "flags" | "cwd">,
  file: string,
): Promise<FoundProject | Problem> {
  const over = flags.specs.map((folder) => resolve(cwd, folder));
  const wrong = over.findIndex(
    (folder) => listSpecFiles(folder, { folders: [folder] })[0]?.length === 0,
  );
  if (wrong !== -1) {
    const what = isFolder(over[wrong] ?? "") ? "contains no model specs" : "is not a folder";
    const message = `--specs: ${flags.specs[wrong] ?? ""} ${what}`;
    return { message, hint: "use a folder that contains models/" };
  }
  const folder = (await findRoot(file, cwd)) ?? dirname(findFile(file, cwd));
  const path = join(folder, "storyreel.yaml");
  const { settings, diagnostics = [] } = await readIfThere(path, cwd);
  const specs = { folders: settings?.specs, over, cwd };
  const { out, state } = flags;
  return {
    folder,
    locations: await locate({ file, cwd, out, state, project: settings }),
    file: path,
    settings: settings ?? {},
    diagnostics,
    specFiles: listSpecFiles(folder, specs).flat(),
    specs,
  };
}

/** Reads the model specs of a project, if there are any. */
export async function readModels({ folder, specs }: FoundProject): Promise<FoundModels> {
  const { catalogue, own, diagnostics } = await loadProjectModels(folder, specs);
  return { catalogue, own: own.map(({ model }) => model.id), diagnostics };
}

async function readIfThere(path: string, cwd: string): Promise<Partial<ReadProjectFile>> {
  if (!existsSync(path)) return {};
  // Loaded only where there is such a file.
  const { readProjectFile } = await import("@storyreel/renderer/project");
  return readProjectFile(path, { cwd });
}
