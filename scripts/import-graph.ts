import { checkImports } from "./graph/check-imports.ts";
import { formatGraph } from "./graph/format-graph.ts";
import { houseRules } from "./graph/house-rules.ts";
import { buildSourceGraph, readSourceFiles } from "./graph/source-graph.ts";
import { readPackages } from "./packages.ts";

const packages = readPackages();
const graph = buildSourceGraph(readSourceFiles(), packages);
console.log(formatGraph(graph));
const problems = checkImports(graph, houseRules(packages));
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
