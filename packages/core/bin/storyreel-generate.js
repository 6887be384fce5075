#!/usr/bin/env node
// Plain JavaScript that an old Node can parse, so that it prints a message and not a SyntaxError. Also when run from source
// (--conditions=storyreel-source): an entry in TypeScript makes Node load its type stripper at every start, which takes 40 of
// 66 ms (Node 24.21, measured 2026-11-21). Modules imported from here are in the compile cache, already stripped.
import module, { createRequire } from "node:module";

const oldest = createRequire(import.meta.url)("../package.json").engines.node.replace(">=", "");
const [oldestMajor, oldestMinor] = oldest.split(".").map(Number);
const [major, minor] = process.versions.node.split(".").map(Number);

// Compared as numbers: localeCompare loads a collator, which takes 4 ms at every start.
if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
  console.error(
    `storyreel-generate needs Node ${oldest} or later, but this is Node ${process.versions.node}`,
  );
  process.exitCode = 2;
} else {
  module.enableCompileCache();
  void import("#run-cli")
    .then(({ runCli }) => runCli(process))
    .then((exitCode) => {
      process.exitCode = exitCode;
    });
}
