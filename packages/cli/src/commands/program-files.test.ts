import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { programFiles, programVersions } from "./program-files.ts";

async function createPackage(place: string, code: "src" | "dist", files: readonly string[]) {
  const root = await realpath(await mkdtemp(join(tmpdir(), "storyreel-program-")));
  const folder = join(root, place, code);
  await mkdir(join(folder, "plan"), { recursive: true });
  await writeFile(
    join(root, place, "package.json"),
    `{ "name": "${place.split("/").at(-1)}", "version": "1.2.3" }`,
  );
  await Promise.all(files.map((file) => writeFile(join(folder, file), "")));
  return {
    folder,
    [Symbol.asyncDispose]: () => rm(root, { recursive: true, force: true }),
  };
}

test("a checkout is known by its files, without tests", async () => {
  const files = ["plan.ts", "plan/price.ts", "plan/price.test.ts", "notes.md"];
  await using cli = await createPackage("packages/cli", "src", files);
  await using core = await createPackage("packages/core", "src", ["model.ts"]);
  expect(programFiles([cli.folder, core.folder]).toSorted()).toEqual(
    [
      join(cli.folder, "plan.ts"),
      join(cli.folder, "plan/price.ts"),
      join(core.folder, "model.ts"),
    ].toSorted(),
  );
});

test("an installed package is known by its version", async () => {
  await using cli = await createPackage("film/node_modules/storyreel", "dist", ["plan.js"]);
  expect(programFiles([cli.folder])).toEqual([]);
  expect(programVersions([cli.folder])).toEqual(["storyreel 1.2.3"]);
});

test("a package that is linked into a project is known by its files as well", async () => {
  await using cli = await createPackage("packages/storyreel", "dist", ["plan.js"]);
  expect(programFiles([cli.folder])).toEqual([join(cli.folder, "plan.js")]);
});
