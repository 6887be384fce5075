import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { builtInCatalogue, catalogueOf, layerCatalogues } from "../src/index.ts";
import type { Model } from "../src/index.ts";
import { readSpecFolder } from "../src/specs.ts";
import { kling3, sample, turbo } from "./sample-models.ts";

const repository = path.resolve(import.meta.dirname, "../../..");

test("the built-in models are what their specs say, as plain JSON", async () => {
  const { models, diagnostics } = await readSpecFolder("specs", { cwd: repository });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(builtInCatalogue.ids).toEqual(models.map(({ model }) => model.id).toSorted());
  for (const { model } of models) {
    expect(await builtInCatalogue.load(model.id)).toEqual(model);
    expect(JSON.parse(JSON.stringify(model))).toEqual(model);
  }
});

test.each(["nope", "kling-3.0-Turbo-t2v", "toString", "__proto__", ""])(
  "%j is not a built-in model",
  async (id) => {
    expect(await builtInCatalogue.load(id)).toBeUndefined();
  },
);

test("only the file of the model that is asked for is read", async () => {
  const program = `
    import { registerHooks } from "node:module";
    const read = [];
    registerHooks({ load: (url, context, next) => (read.push(url), next(url, context)) });
    const { builtInCatalogue } = await import("@storyreel/models");
    await builtInCatalogue.load("kling-3.0-turbo-t2v");
    const files = read.map((url) => /src.generated.(.+)[.]ts$/.exec(url)?.[1]);
    console.log(JSON.stringify(files.filter((name) => name !== undefined).sort()));
  `;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--conditions=storyreel-source", "--input-type=module", "--eval", program],
    { cwd: import.meta.dirname },
  );
  expect(JSON.parse(stdout)).toEqual(["catalogue", "gmi-cloud", "kling-3-0-turbo-t2v"]);
});

test("a catalogue of models in memory is sorted; the later of two models with one id counts", async () => {
  const renamed: Model = { ...turbo, title: "Renamed" };
  const catalogue = catalogueOf([sample, turbo, renamed]);
  expect(catalogue.ids).toEqual(["Sample.I2V-2", "kling-3.0-turbo-t2v"]);
  expect(await catalogue.load(turbo.id)).toBe(renamed);
  expect(await catalogue.load("other")).toBeUndefined();
});

test("the upper of two layers counts, and the lower one fills in", async () => {
  const cheaper: Model = { ...turbo, title: "Corrected by the project" };
  const layers = layerCatalogues(catalogueOf([cheaper]), catalogueOf([turbo, kling3]));
  expect(layers.ids).toEqual(["kling-3.0-turbo-t2v", "kling-v3-text-to-video"]);
  expect(await layers.load(turbo.id)).toBe(cheaper);
  expect(await layers.load(kling3.id)).toBe(kling3);
  expect(await layers.load("other")).toBeUndefined();
});
