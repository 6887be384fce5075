import { loadModel, modelIds } from "@storyreel/core/catalogue";
import { suggest } from "@storyreel/core/source";
import type { Command } from "./command-context.ts";
import { formatModel, formatModels } from "../output/format-models.ts";
import { modelsToJson } from "../output/models-to-json.ts";

/** `storyreel models [ID]`: what the specs say, with where and when it was read. */
export const models: Command = async ({ operands, flags, output }) => {
  const [id] = operands;
  if (id !== undefined && !modelIds.includes(id)) {
    const near = suggest(id, modelIds);
    const hint = near === undefined ? "storyreel models lists them" : `did you mean "${near}"?`;
    output.stderr(`storyreel: no model "${id}" in the catalogue\n  hint: ${hint}\n`);
    return 2;
  }
  const loaded = await Promise.all((id === undefined ? modelIds : [id]).map(loadModel));
  const facts = loaded.flatMap((model) => (model === undefined ? [] : [model.facts]));
  const [only] = facts;
  if (flags.json) output.stdout(`${JSON.stringify(modelsToJson(facts))}\n`);
  else if (id !== undefined && only !== undefined) output.stdout(formatModel(only));
  else output.stdout(formatModels(facts));
  return 0;
};
