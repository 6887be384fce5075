#!/usr/bin/env node
// Plain JavaScript that an old Node can parse, so that it prints a sentence and not a SyntaxError.
import module, { createRequire } from "node:module";
import { setFlagsFromString } from "node:v8";

const oldest = createRequire(import.meta.url)("../package.json").engines.node.replace(">=", "");

if (process.versions.node.localeCompare(oldest, "en", { numeric: true }) < 0) {
  process.stderr.write(
    `storyreel-mock needs Node ${oldest} or later, but this is Node ${process.versions.node}\n`,
  );
  process.exitCode = 2;
} else {
  // A second start does not compile: half the time until the first answer.
  module.enableCompileCache();
  // Keep V8's young generation at its initial 1 MB. What calls leave behind is small and short-lived; growing to the
  // default 16 MB would double the memory of a busy server.
  setFlagsFromString("--semi-space-growth-factor=1");
  void import("#run-cli").then(({ runCli }) => runCli(process.argv.slice(2)));
}
