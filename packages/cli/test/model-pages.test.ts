import { execFile } from "node:child_process";
import { mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { builtInCatalogue } from "@storyreel/models";
import { modelPage } from "@storyreel/renderer/catalogue";
import { expect, test } from "vitest";
import { createFolder, runCli } from "./cli-process.ts";

const own = `model_spec: 1
id: acme|mini
extends: kling-3.0-turbo-t2v
title: "<script>alert(1)</script> & *Mini*"
notes: ["\`[link](https://example.com)\`"]
`;

async function createProject(files: { readonly [name: string]: string } = {}) {
  const folder = await createFolder({ "package.json": "{}", ...files });
  await mkdir(join(folder.path, "specs/models"), { recursive: true });
  await writeFile(join(folder.path, "specs/models/mini.yaml"), own);
  return folder;
}

test("HTML pages load nothing, link only to each other and to sources, and contain the project's models", async () => {
  await using folder = await createProject();
  const { exit, stdout } = await runCli(["models", "--format", "html"], { cwd: folder.path });
  const out = join(folder.path, "out/models");
  expect([exit, stdout]).toEqual([0, `${join(out, "index.html")}\n`]);
  const names = (await readdir(out)).filter((name) => name.endsWith(".html"));
  expect(names).toHaveLength(builtInCatalogue.ids.length + 2);
  for (const name of names) {
    const text = await readFile(join(out, name), "utf8");
    expect(text).not.toMatch(/ src=|<link|@import|url\(/);
    const links = Array.from(text.matchAll(/ href="([^"]*)"/g), ([, link = ""]) => link);
    const bad = links.filter((link) => !/^https?:\/\//.test(link) && !names.includes(link));
    expect(bad).toEqual([]);
    const ids = Array.from(text.matchAll(/ id="([^"]*)"/g), ([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }
  const index = await readFile(join(out, "index.html"), "utf8");
  expect(index).toContain(`${builtInCatalogue.ids.length + 1} models, 1 of them`);
  const page = await readFile(join(out, "acme-mini.html"), "utf8");
  for (const text of [index, page]) {
    expect(text).toContain("&lt;script&gt;alert(1)&lt;/script&gt; &amp; *Mini*");
    expect(text).toContain('<span class="badge">this project</span>');
  }
  expect(page).toContain("<code>specs/models/mini.yaml</code>");
  expect(page).toContain('<p class="price">$0.112-0.14 / second</p>');
  expect(page).toContain("kling-3-0-turbo-t2v</a>, 2026-09, documented");
});

test("pages of models that are gone are deleted, files of other people are not", async () => {
  await using folder = await createProject({ "notes.md": "mine\n" });
  const call = ["models", "mini", "--format", "markdown", "--out", "."];
  const first = await runCli(call, { cwd: folder.path });
  expect([first.exit, first.stdout]).toEqual([0, `${join(folder.path, "index.md")}\n`]);
  expect(first.stderr).toMatch(/^(\d+) pages, \1 of them changed\n$/);
  const page = await readFile(join(folder.path, "acme-mini.md"), "utf8");
  expect(page).toContain(
    "# \\<script\\>alert(1)\\</script\\> & \\*Mini\\*\n\n`acme\\|mini` (described by",
  );
  const again = await runCli(["models", "acme|mini", ...call.slice(2)], { cwd: folder.path });
  expect(again.stderr).toMatch(/^2 pages, \d+ of them changed\n$/);
  expect((await readdir(folder.path)).toSorted()).toEqual([
    "acme-mini.md",
    "index.md",
    "notes.md",
    "package.json",
    "specs",
  ]);
  await writeFile(join(folder.path, "index.md"), "mine\n");
  const refused = await runCli(call, { cwd: folder.path });
  expect(refused.exit).toBe(2);
  expect(refused.stderr).toContain("index.md was not written by storyreel models\n  hint: move it");
  expect(await readFile(join(folder.path, "index.md"), "utf8")).toBe("mine\n");
});

test("one model without --out is printed", async () => {
  await using folder = await createProject();
  const run = (format: string) =>
    runCli(["models", "Veo3", "--format", format], { cwd: folder.path });
  expect((await run("markdown")).stdout).toMatch(/^<!-- .* -->\n\n# Veo 3\n/);
  expect((await run("html")).stdout).toMatch(/^<!doctype html>\n/);
  expect(JSON.parse((await run("json")).stdout)).toMatchObject({ models: [{ id: "Veo3" }] });
  expect((await run("text")).stdout).toBe(
    (await runCli(["models", "Veo3"], { cwd: folder.path })).stdout,
  );
});

test("models are compared by what differs, parameters by their role", async () => {
  await using folder = await createProject();
  const call = ["models", "--compare", "kling-3.0-turbo-t2v,kling-3.0-turbo-i2v"];
  const { exit, stdout } = await runCli(call, { cwd: folder.path });
  expect(exit).toBe(0);
  expect(stdout).toMatch(/^ +kling-3\.0-turbo-t2v +kling-3\.0-turbo-i2v\nmakes +text-to-video/);
  expect(stdout).toMatch(/\nfirst_frame +- +string, required\n/);
  expect(stdout).toContain("\nthe same for all 2: vendor, seconds, resolutions, frame rate");
  const json = await runCli([...call, "--json"], { cwd: folder.path });
  expect(JSON.parse(json.stdout)).toMatchObject({
    type: "models-compared",
    ids: ["kling-3.0-turbo-t2v", "kling-3.0-turbo-i2v"],
  });
  const markdown = await runCli([...call, "--format", "markdown"], { cwd: folder.path });
  expect(markdown.stdout).toContain("\n| first\\_frame |  | string, required |\n");
  const html = await runCli([...call, "--format", "html"], { cwd: folder.path });
  expect(html.stdout).toContain('<tr><th scope="row">first_frame</th><td>–</td><td>string, req');
  const itself = await runCli(["models", "--compare", "acme|mini,Veo3,acme|mini"], {
    cwd: folder.path,
  });
  expect(itself.stdout).toMatch(/^ +acme\|mini +Veo3\n/);
});

test.each([
  [["--compare", "Veo3"], "--compare needs at least two models\n  hint: write --compare Veo3,"],
  [["--compare", "Veo3,,x"], '--compare "Veo3,,x" is not a list of model ids'],
  [["Veo3", "--compare", "Veo3,sora-2-pro"], "--compare and a model id cannot be used together"],
  [["--compare", "Veo3,soar-2-pro"], 'unknown model "soar-2-pro"\n  hint: did you mean "sora-2-'],
  [
    ["--out", "pages"],
    "--out is the folder for pages, but no pages are written\n  hint: use --out",
  ],
  [["--format", "html", "--json"], "--json and --format html cannot be used together"],
  [["--format", "htm"], 'unknown models format "htm"\n  hint: did you mean "html"?'],
  [["--format", "html", "--out", "package.json"], "package.json is a file\n  hint: use a folder"],
])("models %j ends with 2", async (words, problem) => {
  await using folder = await createProject();
  const { exit, stderr } = await runCli(["models", ...words], { cwd: folder.path });
  expect(stderr).toContain(problem);
  expect(exit).toBe(2);
});

test("the program on the page of every model compiles", async () => {
  await using folder = await createFolder({ "package.json": '{ "type": "module" }' });
  const packageFolder = resolve(import.meta.dirname, "..");
  await symlink(join(packageFolder, "node_modules"), join(folder.path, "node_modules"));
  const options = { noEmit: true, customConditions: ["storyreel-source"] };
  const config = {
    extends: join(packageFolder, "../../tsconfig.base.json"),
    compilerOptions: { ...options, typeRoots: ["node_modules/@types"] },
    include: ["*.ts"],
  };
  await writeFile(join(folder.path, "tsconfig.json"), JSON.stringify(config));
  for (const [index, id] of builtInCatalogue.ids.entries()) {
    const model = await builtInCatalogue.load(id);
    const page = model === undefined ? "" : modelPage(model, false, "markdown");
    const program = /^```ts\n([^]*?)^```$/m.exec(page)?.[1] ?? "not found";
    await writeFile(join(folder.path, `model-${index}.ts`), `${program}// ${id}\n`);
  }
  const wrong = 'import { veo3 } from "@storyreel/core/models";\nexport const id: number = veo3;\n';
  await writeFile(join(folder.path, "wrong.ts"), wrong);
  const tsc = join(packageFolder, "node_modules/.bin/tsc");
  const { stdout } = await promisify(execFile)(tsc, ["-p", ".", "--pretty", "false"], {
    cwd: folder.path,
  }).catch((error: { readonly stdout: string }) => error);
  expect(stdout.split("\n").filter((line) => line !== "")).toEqual([
    expect.stringMatching(/^wrong\.ts\(2,14\): error TS2322/),
  ]);
});
