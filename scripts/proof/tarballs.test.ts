import { copyFileSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readPackages, root } from "../packages.ts";
import { checkRelease } from "../release/check-release.ts";
import { packPackages, type PackedPackage } from "../release/pack-packages.ts";
import { createOutsideProject, type OutsideProject } from "./outside-project.ts";

/** The first TypeScript that has `NoInfer`, which the types of core use; the READMEs of the libraries name it. */
const oldestTypeScript = "5.4";

let project: OutsideProject;
let packed: readonly PackedPackage[];
let version: string;

beforeAll(() => {
  project = createOutsideProject();
  packed = packPackages(path.join(project.folder, "..", "tarballs"));
  version = packed[0]?.version ?? "";
  const tarballs = packed.map(({ tarball }) => tarball);
  expect(project.run("npm", "install", ...tarballs)).toMatchObject({ exit: 0 });
  const example = path.join(project.folder, "node_modules/storyreel/examples/night-market.yaml");
  copyFileSync(example, path.join(project.folder, "film.yaml"));
}, 300_000);

afterAll(() => project[Symbol.dispose]());

test("every tarball may be published", () => {
  expect(packed.map(({ name }) => name)).toContain("storyreel");
  expect(checkRelease(packed)).toEqual([]);
});

describe("the commands, through npm's links", () => {
  test.each(["storyreel", "storyreel-mock"])("%s says its version", (command) => {
    expect(project.run("npx", command, "--version")).toEqual({
      exit: 0,
      stdout: `${version}\n`,
      stderr: "",
    });
  });

  test("validate, plan and models need no key", () => {
    const validated = project.run("npx", "storyreel", "validate", "film.yaml");
    expect(validated).toMatchObject({ exit: 0, stdout: expect.stringContaining("film.yaml") });
    const planned = project.run("npx", "storyreel", "plan", "film.yaml", "--json");
    expect(planned).toMatchObject({
      exit: 0,
      stdout: expect.stringContaining('"totalUsd":"2.24"'),
    });
    const listed = project.run("npx", "storyreel", "models");
    expect(listed).toMatchObject({
      exit: 0,
      stdout: expect.stringContaining("kling-3.0-turbo-t2v"),
    });
  });

  test("render rehearses a film", () => {
    const { exit, stdout, stderr } = project.run("npx", "storyreel", "render", "film.yaml");
    // Node's own, about features that it calls experimental in one version or another.
    expect(stderr).not.toContain("Warning");
    const film = path.join(project.folder, "out/film/film.rehearsal.mp4");
    expect({ exit, film: stdout.trimEnd().split("\n").at(-1) }).toEqual({ exit: 0, film });
    expect(statSync(film).size).toBeGreaterThan(100_000);
  });
});

describe("a program in TypeScript", () => {
  const compile = (compiler: readonly [string, ...string[]], ...files: readonly string[]) => {
    const [program, ...args] = compiler;
    const flags = ["--strict", "--target", "es2022", "--module", "nodenext", "--types", "node"];
    return project.run(program, ...args, ...flags, ...files);
  };

  beforeAll(() => {
    copyFileSync(
      path.join(import.meta.dirname, "consumer-program.ts"),
      path.join(project.folder, "program.ts"),
    );
    const wanted = [`typescript@${oldestTypeScript}`, "@types/node@22"];
    expect(project.run("npm", "install", "--save-dev", ...wanted)).toMatchObject({ exit: 0 });
  }, 300_000);

  test("compiles with the compiler of this repository", () => {
    const compiler = path.join(root, "node_modules/typescript/bin/tsc");
    const ended = compile([process.execPath, compiler], "--noEmit", "program.ts");
    expect(ended).toEqual({ exit: 0, stdout: "", stderr: "" });
  });

  test("every entry point compiles with the oldest supported compiler, without skipLibCheck", () => {
    const doors = packed.flatMap(({ name, content }) => doorsOf(name, content.files));
    expect(doors).toContain("@storyreel/core");
    const text = doors.map((door, index) => `export * as door${index} from "${door}";\n`);
    writeFileSync(path.join(project.folder, "doors.ts"), text.join(""));
    const ended = compile(["npx", "tsc"], "--noEmit", "doors.ts", "program.ts");
    expect(ended).toEqual({ exit: 0, stdout: "", stderr: "" });
  });

  test("runs against the mock server as a process", async () => {
    expect(compile(["npx", "tsc"], "program.ts")).toMatchObject({ exit: 0 });
    await using mock = await project.start("@storyreel/mock-server/bin/storyreel-mock.js");
    const { baseUrl } = JSON.parse(mock.firstLine) as { readonly baseUrl: string };
    writeFileSync(path.join(project.folder, ".env"), `GMI_API_KEY=any\nGMI_BASE_URL=${baseUrl}\n`);
    const ended = project.run("node", "--env-file=.env", "program.js");
    expect(ended).toEqual({ exit: 0, stdout: "succeeded true\n", stderr: "" });
  });
});

test.each(readPackages().filter(({ name }) => name.startsWith("@")))(
  "the README of $name states the oldest TypeScript",
  ({ folder }) => {
    const readme = readFileSync(path.join(root, folder, "README.md"), "utf8");
    expect(/TypeScript [\d.]+ or later/u.exec(readme)?.[0]).toBe(
      `TypeScript ${oldestTypeScript} or later`,
    );
  },
);

function doorsOf(name: string, files: ReadonlyMap<string, Buffer>): readonly string[] {
  const { exports } = JSON.parse(files.get("package.json")?.toString() ?? "{}") as {
    readonly exports: Readonly<Record<string, string | { readonly types: string }>>;
  };
  return Object.entries(exports)
    .filter(([, target]) => typeof target !== "string")
    .map(([door]) => path.posix.join(name, door));
}
