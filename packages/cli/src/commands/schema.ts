import { join } from "node:path";
import { editorSchemaPath, loadEditorSchema, writeEditorSchema } from "@storyreel/renderer/editor";
import { counted } from "@storyreel/renderer/kit";
import { checkOutputFile } from "../arguments/check-places.ts";
import { printProblem } from "../output/output.ts";
import { printPath } from "../output/print-path.ts";
import type { Command } from "./command.ts";
import { openProject } from "./open-project.ts";

/** `storyreel schema [--write]`: the JSON Schema of storyboards for editors, with the models of the project. */
export const schema: Command = async (call) => {
  const { flags, output } = call;
  // The project of the working directory.
  const project = await openProject(call, "storyboard.yaml");
  if ("exit" in project) return project.exit;
  const { folder, catalogue, own } = project;
  if (!flags.write) {
    output.stdout(await loadEditorSchema(catalogue));
    return 0;
  }
  const problem = checkOutputFile("schema", join(folder, editorSchemaPath));
  if (problem !== undefined) {
    printProblem(problem, output);
    return 2;
  }
  const { path, isChanged } = await writeEditorSchema(folder, catalogue);
  const models = counted(catalogue.ids.length, "model");
  const ofOwn = own.length === 0 ? "" : `, ${own.length} of your own`;
  output.stderr(
    isChanged
      ? `${models}${ofOwn}; an editor that is open has to be reloaded to use the new schema\n`
      : "no changes: the schema was up to date\n",
  );
  printPath(path, output);
  return 0;
};
