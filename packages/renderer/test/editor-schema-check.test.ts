import { mkdir, mkdtemp, realpath, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { builtInCatalogue, catalogueOf } from "@storyreel/models";
import { formatDiagnostic } from "@storyreel/models/source";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { editorSchemaPath, writeEditorSchema } from "../src/editor.ts";
import { validateStoryboard } from "../src/render/validate-storyboard.ts";
import { catalogue, pictureToVideo } from "./board-models.ts";

describe("`validate` warns about a schema that does not fit", () => {
  let root: string;
  beforeEach(async () => {
    root = await realpath(await mkdtemp(path.join(tmpdir(), "storyreel-")));
  });
  afterEach(() => rm(root, { recursive: true }));

  const film = `storyboard: 1
title: Film
defaults: { model: kling-3.0-turbo-t2v }
shots:
  - { id: opening, prompt: A street at night. }
`;
  const comment = `# yaml-language-server: $schema=${editorSchemaPath}\n`;

  async function warningsOf(text: string, name = "film.yaml", own = builtInCatalogue) {
    const file = path.join(root, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
    const found = await validateStoryboard(file, { cwd: root, root, catalogue: own });
    return found.map((diagnostic) => formatDiagnostic(diagnostic)).join("\n\n");
  }

  test("not if it was written with these models, however old the file is", async () => {
    expect((await writeEditorSchema(root, builtInCatalogue)).isChanged).toBe(true);
    expect((await writeEditorSchema(root, builtInCatalogue)).isChanged).toBe(false);
    await utimes(path.join(root, editorSchemaPath), 0, 0);
    expect(await warningsOf(comment + film)).toBe("");
    expect(await warningsOf(film)).toBe("");
  });

  const old = `film.yaml:1:33 warning STORYBOARD_SCHEMA_OLD
  the schema for your editor is not up to date with the models: .storyreel/schema/storyboard.schema.json
  1 | # yaml-language-server: $schema=.storyreel/schema/storyboard.schema.json
    |                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  hint: run storyreel schema --write, then reload the editor`;

  test("if a model was added since", async () => {
    await writeEditorSchema(root, builtInCatalogue);
    expect(await warningsOf(comment + film, "film.yaml", catalogue)).toBe(old);
  });

  test("if a limit of a model has changed since", async () => {
    const turbo = (await catalogue.load("kling-3.0-turbo-t2v"))!;
    const before = { ...turbo, title: "Kling" };
    await writeEditorSchema(root, catalogueOf([before, pictureToVideo]));
    const now = catalogueOf([turbo, pictureToVideo]);
    expect(await warningsOf(comment + film, "film.yaml", now)).toBe(old);
    // Without the comment, the settings of an editor may name the project's schema.
    expect(await warningsOf(film, "film.yaml", now)).toContain(
      "film.yaml:1:1 warning STORYBOARD_SCHEMA_OLD",
    );
  });

  test("if it is missing", async () => {
    expect(await warningsOf(comment + film)).toBe(`film.yaml:1:33 warning STORYBOARD_SCHEMA_MISSING
  the schema for your editor does not exist: .storyreel/schema/storyboard.schema.json
  1 | # yaml-language-server: $schema=.storyreel/schema/storyboard.schema.json
    |                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  hint: run storyreel schema --write`);
  });

  test("and gives the path from a folder of the project", async () => {
    await writeEditorSchema(root, builtInCatalogue);
    const text = await warningsOf(comment + film, "films/night market/film.yaml");
    expect(text).toContain("STORYBOARD_SCHEMA_MISSING");
    expect(text).toContain(
      "hint: run storyreel schema --write, and change the path in this line to ../../.storyreel/schema/storyboard.schema.json",
    );
  });

  test.each([
    ["a space in its path", "a%20b/schema.json", "a b/schema.json"],
    ["another form of the comment", "own.json", "own.json"],
  ])("not about a schema of somebody's own: %s", async (_, named, written) => {
    await mkdir(path.join(root, "a b"));
    await writeFile(path.join(root, written), "{}");
    expect(await warningsOf(`# A film.\n# $schema: ${named}\n${film}`)).toBe("");
  });

  test.each([
    ["on the web", `# yaml-language-server: $schema=https://example.com/schema.json\n${film}`],
    ["below the content, where editors do not read it", `${film}${comment}`],
    ["of no one", film],
  ])("not about a schema %s", async (_, text) => {
    expect(await warningsOf(text)).toBe("");
  });
});
