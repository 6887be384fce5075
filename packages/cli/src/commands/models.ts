import { filterModels, nearestModels } from "@storyreel/models";
import { formatModel, formatModels } from "../output/format-models.ts";
import { modelsToJson } from "../output/models-to-json.ts";
import { printJson, printProblem } from "../output/output.ts";
import { printTable } from "../output/print-table.ts";
import type { Command } from "./command.ts";
import { openProject } from "./open-project.ts";

/** `storyreel models [ID]`: what the model specs say, with source and date. Part of an id lists the models that fit. */
export const models: Command = async (call) => {
  const { operands, flags, output } = call;
  const [id] = operands;
  // The project of the working directory.
  const project = await openProject(call, "storyboard.yaml");
  if ("exit" in project) return project.exit;
  const { ids, load } = project.catalogue;
  const isOne = id !== undefined && ids.includes(id);
  const chosen = id === undefined ? ids : isOne ? [id] : filterModels(id, ids);
  if (id !== undefined && chosen.length === 0) {
    printProblem(
      { message: `unknown model "${id}"`, hint: hintFor(nearestModels(id, ids)) },
      output,
    );
    return 2;
  }
  const loaded = await Promise.all(chosen.map(load));
  const found = loaded.flatMap((model) => (model === undefined ? [] : [model]));
  const [only] = found;
  if (flags.json) printJson(modelsToJson(found), output);
  else if (isOne && only !== undefined) printTable(formatModel(only), output);
  else printTable(formatModels(found, output.columns), output);
  return 0;
};

function hintFor([first, ...others]: readonly string[]): string {
  if (first === undefined) return "list them with storyreel models";
  if (others.length === 0) return `did you mean "${first}"?`;
  return `nearest models: ${[first, ...others].join(", ")}`;
}
