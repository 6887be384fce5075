import path from "node:path";
import { expect, test } from "vitest";
import { checkImports } from "./graph/check-imports.ts";
import { formatGraph } from "./graph/format-graph.ts";
import { houseRules } from "./graph/house-rules.ts";
import { buildSourceGraph, readSourceFiles } from "./graph/source-graph.ts";
import { readPackages, type Package } from "./packages.ts";

const arrows: Readonly<Record<string, readonly string[]>> = {
  cli: ["renderer", "core", "mock-server", "models"],
  renderer: ["core", "mock-server", "models"],
  core: ["models", "undici"],
  studio: ["renderer"],
  "mock-server": ["models"],
  models: [],
  attic: ["core"],
};

const nameOf = (folder: string) =>
  folder === "cli" ? "storyreel" : folder in arrows ? `@storyreel/${folder}` : folder;

const packages = Object.entries(arrows).map(([folder, targets]): Package => ({
  name: nameOf(folder),
  folder: `packages/${folder}`,
  version: "1.0.0",
  engines: { node: ">=22.20" },
  bin: {},
  dependencies: Object.fromEntries(targets.map((target) => [nameOf(target), "workspace:*"])),
  optionalDependencies: {},
  peerDependencies: {},
}));

const rules = houseRules(packages);

function graphOf(files: Readonly<Record<string, string>>) {
  const read = Object.entries(files).map(([file, text]) => ({
    path: path.posix.join("packages", file),
    text,
  }));
  return buildSourceGraph(read, packages);
}

const check = (files: Readonly<Record<string, string>>) => checkImports(graphOf(files), rules);

test("the repository keeps its own architecture", () => {
  const graph = buildSourceGraph(readSourceFiles(), readPackages());
  expect(graph.files.size).toBeGreaterThan(300);
  expect(checkImports(graph, houseRules(readPackages()))).toEqual([]);
});

test.each([
  ["a value import", 'import { b } from "./b.ts";'],
  ["a type import", 'import type { B } from "./b.ts";'],
  ["a re-export", 'export type { B } from "./b.ts";'],
  ["a re-export of everything", 'export * from "./b.ts";'],
  ["a dynamic import", 'const b = await import("./b.ts");'],
  ["the type of an import", 'export type A = import("./b.ts").B;'],
])("a cycle through %s is found", (_, text) => {
  const files = { "core/src/a.ts": text, "core/src/b.ts": 'import type { A } from "./a.ts";' };
  expect(check(files)).toEqual([
    "import cycle: packages/core/src/a.ts → packages/core/src/b.ts → packages/core/src/a.ts",
  ]);
});

test("of a group of files in cycles the shortest cycle is named", () => {
  const files = {
    "core/src/a.ts": 'import "./b.ts";',
    "core/src/b.ts": 'import "./c.ts";',
    "core/src/c.ts": 'import "./a.ts"; import "./d.ts";',
    "core/src/d.ts": 'import "./d.ts"; import "./c.ts";',
  };
  expect(check(files)).toEqual(["import cycle: packages/core/src/d.ts → packages/core/src/d.ts"]);
});

test("words in comments and strings are not imports", () => {
  const text = '// from "./b.ts"\nexport const words = \'import "./b.ts"\';';
  expect(check({ "core/src/a.ts": text, "core/src/b.ts": 'import "./a.ts";' })).toEqual([]);
});

