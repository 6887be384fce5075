import { builtInCatalogue } from "@storyreel/models";
import { suggest } from "@storyreel/models/source";
import type { Command } from "./command-context.ts";
import { formatModel, formatModels } from "../output/format-models.ts";
import { modelsToJson } from "../output/models-to-json.ts";

/** `storyreel models [ID]`: what the specs say, with where and when it was read. */
export const models: Command = async ({ operands, flags, output }) => {
  const [id] = operands;
  const { ids, load } = builtInCatalogue;
  if (id !== undefined && !ids.includes(id)) {
    const near = suggest(id, ids);
    const hint = near === undefined ? "storyreel models lists them" : `did you mean "${near}"?`;
    output.stderr(`storyreel: no model "${id}" in the catalogue\n  hint: ${hint}\n`);
    return 2;
  }
  const loaded = await Promise.all((id === undefined ? ids : [id]).map(load));
  const facts = loaded.flatMap((model) => (model === undefined ? [] : [model]));
  const [only] = facts;
  if (flags.json) output.stdout(`${JSON.stringify(modelsToJson(facts))}\n`);
  else if (id !== undefined && only !== undefined) output.stdout(formatModel(only));
  else output.stdout(formatModels(facts));
  return 0;
};
