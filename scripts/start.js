// Starts a script of this repository: `node scripts/start.js NAME …`. Plain JavaScript, so that an old Node prints a
// sentence and not a SyntaxError.
import module, { createRequire } from "node:module";

const { engines } = createRequire(import.meta.url)("../packages/cli/package.json");
const oldest = engines.node.replace(">=", "");

if (process.versions.node.localeCompare(oldest, "en", { numeric: true }) < 0) {
  console.error(
    `this repository needs Node ${oldest} or later, but this is Node ${process.versions.node}`,
  );
  process.exitCode = 2;
} else {
  module.enableCompileCache();
  const [name] = process.argv.splice(2, 1);
  void import(`./${name}.ts`);
}