test.each([
  [
    "mock-server never imports core",
    { "mock-server/src/a.ts": '\nimport "@storyreel/core/spec";' },
    "packages/mock-server/src/a.ts:2: imports packages/core, but packages/mock-server may import only models",
  ],
  [
    "neither do its tests",
    { "mock-server/test/a.test.ts": 'import "@storyreel/core";' },
    "packages/mock-server/test/a.test.ts:1: imports packages/core, but packages/mock-server may import only models",
  ],
  [
    "models imports no other package",
    { "models/src/a.ts": 'import "@storyreel/core";' },
    "packages/models/src/a.ts:1: imports packages/core, but packages/models may import no other package",
  ],
  [
    "core uses the mock server in its tests only",
    {
      "core/src/a.ts": 'import "@storyreel/mock-server";',
      "core/src/a.test.ts": 'import "@storyreel/mock-server";',
    },
    "packages/core/src/a.ts:1: imports packages/mock-server, but packages/core may import only models",
  ],
  [
    "the renderer does not import the command",
    { "renderer/src/a.ts": 'import "storyreel";' },
    "packages/renderer/src/a.ts:1: imports packages/cli, but packages/renderer may import only core, mock-server, models",
  ],
  [
    "source imports only what is installed with its package",
    { "mock-server/src/a.ts": 'import "undici/types";', "core/src/a.ts": 'import "undici";' },
    "packages/mock-server/src/a.ts:1: imports undici, which is missing in the dependencies of packages/mock-server",
  ],
  [
    "only the page of the studio has its libraries in its bundle",
    {
      "studio/src/browser/app.ts": 'import "preact";',
      "studio/src/server/page.ts": 'import "preact";',
    },
    "packages/studio/src/server/page.ts:1: imports preact, which is missing in the dependencies of packages/studio",
  ],
  [
    "source reaches other packages through their exports",
    { "cli/src/a.ts": 'import "../../core/src/b.ts";', "core/src/b.ts": "" },
    "packages/cli/src/a.ts:1: imports packages/core/src/b.ts by its path; import the package by its name",
  ],
  [
    "of the scripts, tests import only what all tests share",
    {
      "core/vitest.config.ts":
        'import "../../scripts/test/package-tests.ts";\nimport "../../scripts/packages.ts";',
      "../scripts/test/package-tests.ts": "",
      "../scripts/packages.ts": "",
    },
    "packages/core/vitest.config.ts:2: imports packages/scripts, but packages/core may import only models",
  ],
  [
    "source does not import tests",
    { "core/src/a.ts": 'import "../test/kit.ts";', "core/test/kit.ts": "" },
    "packages/core/src/a.ts:1: imports packages/core/test/kit.ts, which is not published",
  ],
  [
    "a package that the rules do not know",
    { "attic/src/a.ts": 'import "@storyreel/core";' },
    "packages/attic/src/a.ts:1: packages/attic is missing in scripts/graph/house-rules.ts",
  ],
  [
    "a room imports no room above it",
    { "renderer/src/film/media/a.ts": 'import "../../run/b.ts";', "renderer/src/run/b.ts": "" },
    "packages/renderer/src/film/media/a.ts:1: imports packages/renderer/src/run/b.ts, but run is above film",
  ],
  [
    "a folder does not import an entry point",
    { "renderer/src/film/a.ts": 'import "../index.ts";', "renderer/src/index.ts": "" },
    "packages/renderer/src/film/a.ts:1: imports the entry point packages/renderer/src/index.ts; import what it re-exports",
  ],
  [
    "a room that the rules do not know",
    { "renderer/src/film/a.ts": 'import "../attic/b.ts";', "renderer/src/attic/b.ts": "" },
    "packages/renderer/src/film/a.ts:1: the folder attic is missing in scripts/graph/house-rules.ts",
  ],
])("%s", (_, files, problem) => {
  expect(check(files)).toEqual([problem]);
});

test("packages and folders are shown with what they import, the importing ones first", () => {
  const graph = graphOf({
    "renderer/src/index.ts": 'export * from "./run/a.ts"; import "@storyreel/core";',
    "renderer/src/run/a.ts": 'import "../kit/b.ts"; import "../film/media/c.ts";',
    "renderer/src/film/media/c.ts": 'import "../../kit/b.ts";',
    "renderer/src/kit/b.ts": "",
    "core/src/index.ts": "",
  });
  expect(formatGraph(graph)).toBe(`renderer → core
  (doors) → run
  run → film/media, kit
  film/media → kit
  kit

core
  (doors)`);
});
