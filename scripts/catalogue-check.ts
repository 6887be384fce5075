import { runCatalogueCheck } from "./catalogue/catalogue-check-command.ts";

// pnpm runs scripts at the root; a user's paths are relative to where the user is.
const from = process.env["INIT_CWD"] ?? process.cwd();
const { exit, stdout = "", stderr = "" } = await runCatalogueCheck(process.argv.slice(2), from);
process.stdout.write(stdout);
process.stderr.write(stderr);
process.exitCode = exit;
