import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { builtInCatalogue } from "../src/index.ts";
import { formatDiagnostic } from "../src/source.ts";
import { checkSpecFile, readModelSpec, readSpecFolder } from "../src/specs.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const spec = await readFile(
  new URL("fixtures/specs/models/sample-i2v.yaml", import.meta.url),
  "utf8",
);

/** A project that has these files; their text is the sample's, changed. */
async function projectWith(files: Readonly<Record<string, (text: string) => string>>) {
  const folder = await temporaryFolder();
  for (const [name, change] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), change(spec));
  }
  return folder;
}

const named = (id: string) => (text: string) => text.replace("id: Sample.I2V-2", `id: ${id}`);

test("every spec below models/ becomes a model, without providers beside it", async () => {
  const cwd = await projectWith({
    "models/a.yaml": named("a"),
    "models/vendor/deep/b.yml": named("b"),
    "models/notes.txt": () => "not a spec",
    "elsewhere/c.yaml": named("c"),
  });
  const { catalogue, models, providers, diagnostics } = await readSpecFolder(".", { cwd });
  expect(diagnostics).toEqual([]);
  expect(providers).toEqual([]);
  expect(catalogue.ids).toEqual(["a", "b"]);
  expect(await catalogue.load("b")).toMatchObject({ id: "b", spec: "models/vendor/deep/b.yml" });
  expect(models.map(({ source }) => source.file.path)).toEqual([
    "models/a.yaml",
    "models/vendor/deep/b.yml",
  ]);
});

test("a spec with an error is reported and left out; the others stay usable", async () => {
  const cwd = await projectWith({
    "models/a.yaml": named("a"),
    "models/again.yaml": named("a"),
    "models/broken.yaml": (text) => named("broken")(text).replace("title:", "titel:"),
    "models/stranger.yaml": (text) =>
      named("stranger")(text).replace("provider: gmi-cloud", "provider: gmi-clod"),
  });
  const { catalogue, diagnostics } = await readSpecFolder(cwd, { cwd });
  expect(catalogue.ids).toEqual(["a"]);
  expect((await catalogue.load("a"))?.spec).toBe("models/a.yaml");
  expect(diagnostics.map(({ code, file }) => `${file.path} ${code}`)).toEqual([
    "models/broken.yaml SPEC_UNKNOWN_KEY",
    "models/again.yaml SPEC_ID_TWICE",
    "models/stranger.yaml SPEC_UNKNOWN_PROVIDER",
  ]);
});

test("a folder without specs is an empty catalogue", async () => {
  const cwd = await temporaryFolder();
  expect(await readSpecFolder("nothing-here", { cwd })).toMatchObject({
    catalogue: { ids: [] },
    models: [],
    diagnostics: [],
  });
});

test("a spec of a project may name a built-in provider", async () => {
  const cwd = await projectWith({ "models/a.yaml": named("a") });
  expect(await checkSpecFile("models/a.yaml", { cwd })).toEqual([]);
});

test("a model is made of text", () => {
  const { model, diagnostics } = readModelSpec(spec);
  expect(diagnostics).toEqual([]);
  expect(model).toMatchObject({ id: "Sample.I2V-2", spec: "model.yaml" });
});

test("a mistake in text is shown at its place", () => {
  const { model, diagnostics } = readModelSpec(spec.replace(/^calling: .*$/m, "calling: maybe"));
  expect(model).toBeUndefined();
  expect(diagnostics.map((one) => formatDiagnostic(one)).join("\n")).toMatch(
    /^model\.yaml:\d+:10 error SPEC_WRONG_VALUE\n/,
  );
});

test("an id comes from a model that exists and returns it", async () => {
  const origin = (model: string, id: string) => (text: string) =>
    named("taker")(text).replace(
      "role: prompt, type: string,",
      `role: prompt, type: string, id_from: { model: ${model}, id: ${id} },`,
    );
  const giver = (text: string) =>
    named("giver")(text)
      .replace(
        /output:[^]*?(?=\n\n|\n[a-z]|$)/,
        'output: { media: ids, ids: { face_id: "faces[].id" }, source: x, as_of: "2026-09" }',
      )
      .replace(
        /price:[^]*?(?=\noutput)/,
        'price: { unknown: nobody knows, source: x, as_of: "2026-09" }\n',
      );
  const codesWith = async (model: string, id: string) => {
    const cwd = await projectWith({
      "models/giver.yaml": giver,
      "models/taker.yaml": origin(model, id),
    });
    const { catalogue, diagnostics } = await readSpecFolder(".", { cwd });
    return [catalogue.ids, diagnostics.map(({ message, hint }) => [message, hint])];
  };
  expect(await codesWith("giver", "face_id")).toEqual([["giver", "taker"], []]);
  expect(await codesWith("kling-create-element", "element_id")).toEqual([["giver", "taker"], []]);
  expect(await codesWith("givr", "face_id")).toEqual([
    ["giver"],
    [['there is no model "givr" that returns this id', 'did you mean "giver"?']],
  ]);
  expect(await codesWith("giver", "face")).toEqual([
    ["giver"],
    [['"giver" returns no "face"', "it returns face_id"]],
  ]);
  expect(await codesWith("Luma-Ray2", "face_id")).toEqual([
    ["giver"],
    [['"Luma-Ray2" returns no "face_id"', "it returns no ids"]],
  ]);
});

test("a spec that extends a model with anything in the format inherits all of it", async () => {
  for (const id of builtInCatalogue.ids) {
    const base = await builtInCatalogue.load(id);
    const cwd = await projectWith({
      "models/own.yaml": () => `model_spec: 1\nextends: ${JSON.stringify(id)}\ntitle: Own\n`,
    });
    const { catalogue, diagnostics } = await readSpecFolder(".", { cwd });
    expect(diagnostics).toEqual([]);
    expect({ ...(await catalogue.load(id)), spec: "" }).toEqual({
      ...base,
      title: "Own",
      spec: "",
    });
  }
});
