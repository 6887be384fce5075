#!/usr/bin/env node
import { enableCompileCache } from "node:module";

// Before any other module of ours is loaded: only what comes after it is compiled once and not at every start.
enableCompileCache();
const { runCli } = await import("./run-cli.ts");
process.exitCode = await runCli(process);
