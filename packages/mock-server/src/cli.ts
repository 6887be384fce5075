#!/usr/bin/env node
import { enableCompileCache } from "node:module";

// A second start needs no compiling: half the time until the first answer.
enableCompileCache();
const { runCli } = await import("./cli/run-cli.ts");
await runCli(process.argv.slice(2));
