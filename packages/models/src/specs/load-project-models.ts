import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { slashed } from "../paths/slashed-path.ts";
import type { ProjectModels } from "./lay-files.ts";

/** Where the specs of a project are. */
export type ProjectSpecs = {
  /**
   * Folders with the project's specs: together one layer over the built-in models. The specs are in `models/` of a folder, or
   * in the folder itself if it has no `models/`. Default: `specs`, of which only `specs/models/` counts.
   */
  readonly folders?: readonly string[] | undefined;
  /** Further folders, each a layer over those before it. */
  readonly over?: readonly string[] | undefined;
  /** Paths in models and diagnostics are relative to it. Default: the root of the project. */
  readonly cwd?: string | undefined;
};

/**
 * The models of a project: its own specs over the built-in ones. A project without specs gets the built-in ones, without loading the code
 * that reads specs.
 *
 * @param root absolute; folders are relative to it.
 */
export async function loadProjectModels(
  root: string,
  specs: ProjectSpecs = {},
): Promise<ProjectModels> {
  const layers = listSpecFiles(root, specs);
  if (layers.every((files) => files.length === 0)) {
    const { builtInCatalogue } = await import("../catalogue/catalogue.ts");
    return { catalogue: builtInCatalogue, own: [], diagnostics: [] };
  }
  const { readLayers } = await import("./read-layers.ts");
  return readLayers(layers, { cwd: specs.cwd ?? root });
}

/** Absolute paths of a project's spec files, by layer. Each layer is sorted, in the same way on every system. */
export function listSpecFiles(
  root: string,
  { folders, over = [] }: Omit<ProjectSpecs, "cwd"> = {},
): readonly (readonly string[])[] {
  const own =
    folders === undefined
      ? listBelow(path.join(root, "specs", "models"))
      : folders.flatMap((folder) => listBelow(modelsFolder(path.resolve(root, folder))));
  return [
    [...new Set(own)],
    ...over.map((one) => listBelow(modelsFolder(path.resolve(root, one)))),
  ];
}

/** `models/` of a folder, or the folder itself. */
function modelsFolder(folder: string): string {
  const models = path.join(folder, "models");
  return statSync(models, { throwIfNoEntry: false })?.isDirectory() === true ? models : folder;
}

function listBelow(folder: string): readonly string[] {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  const names = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => !entry.isDirectory() && /\.ya?ml$/.test(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map(slashed);
  return names.toSorted().map((name) => path.join(folder, name));
}
