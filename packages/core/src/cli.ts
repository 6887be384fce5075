#!/usr/bin/env node
import { generateModelsCommand } from "./cli/generate-models-command.ts";
import { runGenerateCommand } from "./cli/generate-command.ts";

process.exitCode = await runGenerateCommand(
  process.argv.slice(2),
  generateModelsCommand(process.cwd()),
);
