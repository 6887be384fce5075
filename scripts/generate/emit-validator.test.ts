import { writeFile } from "node:fs/promises";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import type { SchemaCheck } from "@storyreel/models/source";
import { emitValidator } from "./emit-validator.ts";
import { temporaryFolder } from "../../packages/core/test/temporary-folder.ts";

const schema = {
  type: "object",
  additionalProperties: false,
  required: ["title"],
  properties: {
    title: { type: "string", minLength: 1, maxLength: 3 },
    ids: { type: "array", uniqueItems: true, items: { type: ["string", "object"] } },
    frame: { oneOf: [{ $ref: "#/$defs/file" }, { $ref: "#/$defs/url" }] },
    kind: { const: { a: 1 } },
  },
  $defs: {
    file: {
      type: "object",
      additionalProperties: false,
      required: ["file"],
      properties: { file: { type: "string" } },
    },
    url: {
      type: "object",
      additionalProperties: false,
      required: ["url"],
      properties: { url: { type: "string" } },
    },
  },
};

test("emitted code judges and complains as ajv does, without ajv", async () => {
  const { text } = emitValidator({ schema, packageName: "renderer", name: "check" });
  expect(text).not.toMatch(/require\(|from "ajv/);
  // Inside the package, so that its name can be resolved.
  const folder = await temporaryFolder(import.meta.dirname);
  await writeFile(path.join(folder, "check.ts"), text);
  const { validateCheck } = (await import(path.join(folder, "check.ts"))) as {
    readonly validateCheck: SchemaCheck;
  };
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(
    schema,
  ) as SchemaCheck;
  const told = (validate: SchemaCheck, value: unknown) => [
    validate(value),
    validate.errors?.map(({ instancePath, keyword, params }) => ({
      instancePath,
      keyword,
      params,
    })),
  ];
  for (const value of [
    { title: "abc" },
    { title: "😀😀😀" },
    { title: "😀😀😀😀" },
    { title: "" },
    {},
    5,
    { title: "a", ids: ["x", "y"] },
    { title: "a", ids: [{ b: 1 }, { b: 1 }] },
    { title: "a", frame: { file: "x" } },
    { title: "a", frame: { fil: "x" } },
    { title: "a", kind: { a: 1 } },
    { title: "a", kind: { a: 2 }, more: 1 },
  ]) {
    expect(told(validateCheck, value)).toEqual(told(ajv, value));
  }
});
