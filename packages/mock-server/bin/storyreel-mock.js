#!/usr/bin/env node
// Plain JavaScript that an old Node can parse, so that it prints a sentence and not a SyntaxError.
import module, { createRequire } from "node:module";

const oldest = createRequire(import.meta.url)("../package.json").engines.node.replace(">=", "");
const [oldestMajor, oldestMinor] = oldest.split(".").map(Number);
const [major, minor] = process.versions.node.split(".").map(Number);

// With numbers: localeCompare loads a collator, which takes 4 ms of every start.
if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
  process.stderr.write(
    `storyreel-mock needs Node ${oldest} or later, but this is Node ${process.versions.node}\n`,
  );
  process.exitCode = 2;
} else {
  // Later starts need not compile, which halves the time to the first answer.
  module.enableCompileCache();
  void import("#run-cli").then(({ runCli }) => runCli(process.argv.slice(2)));
}
