// Starts a script of this repository: `node scripts/start.js NAME …`. Plain JavaScript, so that an old Node prints a
// sentence and not a SyntaxError.
import module, { createRequire } from "node:module";

const { engines } = createRequire(import.meta.url)("../packages/cli/package.json");
const oldest = engines.node.replace(">=", "");
const [oldestMajor, oldestMinor] = oldest.split(".").map(Number);
const [major, minor] = process.versions.node.split(".").map(Number);

// With numbers: localeCompare loads a collator, which takes 4 ms of every start.
if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
  console.error(
    `this repository needs Node ${oldest} or later, but this is Node ${process.versions.node}`,
  );
  process.exitCode = 2;
} else {
  module.enableCompileCache();
  const [name] = process.argv.splice(2, 1);
  void import(`./${name}.ts`);
}
