import { compareModels, formatComparison } from "@storyreel/renderer/catalogue";
import type { ExitCode } from "@storyreel/renderer/events";
import { formatComparisonText } from "../output/format-comparison-text.ts";
import { printJson, printProblem } from "../output/output.ts";
import { printTable } from "../output/print-table.ts";
import { describeUnknown } from "./choose-models.ts";
import type { CommandCall } from "./command.ts";
import type { OpenProject } from "./open-project.ts";

/** `storyreel models --compare A,B`: prints what differs between the models. */
export async function compareChosen(
  { flags, output }: CommandCall,
  { catalogue: { ids, load } }: OpenProject,
): Promise<ExitCode> {
  const { compare, format, json } = flags;
  const loaded = await Promise.all(compare.map(load));
  const unknown = compare.find((_, index) => loaded[index] === undefined);
  if (unknown !== undefined) {
    printProblem(describeUnknown(unknown, ids), output);
    return 2;
  }
  const comparison = compareModels(loaded.flatMap((model) => model ?? []));
  if (json || format === "json") printJson({ type: "models-compared", ...comparison }, output);
  else if (format === "html" || format === "markdown") {
    output.stdout(formatComparison(comparison, format));
  } else printTable(formatComparisonText(comparison), output);
  return 0;
}
