import { dirname, join, relative } from "node:path";
import { builtInCatalogue, type Catalogue } from "@storyreel/models";
import { pathBelow } from "@storyreel/models/paths";
import { readSourceFile, type Diagnostic, type SourceFile } from "@storyreel/models/source";
import { projectFileName } from "../../storyboard/project-file.ts";
import type { Budget } from "../../storyboard/storyboard.ts";
import type { Revision } from "./open-revision.ts";
import { readRevisionText } from "./read-revision-text.ts";

/** What the project of a storyboard was in a commit: its limits, and its own models over the built-in ones. */
export type RevisionProject = {
  readonly catalogue: Catalogue;
  readonly budget: Budget | undefined;
  /** What is wrong with `storyreel.yaml`. */
  readonly diagnostics: readonly Diagnostic[];
  /** What is wrong with the model specs. */
  readonly specDiagnostics: readonly Diagnostic[];
};

/**
 * Reads the project of a file in a commit, as the command reads it on the disk: `storyreel.yaml` and `specs/models/` of the
 * nearest folder with a `package.json`, or of the top of the repository.
 *
 * @param over absolute folders with further specs: in the repository as the commit has them, elsewhere as they are.
 */
export async function readRevisionProject(
  revision: Revision,
  options: { readonly file: string; readonly over: readonly string[] },
): Promise<RevisionProject> {
  const { file, over } = options;
  const root = projectRoot(revision, dirname(file));
  const { settings, diagnostics } = await readSettings(revision, root);
  const folders = settings?.specs;
  const own =
    folders === undefined
      ? listSpecs(revision, join(root, "specs", "models"))
      : folders.flatMap((folder) => listSpecs(revision, modelsFolder(revision, folder)));
  const layers = [
    readTexts(revision, own),
    ...(await Promise.all(over.map((folder) => readOver(revision, folder)))),
  ];
  const budget = settings?.budget;
  if (layers.every((files) => files.length === 0)) {
    return { catalogue: builtInCatalogue, budget, diagnostics, specDiagnostics: [] };
  }
  const { layFiles } = await import("@storyreel/models/specs");
  const laid = await layFiles(layers);
  return { catalogue: laid.catalogue, budget, diagnostics, specDiagnostics: laid.diagnostics };
}

function projectRoot(revision: Revision, folder: string): string {
  if (revision.exists(join(folder, "package.json"))) return folder;
  const parent = dirname(folder);
  const isTop = relative(revision.root, folder) === "" || parent === folder;
  return isTop ? folder : projectRoot(revision, parent);
}

async function readSettings(revision: Revision, root: string) {
  const read = readRevisionText(revision, join(root, projectFileName));
  if (read === undefined) return { settings: undefined, diagnostics: [] };
  if ("diagnostic" in read) return { settings: undefined, diagnostics: [read.diagnostic] };
  // Only loaded if the commit has such a file.
  const { readProjectText } = await import("../../storyboard/read-project-file.ts");
  return readProjectText(read.file, root, {
    isFolder: (path) => revision.list(path).length > 0,
  });
}

/** As `listSpecFiles` finds them on the disk. */
function modelsFolder(revision: Revision, folder: string): string {
  const models = join(folder, "models");
  return revision.list(models).length > 0 ? models : folder;
}

function listSpecs(revision: Revision, folder: string): readonly string[] {
  return revision.list(folder).filter((path) => /\.ya?ml$/.test(path));
}

function readTexts(revision: Revision, paths: readonly string[]): readonly SourceFile[] {
  return paths.flatMap((path) => {
    const read = readRevisionText(revision, path);
    return read !== undefined && "file" in read ? [read.file] : [];
  });
}

async function readOver(revision: Revision, folder: string): Promise<readonly SourceFile[]> {
  if (pathBelow(revision.root, folder) !== undefined)
    return readTexts(revision, listSpecs(revision, modelsFolder(revision, folder)));
  const { listSpecFiles } = await import("@storyreel/models/project");
  const paths = listSpecFiles(folder, { folders: [folder] }).flat();
  const read = await Promise.all(paths.map((path) => readSourceFile(path, { cwd: folder })));
  return read.flatMap((one) => ("file" in one ? [one.file] : []));
}
