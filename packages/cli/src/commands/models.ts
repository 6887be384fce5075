import { suggest } from "@storyreel/models/source";
import { formatModel, formatModels } from "../output/format-models.ts";
import { modelsToJson } from "../output/models-to-json.ts";
import { printJson, printProblem } from "../output/output.ts";
import { printTable } from "../output/print-table.ts";
import type { Command } from "./command.ts";
import { openProject } from "./open-project.ts";

/** `storyreel models [ID]`: what the model specs say, with source and date. */
export const models: Command = async (call) => {
  const { operands, flags, output } = call;
  const [id] = operands;
  // The project of the working directory.
  const project = await openProject(call, "storyboard.yaml");
  if ("exit" in project) return project.exit;
  const { ids, load } = project.catalogue;
  if (id !== undefined && !ids.includes(id)) {
    const near = suggest(id, ids);
    const hint = near === undefined ? "list them with storyreel models" : `did you mean "${near}"?`;
    printProblem({ message: `unknown model "${id}"`, hint }, output);
    return 2;
  }
  const loaded = await Promise.all((id === undefined ? ids : [id]).map(load));
  const found = loaded.flatMap((model) => (model === undefined ? [] : [model]));
  const [only] = found;
  if (flags.json) printJson(modelsToJson(found), output);
  else if (id !== undefined && only !== undefined) printTable(formatModel(only), output);
  else printTable(formatModels(found, output.columns), output);
  return 0;
};
