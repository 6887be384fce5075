import { findCycles } from "./find-cycles.ts";
import type { HouseRules } from "./house-rules.ts";
import type { SourceFile, SourceGraph, SourceImport } from "./source-graph.ts";

/** Returns one sentence, starting with the file, for each import that the architecture does not allow and each cycle. */
export function checkImports(graph: SourceGraph, rules: HouseRules): readonly string[] {
  const problems = [...graph.files.values()]
    .filter((file) => file.package !== "scripts")
    .flatMap((file) =>
      file.imports.map((item) => {
        const problem = checkImport(file, item, { graph, rules });
        return problem === undefined ? undefined : `${file.path}:${item.line}: ${problem}`;
      }),
    );
  return [...problems.filter((problem) => problem !== undefined), ...checkCycles(graph)];
}

type House = { readonly graph: SourceGraph; readonly rules: HouseRules };

function checkImport(
  file: SourceFile,
  item: SourceImport,
  { graph, rules }: House,
): string | undefined {
  if (item.kind === "library") return checkDependency(file, item.name, rules);
  if (item.kind === "package") {
    return checkPackage(file, item.package, rules) ?? checkDependency(file, item.name, rules);
  }
  const target = graph.files.get(item.file);
  if (target === undefined) return undefined;
  if (target.package === file.package) {
    return file.isTest ? undefined : checkRoom(file, target, rules.rooms[file.package]);
  }
  if (file.isTest && item.file.startsWith(rules.testFolder)) return undefined;
  return file.isTest
    ? checkPackage(file, target.package, rules)
    : `imports ${item.file} by its path; import the package by its name`;
}

function checkPackage(file: SourceFile, target: string, rules: HouseRules): string | undefined {
  const { package: own, isTest } = file;
  const allowed = rules.packages[own];
  if (allowed === undefined) return `packages/${own} is missing in scripts/graph/house-rules.ts`;
  if (target === own) return isTest ? undefined : "imports its own package by name; use the path";
  const more = isTest ? (rules.tests[own] ?? []) : [];
  if ([...allowed, ...more].includes(target)) return undefined;
  const may = allowed.length === 0 ? "no other package" : `only ${allowed.join(", ")}`;
  return `imports packages/${target}, but packages/${own} may import ${may}`;
}

/** Whoever installs a package gets its dependencies, and not those of the repository. */
function checkDependency(file: SourceFile, name: string, rules: HouseRules): string | undefined {
  if (file.isTest || rules.dependencies[file.package]?.includes(name) === true) return undefined;
  const room = file.path.split("/").at(3) ?? "";
  if (rules.bundled[`${file.package}/${room}`]?.includes(name) === true) return undefined;
  return `imports ${name}, which is missing in the dependencies of packages/${file.package}`;
}

function checkRoom(
  file: SourceFile,
  target: SourceFile,
  rooms: readonly string[] | undefined,
): string | undefined {
  if (target.isTest) return `imports ${target.path}, which is not published`;
  // Entry points are the files directly in `src`; they are above all folders.
  if (rooms === undefined || file.folder === "" || file.folder === undefined) return undefined;
  if (target.folder === "")
    return `imports the entry point ${target.path}; import what it re-exports`;
  const from = roomOf(file.folder);
  const to = roomOf(target.folder);
  const unknown = [from, to].find((room) => !rooms.includes(room));
  if (unknown !== undefined)
    return `the folder ${unknown} is missing in scripts/graph/house-rules.ts`;
  return rooms.indexOf(to) >= rooms.indexOf(from)
    ? undefined
    : `imports ${target.path}, but ${to} is above ${from}`;
}

function roomOf(folder: string | undefined): string {
  return folder?.split("/", 1)[0] ?? "";
}

function checkCycles(graph: SourceGraph): readonly string[] {
  const edges = new Map(
    [...graph.files.values()].map((file) => [
      file.path,
      file.imports.flatMap((item) => (item.kind === "file" ? [item.file] : [])),
    ]),
  );
  return findCycles(edges).map((cycle) => `import cycle: ${cycle.join(" → ")}`);
}
