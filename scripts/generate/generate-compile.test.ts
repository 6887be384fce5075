import { execFile } from "node:child_process";
import { cp, readFile, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { readSpecFolder } from "@storyreel/models/specs";
import { writeFiles } from "../../packages/core/src/codegen.ts";
import { generate } from "./generate-repository.ts";
import { temporaryFolder } from "../../packages/core/test/temporary-folder.ts";

const models = path.resolve(import.meta.dirname, "../../packages/models");
const programs = path.resolve(import.meta.dirname, "../../packages/core/test/fixtures/programs");

test("generated clients accept what they must, and refuse the rest at its line", async () => {
  const lines = await compilePrograms();
  const expected = (await readFile(path.join(programs, "does-not-fit.ts"), "utf8"))
    .split("\n")
    .flatMap((line, index) =>
      line.endsWith("// refused") ? [`does-not-fit.ts:${index + 1}`] : [],
    );
  expect(lines).toEqual(expected);
});

/** Compiles the programs with freshly generated code; returns the places with errors. */
async function compilePrograms() {
  const root = await temporaryFolder();
  const source = path.join(root, "packages/models/src");
  const specs = await readSpecFolder("specs", { cwd: path.join(models, "test/fixtures") });
  const { files } = generate({ ...specs, fileSchemas: [] });
  await writeFiles(files, { root, folders: [] });
  for (const folder of ["model", "source"]) {
    await cp(path.join(models, "src", folder), path.join(source, folder), { recursive: true });
  }
  await cp(programs, source, { recursive: true });
  await symlink(path.join(models, "node_modules"), path.join(root, "packages/models/node_modules"));
  const config = {
    extends: path.resolve(models, "../../tsconfig.base.json"),
    compilerOptions: { noEmit: true },
    include: ["src/*.ts", "src/generated"],
  };
  await writeFile(path.join(root, "package.json"), '{ "type": "module" }');
  await writeFile(path.join(root, "packages/models/tsconfig.json"), JSON.stringify(config));
  const tsc = path.join(models, "node_modules/.bin/tsc");
  const { stdout } = await promisify(execFile)(tsc, ["-p", "tsconfig.json", "--pretty", "false"], {
    cwd: path.join(root, "packages/models"),
  }).catch((error: { readonly stdout: string }) => error);
  const places = stdout.split("\n").flatMap((line) => {
    const match = /^(\S.*?)\((\d+),\d+\): error/.exec(line);
    return match === null ? [] : [`${path.basename(match[1]!)}:${match[2]!}`];
  });
  return [...new Set(places)];
}
