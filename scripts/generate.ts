import { runGenerateCommand } from "@storyreel/core/generate";
import { generateRepositoryCommand } from "./generate/generate-repository-command.ts";

// pnpm runs scripts at the root; a user's paths are relative to where the user is.
const from = process.env["INIT_CWD"] ?? process.cwd();
process.exitCode = await runGenerateCommand(process.argv.slice(2), generateRepositoryCommand(from));
