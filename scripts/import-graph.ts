import path from "node:path";
import { checkImports } from "./graph/check-imports.ts";
import { formatGraph } from "./graph/format-graph.ts";
import { houseRules } from "./graph/house-rules.ts";
import { buildSourceGraph, readPackageNames, readSourceFiles } from "./graph/source-graph.ts";

const root = path.resolve(import.meta.dirname, "..");
const graph = buildSourceGraph(readSourceFiles(root), readPackageNames(root));
console.log(formatGraph(graph));
const problems = checkImports(graph, houseRules);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
