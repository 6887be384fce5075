import { execFile } from "node:child_process";
import { cp, mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { generate, loadSpecs, writeFiles } from "../src/codegen.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const core = path.resolve(import.meta.dirname, "..");
const fixtures = path.join(import.meta.dirname, "fixtures");
const programs = path.join(fixtures, "programs");

test(
  "generated clients accept what they must, and refuse the rest at its line",
  { timeout: 60_000 },
  async () => {
    const { lines, mockServer } = await compilePrograms();
    const expected = (await readFile(path.join(programs, "does-not-fit.ts"), "utf8"))
      .split("\n")
      .flatMap((line, index) =>
        line.endsWith("// refused") ? [`does-not-fit.ts:${index + 1}`] : [],
      );
    expect(lines).toEqual(expected);
    // The mock server stands below this package: its catalogue may know nothing of it.
    expect(mockServer).toContain("export const catalogue");
    expect(mockServer).not.toMatch(/^import .* from "(?:\.\.\/\.\.|[^.])/mu);
  },
);

/** Compiles the programs against freshly generated code; gives the places that were refused. */
async function compilePrograms() {
  const root = await temporaryFolder();
  const source = path.join(root, "packages/core/src");
  const specs = await loadSpecs("specs", { cwd: fixtures });
  const { files } = generate({ ...specs, fileSchemas: [] });
  await writeFiles(files, { root, folders: [] });
  for (const folder of ["spec", "source"]) {
    await cp(path.join(core, "src", folder), path.join(source, folder), { recursive: true });
  }
  await cp(programs, source, { recursive: true });
  await mkdir(path.join(root, "packages/core"), { recursive: true });
  await symlink(path.join(core, "node_modules"), path.join(root, "packages/core/node_modules"));
  const config = {
    extends: path.resolve(core, "../../tsconfig.base.json"),
    compilerOptions: { noEmit: true },
    include: ["src/*.ts", "src/generated", "../mock-server/src/generated"],
  };
  await writeFile(path.join(root, "package.json"), '{ "type": "module" }');
  await writeFile(path.join(root, "packages/core/tsconfig.json"), JSON.stringify(config));
  const tsc = path.join(core, "node_modules/.bin/tsc");
  const { stdout } = await promisify(execFile)(tsc, ["-p", "tsconfig.json", "--pretty", "false"], {
    cwd: path.join(root, "packages/core"),
  }).catch((error: { readonly stdout: string }) => error);
  const places = stdout.split("\n").flatMap((line) => {
    const match = /^(\S.*?)\((\d+),\d+\): error/.exec(line);
    return match === null ? [] : [`${path.basename(match[1]!)}:${match[2]!}`];
  });
  const mock = files.filter((file) => file.path.startsWith("packages/mock-server/src/"));
  return { lines: [...new Set(places)], mockServer: mock.map(({ text }) => text).join("\n") };
}
