import { readFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { compareFiles, writeFiles } from "@storyreel/core/codegen";
import { slashed } from "@storyreel/models/paths";
import {
  cataloguePages,
  isCataloguePage,
  modelPage,
  type PageFormat,
} from "@storyreel/renderer/catalogue";
import type { ExitCode } from "@storyreel/renderer/events";
import { counted, makeOutFolder } from "@storyreel/renderer/kit";
import { checkWritableFolder } from "../arguments/check-places.ts";
import { printProblem } from "../output/output.ts";
import { printPath } from "../output/print-path.ts";
import type { ChosenModels } from "./choose-models.ts";
import type { CommandCall } from "./command.ts";
import type { OpenProject } from "./open-project.ts";

/** Writes the pages of the chosen models and prints the path of their index, or prints the page of the only one. */
export async function writeModelPages(
  { models, isOne, others }: ChosenModels,
  format: PageFormat,
  { call, project }: { readonly call: CommandCall; readonly project: OpenProject },
): Promise<ExitCode> {
  const { flags, output, cwd } = call;
  const { folder, own, locations } = project;
  // The pages must not depend on where the project is.
  const shown = models.map((model) =>
    own.includes(model.id)
      ? { ...model, spec: slashed(relative(folder, resolve(cwd, model.spec))) }
      : model,
  );
  const [only] = shown;
  if (isOne && only !== undefined && flags.out === undefined) {
    output.stdout(modelPage(only, own.includes(only.id), format));
    return 0;
  }
  const root = locations.outDir;
  const problem = checkWritableFolder("--out", root);
  if (problem !== undefined) {
    printProblem(problem, output);
    return 2;
  }
  const files = cataloguePages({ models: shown, own, listed: others }, format);
  const place = {
    root,
    folders: ["."],
    isOurs: (text: string) => isCataloguePage(text, format),
  };
  for (const { path, kind } of await compareFiles(files, place)) {
    if (kind !== "changed" || place.isOurs(await readFile(join(root, path), "utf8"))) continue;
    const message = `--out: ${join(root, path)} was not written by storyreel models`;
    printProblem({ message, hint: "move it away, or use another folder with --out" }, output);
    return 2;
  }
  await makeOutFolder(locations);
  const changed = await writeFiles(files, place);
  output.stderr(`${counted(files.length, "page")}, ${changed.length} of them changed\n`);
  printPath(join(root, files[0]?.path ?? ""), output);
  return 0;
}
