import { runGenerateCommand } from "./cli/generate-command.ts";
import { generateModelsCommand } from "./cli/generate-models-command.ts";

/** Runs one command line of `storyreel-generate`, and returns its exit code. */
export function runCli(process: NodeJS.Process): Promise<number> {
  return runGenerateCommand(process.argv.slice(2), generateModelsCommand(process.cwd()));
}
