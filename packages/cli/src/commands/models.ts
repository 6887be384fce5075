import { filterModels, loadListedModels, nearestModels } from "@storyreel/models";
import type { ListedModels } from "@storyreel/models";
import { formatListed } from "../output/format-listed.ts";
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
  // A project may describe a model that the queue only lists.
  const listed = withoutIds(await loadListedModels(), new Set(ids));
  const place = listed.find((group) => group.ids.includes(id ?? ""));
  if (id !== undefined && chosen.length === 0) {
    printProblem(
      place === undefined
        ? { message: `unknown model "${id}"`, hint: hintFor(nearestModels(id, ids)) }
        : describeListed(id, place),
      output,
    );
    return 2;
  }
  const loaded = await Promise.all(chosen.map(load));
  const found = loaded.flatMap((model) => (model === undefined ? [] : [model]));
  const [only] = found;
  const others = id === undefined ? listed : [];
  if (flags.json) printJson(modelsToJson(found, others), output);
  else if (isOne && only !== undefined) printTable(formatModel(only), output);
  else {
    printTable(formatModels(found, output.columns), output);
    if (others.length > 0) printTable(formatListed(others, output.columns), output);
    if (id !== undefined && place !== undefined) {
      printTable(`\n${describeListed(id, place).message}\n`, output);
    }
  }
  return 0;
};

function withoutIds(
  listed: readonly ListedModels[],
  known: ReadonlySet<string>,
): readonly ListedModels[] {
  return listed
    .map((group) => ({ ...group, ids: group.ids.filter((id) => !known.has(id)) }))
    .filter((group) => group.ids.length > 0);
}

function describeListed(id: string, { modality, from }: ListedModels) {
  return {
    message: `model "${id}" (${modality}) has no spec: its parameters are not documented (${from.source}, ${from.asOf})`,
    hint: "describe it in specs/models; the format is in docs/model-spec.md of @storyreel/models",
  };
}

function hintFor([first, ...others]: readonly string[]): string {
  if (first === undefined) return "list them with storyreel models";
  if (others.length === 0) return `did you mean "${first}"?`;
  return `nearest models: ${[first, ...others].join(", ")}`;
}
