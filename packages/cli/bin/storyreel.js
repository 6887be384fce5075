#!/usr/bin/env node
// Plain JavaScript that an old Node can parse, so that it prints a sentence and not a SyntaxError. From source as well
// (--conditions=storyreel-source): an entry in TypeScript makes Node load its type stripper at every start, 40 of 66 ms
// (Node 24.21, measured 2026-11-21), while what is imported from here comes out of the compile cache already stripped.
// Versions are compared as numbers, and package.json is read as text: a collator takes 4 ms of every start, `require` 2 ms.
import { readFileSync } from "node:fs";
import module from "node:module";

const manifest = readFileSync(new URL("../package.json", import.meta.url), "utf8");
const oldest = JSON.parse(manifest).engines.node.replace(">=", "");
const [oldestMajor, oldestMinor] = oldest.split(".").map(Number);
const [major, minor] = process.versions.node.split(".").map(Number);

if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
  console.error(
    `storyreel needs Node ${oldest} or later, but this is Node ${process.versions.node}`,
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
