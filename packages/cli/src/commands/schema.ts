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
  // A shot is a video: the others are not in the schema.
  const loaded = await Promise.all(catalogue.ids.map(catalogue.load));
  const videos = loaded.filter((model) => model?.output.media === "video");
  const models = counted(videos.length, "model");
  const ownCount = videos.filter((model) => own.includes(model?.id ?? "")).length;
  const ofOwn = ownCount === 0 ? "" : `, ${ownCount} of your own`;
  output.stderr(
    isChanged
      ? `${models}${ofOwn}; an editor that is open has to be reloaded to use the new schema\n`
      : "no changes: the schema was up to date\n",
  );
  printPath(path, output);
  return 0;
};
