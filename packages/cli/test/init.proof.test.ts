import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { findTemplate, templates } from "../src/init/template.ts";
import { createFolder, runCli } from "./cli-process.ts";

const isProof = process.env["MODE"] === "proof";

const git = async (cwd: string, ...args: readonly string[]) =>
  (await promisify(execFile)("git", args, { cwd })).stdout;

const json = (text: string): unknown => JSON.parse(text);

test("a new project has a film, its music and what a repository needs", async () => {
  await using folder = await createFolder();
  const { path } = folder;
  const ended = await runCli(["init", "--json"], { cwd: path });
  expect(ended).toMatchObject({ exit: 0, stderr: "" });
  expect(json(ended.stdout)).toMatchObject({
    type: "initialized",
    folder: path,
    film: "film.yaml",
    template: "film",
    mended: [],
    kept: [],
    next: "storyreel render film.yaml",
  });
  await git(path, "init", "-q");
  await git(path, "add", "-A");
  expect((await git(path, "ls-files")).trim().split("\n")).toEqual([
    ".env.example",
    ".github/workflows/storyboard-price.yml",
    ".gitignore",
    ".storyreel/schema/storyboard.schema.json",
    ".vscode/extensions.json",
    ".vscode/settings.json",
    "AGENTS.md",
    "audio/bed.wav",
    "film.yaml",
  ]);
  // No placeholder is left.
  const texts = await git(path, "grep", "-hIE", "%[a-z]+%", "--", ":!film.yaml").catch(() => "");
  expect(texts).toBe("");
});

test("a second call keeps everything, and changes no byte", async () => {
  await using folder = await createFolder();
  await runCli(["init", "--template", "chained"], { cwd: folder.path });
  await writeFile(join(folder.path, "AGENTS.md"), "mine\n");
  const film = await readFile(join(folder.path, "film.yaml"));
  const again = await runCli(["init"], { cwd: folder.path });
  expect(again).toMatchObject({ exit: 0, stderr: "" });
  expect(again.stdout).toContain("film.yaml is here already, so no film was written");
  expect(again.stdout).toContain("next: storyreel render film.yaml\n");
  expect(again.stdout).toContain("  or: storyreel studio film.yaml\n");
  expect(again.stdout).not.toMatch(/^(wrote|added)/m);
  expect(await readFile(join(folder.path, "film.yaml"))).toEqual(film);
  expect(await readFile(join(folder.path, "AGENTS.md"), "utf8")).toBe("mine\n");
});

test("a folder with a film gets no second one", async () => {
  await using folder = await createFolder({ "night.yaml": "title: Night\nstoryboard: 1\n" });
  const ended = await runCli(["init", "--template", "ad"], { cwd: folder.path });
  expect(ended).toEqual({
    exit: 2,
    stdout: "",
    stderr:
      `storyreel: ${folder.path} has a film already: night.yaml\n` +
      "  hint: choose another folder, as in: storyreel init ad-film --template ad\n",
  });
  expect(await git(folder.path, "ls-files", "--others").catch(() => "none")).toBe("none");
});

test("what exists gets only the lines that it lacks, in its own form", async () => {
  await using folder = await createFolder({
    ".gitignore": "/out\n.env",
    "package.json": '{\n\t"name": "films",\n\t"scripts": { "test": "true" }\n}\n',
  });
  const ended = await runCli(["init", "films/first"], { cwd: folder.path });
  expect(ended.stdout).toContain("added to  .gitignore\nadded to  package.json\n");
  expect(await readFile(join(folder.path, ".gitignore"), "utf8")).toBe(
    "/out\n.env\n\n# storyreel\n**/.storyreel/*\n!**/.storyreel/schema/\nnode_modules/\n",
  );
  expect(await readFile(join(folder.path, "package.json"), "utf8")).toBe(
    '{\n\t"name": "films",\n\t"scripts": {\n\t\t"test": "true",\n' +
      '\t\t"film": "storyreel render films/first/film.yaml"\n\t}\n}\n',
  );
  const film = await readFile(join(folder.path, "films/first/film.yaml"), "utf8");
  expect(film).toMatch(/^# yaml-language-server: \$schema=\.\.\/\.\.\/\.storyreel\/schema\//);
});

describe("bad calls write nothing", () => {
  test.each([
    [["init", "--template", "adx"], 'unknown template "adx"', 'did you mean "ad"?'],
    [["init", "file.txt"], "is a file", "use a folder; it is created if necessary"],
    [["init", "a", "b"], "", ""],
  ])("%j", async (args, message, hint) => {
    await using folder = await createFolder({ "file.txt": "" });
    const ended = await runCli(args, { cwd: folder.path });
    expect(ended).toMatchObject({ exit: 2, stdout: "" });
    expect(ended.stderr).toContain(message);
    expect(ended.stderr).toContain(hint);
    await git(folder.path, "init", "-q");
    expect((await git(folder.path, "ls-files", "--others")).trim()).toBe("file.txt");
  });
});

// A quick run rehearses the one that shows the most.
const rehearsed = isProof ? templates : [findTemplate("film") ?? templates[0]];

test.each(rehearsed)("the template $name renders, and leaves nothing for git", async (template) => {
  await using folder = await createFolder();
  const { path } = folder;
  await mkdir(join(path, ".git"));
  await runCli(["init", "--template", template?.name ?? ""], { cwd: path });
  const checked = await runCli(["validate", "film.yaml"], { cwd: path });
  expect(checked).toEqual({ exit: 0, stdout: "film.yaml  ok\n", stderr: "" });
  const until = isProof ? "assembled" : "generated";
  const ended = await runCli(["render", "film.yaml", "--until", until], { cwd: path });
  expect(ended).toMatchObject({ exit: 0, stderr: expect.stringContaining("rehearsal") });
  await git(path, "init", "-q");
  await git(path, "add", "-A");
  const files = (await git(path, "ls-files")).trim().split("\n");
  expect(files.filter((file) => /storyreel\/(?!schema)|^out|\.env$|\.mp4$/.test(file))).toEqual([]);
  expect(files).toHaveLength(9);
  // The music is exactly as long as the film, so it ends with it.
  const length = `assembled ${template?.bed.seconds.toFixed(2)} s`;
  expect(ended.stderr).toContain(isProof ? length : "");
});
