import path from "node:path";
import { expect, test } from "vitest";
import { formatDiagnostic, readYaml } from "@storyreel/models/source";
import { readSpecFolder } from "@storyreel/models/specs";
import { generate } from "./generate-repository.ts";

const fixtures = path.resolve(import.meta.dirname, "../../packages/models/test/fixtures");
const specs = await readSpecFolder("specs", { cwd: fixtures });
const { files } = generate({ ...specs, fileSchemas: [] });

test("the fixture is without mistakes", () => {
  expect(specs.diagnostics).toEqual([]);
});

test.each(files.map((file) => [file.path, file.text] as const))("%s", async (name, text) => {
  await expect(text).toMatchFileSnapshot(`__snapshots__/${name}`);
});

test("the output does not depend on the order of the specs", () => {
  const turned = generate({
    models: specs.models.toReversed(),
    providers: specs.providers.toReversed(),
    listed: specs.listed,
    fileSchemas: [],
  });
  expect(turned.files).toEqual(files);
});

test("the output has no carriage returns and ends in a line end", () => {
  expect(files.filter(({ text }) => text.includes("\r") || !text.endsWith("\n"))).toEqual([]);
});

test.each<[string, (text: string) => string, string]>([
  [
    "one id in two files",
    (text) => text,
    `b.yaml:4:5 error SPEC_ID_TWICE
  specs/models/sample-i2v.yaml:4 already describes Sample.I2V-2
  4 | id: Sample.I2V-2
    |     ^^^^^^^^^^^^
  hint: keep one of the two specs`,
  ],
  [
    "two ids with one name",
    (text) => text.replace("id: Sample.I2V-2", "id: sample-i2v_2"),
    `b.yaml:4:5 error SPEC_NAME_TWICE
  "sample-i2v_2" and "Sample.I2V-2" (specs/models/sample-i2v.yaml:4) would both be named sampleI2v2
  4 | id: sample-i2v_2
    |     ^^^^^^^^^^^^`,
  ],
  [
    "a provider that nobody describes",
    (text) =>
      text.replace("id: Sample.I2V-2", "id: other").replace("provider: gmi-cloud", "provider: gmi"),
    `b.yaml:8:11 error SPEC_UNKNOWN_PROVIDER
  no spec describes the provider "gmi"
  8 | provider: gmi
    |           ^^^
  hint: known providers: gmi-cloud`,
  ],
])("specs side by side: %s", (_, change, expected) => {
  const [first] = specs.models;
  const text = change(first!.source.file.text);
  const file = { path: "b.yaml", text };
  const id = /^id: (.*)$/m.exec(text)![1]!;
  const provider = /^provider: (.*)$/m.exec(text)![1]!;
  const second = {
    model: { ...first!.model, id, provider, spec: "b.yaml" },
    source: readYaml(file),
  };
  const result = generate({
    models: [first!, second],
    providers: specs.providers,
    listed: [],
    fileSchemas: [],
  });
  expect(result.files).toEqual([]);
  expect(result.diagnostics.map((diagnostic) => formatDiagnostic(diagnostic)).join("\n\n")).toBe(
    expected,
  );
});
