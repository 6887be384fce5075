import { execFile } from "node:child_process";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { createMockServer } from "@storyreel/mock-server";
import { readSpecFolder } from "@storyreel/models/specs";
import { generateModels } from "@storyreel/core/codegen";
import { builtInCatalogue, errorCodes, layerCatalogues, type Catalogue } from "@storyreel/core";
import { temporaryFolder } from "./temporary-folder.ts";

const core = path.resolve(import.meta.dirname, "..");
const readme = await readFile(path.join(core, "README.md"), "utf8");
const run = promisify(execFile);

it("the table of error codes in the README is the union of the codes", () => {
  const codes = Array.from(readme.matchAll(/^\| `([A-Z_]+)` \|/gm), ([, code]) => code);
  expect(codes).toEqual([...errorCodes]);
});

/** What a snippet may use without declaring it, because the first one did. */
const givens = {
  createClient: 'import { createClient } from "@storyreel/core";\n',
  kling30TurboT2v: 'import { kling30TurboT2v } from "@storyreel/core/models";\n',
  client: "const client = createClient();\n",
};

/** Only the waits between polls are shortened. */
const FAST = `import timers from "node:timers/promises";
import { syncBuiltinESMExports } from "node:module";
const { setTimeout: wait } = timers;
timers.setTimeout = (ms, ...rest) => wait(Math.min(ms, 5), ...rest);
syncBuiltinESMExports();
`;

it("every snippet compiles, runs, and prints what it says", async () => {
  const snippets = fenced("ts");
  expect(snippets.length).toBeGreaterThanOrEqual(6);
  const folder = await temporaryFolder(import.meta.dirname);
  const own = await writeOwnModels(folder);
  const names = snippets.map((_, index) => `snippet-${index + 1}`);
  for (const [index, snippet] of snippets.entries()) {
    await writeFile(path.join(folder, `${names[index]}.ts`), withGivens(snippet));
  }
  await writeFile(path.join(folder, "fast.mjs"), FAST);
  const compilerOptions = {
    target: "es2023",
    lib: ["es2024", "esnext.disposable"],
    module: "nodenext",
    strict: true,
    exactOptionalPropertyTypes: true,
    types: ["node"],
    rewriteRelativeImportExtensions: true,
    customConditions: ["storyreel-source"],
    noEmitOnError: true,
  };
  const settings = { compilerOptions, files: names.map((name) => `${name}.ts`) };
  await writeFile(path.join(folder, "tsconfig.json"), JSON.stringify({ ...settings }));
  const tsc = path.join(core, "node_modules/.bin/tsc");
  const compiled = await run(tsc, ["-p", "tsconfig.json", "--noEmit", "--pretty", "false"], {
    cwd: folder,
  }).catch((error: { readonly stdout: string }) => error);
  expect(compiled.stdout).toBe("");

  const models = layerCatalogues(own, builtInCatalogue);
  await using server = await createMockServer({ models });
  const imports = names.map((name) => `await import("./${name}.ts");\n`).join("");
  await writeFile(path.join(folder, "all.mjs"), imports);
  const flags = ["--conditions=storyreel-source", "--import", "./fast.mjs", "all.mjs"];
  const { stdout, stderr } = await run(process.execPath, flags, {
    cwd: folder,
    env: { ...process.env, GMI_API_KEY: "test", GMI_BASE_URL: server.baseUrl },
  });
  expect(stderr).toBe("");
  const lines = stdout.trim().split("\n");
  expect(lines.slice(0, 4)).toEqual(["queued", "queued", "running", "succeeded"]);
  expect(lines[4]).toMatch(/^[\da-f-]{36} .*clips\/[\da-f-]{36}\.mp4 0\.56 \d+$/);
  expect(lines).toContain("0.56");
  expect(lines).toContain("true");
  // `timeoutMs: 2` may end before the submit has an answer, and then nothing may be resumed.
  const files = (await readdir(folder)).filter((name) => name.endsWith(".mp4"));
  expect(files).toEqual(expect.arrayContaining(["market.mp4", "rain.mp4"]));
});

it("the same task takes no more statements than elsewhere", () => {
  const [ours] = fenced("ts");
  const others = fenced("typescript");
  expect(others).toHaveLength(3);
  const most = Math.min(...others.map(countStatements));
  expect(countStatements(ours ?? "")).toBeLessThanOrEqual(most);
});

function fenced(language: string): readonly string[] {
  const fence = new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, "gm");
  return Array.from(readme.matchAll(fence), ([, code = ""]) => code);
}

function countStatements(code: string): number {
  const bare = code.replaceAll(/\/\/.*$/gm, "");
  return bare.match(/;\s*$/gm)?.length ?? 0;
}

/** Node runs the snippets as they are, so what they import is not compiled to JavaScript either. */
function withGivens(written: string): string {
  const snippet = written.replaceAll('"./models/index.js"', '"./models/index.ts"');
  const isUsed = (name: string): boolean => new RegExp(`\\b${name}\\b`).test(snippet);
  const isDeclared = (name: string): boolean =>
    new RegExp(`import [^;]*\\b${name}\\b[^;]*from|using ${name}\\b|const ${name}\\b`).test(
      snippet,
    );
  const needsClient = isUsed("client") && !isDeclared("client");
  return [
    needsClient || (isUsed("createClient") && !isDeclared("createClient"))
      ? givens.createClient
      : "",
    isUsed("kling30TurboT2v") && !isDeclared("kling30TurboT2v") ? givens.kling30TurboT2v : "",
    snippet.includes("import ") ? "" : "export {};\n",
    hoisted(snippet).imports,
    needsClient ? givens.client : "",
    hoisted(snippet).rest,
  ].join("");
}

function hoisted(snippet: string): { readonly imports: string; readonly rest: string } {
  const lines = snippet.split("\n");
  const isImport = (line: string): boolean => line.startsWith("import ");
  return {
    imports: `${lines.filter(isImport).join("\n")}\n`,
    rest: lines.filter((line) => !isImport(line)).join("\n"),
  };
}

/** The models of the snippet that uses generated types: of the spec that docs/model-spec.md explains. */
async function writeOwnModels(folder: string): Promise<Catalogue> {
  const page = await readFile(path.join(core, "../models/docs/model-spec.md"), "utf8");
  const [, spec = ""] = /```yaml\n(# yaml-language-server[^]*?)```/.exec(page) ?? [];
  await mkdir(path.join(folder, "specs/models"), { recursive: true });
  await mkdir(path.join(folder, "models"));
  await writeFile(path.join(folder, "specs/models/model.yaml"), spec);
  const { models, catalogue } = await readSpecFolder("specs", { cwd: folder });
  const target = { modelModule: "@storyreel/core", specs: "models/", command: "test" };
  for (const { path: name, text } of generateModels(
    models.map(({ model }) => model),
    { ...target, extension: ".ts" },
  )) {
    await writeFile(path.join(folder, "models", name), text);
  }
  return catalogue;
}
