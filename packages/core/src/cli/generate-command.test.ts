import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../../test/temporary-folder.ts";
import { type Generated, runGenerateCommand } from "./generate-command.ts";

/** A project with one spec and a generator that copies it, and how often that ran. */
async function createProject(options: { readonly hasModules: boolean; readonly warn?: boolean }) {
  const root = await temporaryFolder();
  await mkdir(path.join(root, "specs/models/generated"), { recursive: true });
  if (options.hasModules) await mkdir(path.join(root, "node_modules"));
  const write = (name: string, text: string) => writeFile(path.join(root, name), text);
  const spec = "specs/models/generated/a.yaml";
  await write(spec, "one");
  await write("generator.js", "1");
  let runs = 0;
  const generate = async (): Promise<Generated> => {
    runs += 1;
    const file = { path: spec, text: "" };
    const span = { start: 0, end: 0 };
    const warning = { severity: "warning", code: "SPEC_X", message: "look", file, span } as const;
    return {
      files: [{ path: "a.ts", text: await readFile(path.join(root, spec), "utf8") }],
      diagnostics: options.warn === true ? [warning] : [],
      diagnosticsFrom: root,
      place: { folders: ["."] },
    };
  };
  const lines: string[] = [];
  const print = (text: string): void => void lines.push(text);
  const run = async (...args: readonly string[]) => {
    const before = runs;
    const exit = await runGenerateCommand(["--specs", "specs", "--out", "out", ...args], {
      name: "generate",
      usage: "",
      from: root,
      flags: ["extension"],
      generate,
      inputs: [path.join(root, "generator.js")],
      console: { log: print, error: print },
    });
    return { exit, didGenerate: runs > before, said: lines.splice(0).join("\n") };
  };
  return { root, spec, write, run };
}

describe("a run in which nothing has changed", () => {
  test("does not generate anything, and says the same", async () => {
    const { run } = await createProject({ hasModules: true });
    expect(await run()).toMatchObject({ exit: 0, didGenerate: true });
    const again = await run();
    expect(again).toEqual({ exit: 0, didGenerate: false, said: "1 files, 0 of them changed" });
    expect(await run("--check")).toEqual({ exit: 0, didGenerate: false, said: "" });
  });

  test.each<
    readonly [string, (project: Awaited<ReturnType<typeof createProject>>) => Promise<void>]
  >([
    ["a spec", ({ write, spec }) => write(spec, "two")],
    ["the name of a spec", ({ write }) => write("specs/models/b.yaml", "one")],
    ["the generator", ({ write }) => write("generator.js", "2")],
    ["an output", ({ write }) => write("out/a.ts", "edited")],
    ["a file beside the output", ({ write }) => write("out/b.ts", "one")],
    ["the loss of an output", ({ root }) => rm(path.join(root, "out"), { recursive: true })],
    ["the stamp", ({ root }) => damageStamp(root)],
  ])("is not one after a change of %s", async (_, change) => {
    const project = await createProject({ hasModules: true });
    await project.run();
    expect(await project.run("--check")).toMatchObject({ didGenerate: false });
    await change(project);
    expect(await project.run("--check")).toMatchObject({ didGenerate: true });
  });

  test("is not one with other flags, without a node_modules folder, or with a warning", async () => {
    const project = await createProject({ hasModules: true });
    await project.run();
    expect(await project.run("--extension", "ts")).toMatchObject({ didGenerate: true });
    for (const options of [{ hasModules: false }, { hasModules: true, warn: true }]) {
      const { run } = await createProject(options);
      await run();
      expect(await run()).toMatchObject({ exit: 0, didGenerate: true });
    }
  });

  test("is not one as long as files differ", async () => {
    const { run, write } = await createProject({ hasModules: true });
    await run();
    await write("out/a.ts", "edited");
    expect(await run("--check")).toMatchObject({ exit: 1, didGenerate: true });
    expect(await run("--check")).toMatchObject({ exit: 1, didGenerate: true });
  });
});

async function damageStamp(root: string): Promise<void> {
  const folder = path.join(root, "node_modules/.cache/storyreel");
  const [name = ""] = await readdir(folder);
  await writeFile(path.join(folder, name), "{");
}
