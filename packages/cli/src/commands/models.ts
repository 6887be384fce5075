import type { PageFormat } from "@storyreel/renderer/catalogue";
import { formatListed } from "../output/format-listed.ts";
import { formatModel, formatModels } from "../output/format-models.ts";
import { modelsToJson } from "../output/models-to-json.ts";
import { printJson, printProblem, type Problem } from "../output/output.ts";
import { printTable } from "../output/print-table.ts";
import { chooseModels, type ChosenModels } from "./choose-models.ts";
import type { Command, CommandCall } from "./command.ts";
import { compareChosen } from "./compare-chosen.ts";
import { openProject } from "./open-project.ts";
import { writeModelPages } from "./write-model-pages.ts";

/**
 * `storyreel models [ID]`: what the model specs say, with source and date. Part of an id lists the models that fit. As pages, a page for
 * each of them; with `--compare`, a table of what differs.
 */
export const models: Command = async (call) => {
  const { flags, output } = call;
  const wrong = checkFlags(call);
  if (wrong !== undefined) {
    printProblem(wrong, output);
    return 2;
  }
  // The project of the working directory; the name is that of the folder for pages in `out/`.
  const project = await openProject(call, "models.yaml");
  if ("exit" in project) return project.exit;
  if (flags.compare.length > 0) return compareChosen(call, project);
  const chosen = await chooseModels(call, project);
  if ("message" in chosen) {
    printProblem(chosen, output);
    return 2;
  }
  if (isPageFormat(flags.format)) {
    return writeModelPages(chosen, flags.format, { call, project });
  }
  const isJson = flags.json || flags.format === "json";
  if (isJson) printJson(modelsToJson(chosen.models, chosen.others), output);
  else printText(chosen, call);
  return 0;
};

function printText({ models: found, isOne, others, named }: ChosenModels, call: CommandCall): void {
  const { output } = call;
  const [only] = found;
  if (isOne && only !== undefined) {
    printTable(formatModel(only), output);
    return;
  }
  printTable(formatModels(found, output.columns), output);
  if (others.length > 0) printTable(formatListed(others, output.columns), output);
  if (named !== undefined) printTable(`\n${named}\n`, output);
}

function checkFlags({ flags, operands }: CommandCall): Problem | undefined {
  const { compare, format, out, json } = flags;
  if (compare.length === 1) {
    const hint = `write --compare ${compare[0] ?? ""},ANOTHER`;
    return { message: "--compare needs at least two models", hint };
  }
  if (compare.length > 0 && operands.length > 0) {
    const hint = "name all models after --compare";
    return { message: "--compare and a model id cannot be used together", hint };
  }
  if (json && format !== undefined && format !== "json") {
    const message = `--json and --format ${format} cannot be used together`;
    return { message, hint: "keep one of them" };
  }
  if (out === undefined || (isPageFormat(format) && compare.length === 0)) return undefined;
  const hint = "use --out together with --format html or --format markdown";
  return { message: "--out is the folder for pages, but no pages are written", hint };
}

function isPageFormat(format: string | undefined): format is PageFormat {
  return format === "html" || format === "markdown";
}
