import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createFolder, runCli } from "./cli-process.ts";

const example = join(import.meta.dirname, "../examples/.storyreel/schema/storyboard.schema.json");

test("`schema` prints the schema that the examples use", async () => {
  await using folder = await createFolder();
  const { exit, stdout, stderr } = await runCli(["schema"], { cwd: folder.path });
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: "" });
  expect(stdout).toBe(await readFile(example, "utf8"));
});

test("`schema --write` writes it into the project, and says that an editor has to be reloaded", async () => {
  await using folder = await createFolder({ "package.json": "{}" });
  const films = join(folder.path, "films");
  await mkdir(films);
  const path = join(folder.path, ".storyreel/schema/storyboard.schema.json");
  expect(await runCli(["schema", "--write"], { cwd: films })).toEqual({
    exit: 0,
    stdout: `${path}\n`,
    stderr: "64 models; an editor that is open has to be reloaded to use the new schema\n",
  });
  expect(await readFile(path, "utf8")).toBe(await readFile(example, "utf8"));
  expect(await runCli(["schema", "--write"], { cwd: films })).toEqual({
    exit: 0,
    stdout: `${path}\n`,
    stderr: "no changes: the schema was up to date\n",
  });
});

test("a project's own models are in its schema, which is old once a spec has changed", async () => {
  await using folder = await createFolder({
    "package.json": "{}",
    "film.yaml": `# yaml-language-server: $schema=.storyreel/schema/storyboard.schema.json
storyboard: 1
title: Film
shots:
  - { id: one, prompt: A red balloon., model: acme-mini, duration: 4, aspect_ratio: "16:9" }
`,
  });
  const cwd = folder.path;
  const spec = join(cwd, "specs/models/acme.yaml");
  const text = `model_spec: 1
id: acme-mini
extends: kling-v3-omni
title: Acme Mini
summary: One model for the whole film.
`;
  await mkdir(join(cwd, "specs/models"), { recursive: true });
  await writeFile(spec, text);
  const ended = await runCli(["schema", "--write"], { cwd });
  expect(ended.stderr).toBe(
    "65 models, 1 of your own; an editor that is open has to be reloaded to use the new schema\n",
  );
  const written = await readFile(ended.stdout.trim(), "utf8");
  expect(written).toMatch(/"title": "Acme Mini",\s+"description": "One model for the whole film\./);
  expect(await runCli(["validate", "film.yaml"], { cwd })).toMatchObject({
    exit: 0,
    stdout: "film.yaml  ok\n",
  });
  await writeFile(spec, text.replace("One model for", "A model for"));
  const old = await runCli(["validate", "film.yaml"], { cwd });
  expect(old).toMatchObject({ exit: 0, stdout: "film.yaml  1 warning\n" });
  expect(old.stderr).toContain("film.yaml:1:33 warning STORYBOARD_SCHEMA_OLD");
});

test("`schema --write` leaves a file alone that is where its folder belongs", async () => {
  await using folder = await createFolder({ "package.json": "{}" });
  await writeFile(join(folder.path, ".storyreel"), "mine");
  const place = join(folder.path, ".storyreel");
  expect(await runCli(["schema", "--write"], { cwd: folder.path })).toEqual({
    exit: 2,
    stdout: "",
    stderr: `storyreel: schema: cannot create folder ${place}/schema: ${place} is a file
  hint: use a folder; it is created if necessary
`,
  });
  expect(await readFile(place, "utf8")).toBe("mine");
});
