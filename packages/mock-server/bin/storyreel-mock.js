#!/usr/bin/env node
// Plain JavaScript that an old Node can parse, so that it prints a sentence and not a SyntaxError.
import module, { createRequire } from "node:module";
import { setFlagsFromString } from "node:v8";

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
  // Keeps V8's young generation at its initial 1 MB. Garbage of calls is small and short-lived, and growing to the default 16 MB
  // would double the memory of a busy server.
  setFlagsFromString("--semi-space-growth-factor=1");
  void import("#run-cli").then(({ runCli }) => runCli(process.argv.slice(2)));
}
