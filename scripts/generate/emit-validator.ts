import { generatedHeader, type EmittedFile } from "@storyreel/core/codegen";
import { isPlainMap } from "@storyreel/renderer/kit";
import { Ajv2020 } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import { schemaOptions, type FileSchema } from "./file-schemas.ts";
import { repositoryTarget } from "./emit-catalogue.ts";

/**
 * A JSON Schema as a module of plain code, so that checking a file loads no schema compiler. ajv's own output
 * calls `require`, which a module does not have; its two helpers are replaced by ours. Its eight lines for each error
 * become two.
 */
export function emitValidator({ schema, packageName, name }: FileSchema): EmittedFile {
  const schemaPath = `packages/${packageName}/schemas/${name}.schema.json`;
  const ajv = new Ajv2020({ ...schemaOptions, code: { source: true, esm: true, lines: true } });
  const validate = ajv.compile(withoutWords(schema));
  const code = standaloneCode(ajv, validate)
    .replaceAll(/const (\w+) = require\("ajv\/dist\/runtime\/(\w+)"\)\.default;/g, replaceHelper)
    .replaceAll(ADD_ERROR, (_, __, error: string) => `vErrors = addError(vErrors, ${lean(error)});`)
    .replace(/^"use strict";\n?/, "")
    .replace(/export const validate = (\w+);\n?export default \1;\n?/, "const compiled = $1;\n");
  const left = /require\([^)]*\)/.exec(code);
  if (left !== null) throw new Error(`the validator of ${schemaPath} still needs ${left[0]}`);
  if (/vErrors\.push/.test(code)) throw new Error("ajv writes errors in a form that is not known");
  const { countCodePoints, SchemaCheck } = modulesFor(packageName);
  const text = [
    generatedHeader(schemaPath, repositoryTarget),
    "// @ts-nocheck: written by ajv, which writes JavaScript.\n",
    `import { countCodePoints } from "${countCodePoints}";\n`,
    `import type { SchemaCheck } from "${SchemaCheck}";\n\n`,
    code.trim(),
    `\n\nfunction isSame(a, b) {\n  return JSON.stringify(a) === JSON.stringify(b);\n}\n`,
    `\nfunction addError(errors, error) {\n  if (errors === null) return [error];\n  errors.push(error);\n  return errors;\n}\n`,
    `\n/** Checks a value against ${schemaPath}. */\n`,
    `export const ${validatorName(name)}: SchemaCheck = compiled;\n`,
  ].join("");
  return { path: `packages/${packageName}/src/generated/${name}-validator.ts`, text };
}

/** How ajv adds an error to its list, without the count that follows. */
const ADD_ERROR =
  /const (err\d+) = (\{.*\});\nif\(vErrors === null\)\{\nvErrors = \[\1\];\n\}\nelse \{\nvErrors\.push\(\1\);\n\}/g;

/** An error without the keyword's value and the data, which nobody reads. */
function lean(error: string): string {
  return error.replace(/,schema:.*?,parentSchema:/, ",parentSchema:").replace(/,data:\w+\}$/, "}");
}

/** A schema without what it tells editors about each value of an enum. */
function withoutWords(schema: object): object {
  const text = JSON.stringify(schema, (key, value: unknown) =>
    key === "enumDescriptions" ? undefined : value,
  );
  const copy: unknown = JSON.parse(text);
  if (!isPlainMap(copy)) throw new Error("expected a JSON Schema object");
  return copy;
}

/** `model-spec` → `validateModelSpec`. */
function validatorName(name: string): string {
  const words = name.split("-").map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `validate${words.join("")}`;
}

/** Where a validator imports from: a package does not import itself by name. */
function modulesFor(packageName: string) {
  return packageName === "models"
    ? { countCodePoints: "../model/check-value.ts", SchemaCheck: "../source/check-schema.ts" }
    : { countCodePoints: "@storyreel/models", SchemaCheck: "@storyreel/models/source" };
}

/** The package is CommonJS: Node imports its exports object, whose `default` is the function. */
const standaloneCode = standalone.default;

function replaceHelper(whole: string, variable: string, helper: string): string {
  switch (helper) {
    case "ucs2length":
      return `const ${variable} = countCodePoints;`;
    case "equal":
      return `const ${variable} = isSame;`;
    default:
      return whole;
  }
}
