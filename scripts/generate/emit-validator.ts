import { generatedHeader, type EmittedFile } from "@storyreel/core/codegen";
import { Ajv2020 } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import { schemaOptions, type FileSchema } from "./file-schemas.ts";
import { repositoryTarget } from "./repository-target.ts";

/**
 * A JSON Schema as a module of plain code, so that checking a file loads no schema compiler. ajv's own output
 * calls `require`, which a module does not have; its two helpers are replaced by ours.
 */
export function emitValidator({ schema, packageName, name }: FileSchema): EmittedFile {
  const schemaPath = `packages/${packageName}/schemas/${name}.schema.json`;
  const ajv = new Ajv2020({ ...schemaOptions, code: { source: true, esm: true, lines: true } });
  const validate = ajv.compile(schema);
  const code = standaloneCode(ajv, validate)
    .replaceAll(/const (\w+) = require\("ajv\/dist\/runtime\/(\w+)"\)\.default;/g, replaceHelper)
    .replace(/^"use strict";\n?/, "")
    .replace(/export const validate = (\w+);\n?export default \1;\n?/, "const compiled = $1;\n");
  const left = /require\([^)]*\)/.exec(code);
  if (left !== null) throw new Error(`the validator of ${schemaPath} still needs ${left[0]}`);
  const { countCodePoints, SchemaCheck } = modulesFor(packageName);
  const text = [
    generatedHeader(schemaPath, repositoryTarget),
    "// @ts-nocheck: written by ajv, which writes JavaScript.\n",
    `import { countCodePoints } from "${countCodePoints}";\n`,
    `import type { SchemaCheck } from "${SchemaCheck}";\n\n`,
    code.trim(),
    `\n\nfunction isSame(a, b) {\n  return JSON.stringify(a) === JSON.stringify(b);\n}\n`,
    `\n/** Checks a value against ${schemaPath}. */\n`,
    `export const ${validatorName(name)}: SchemaCheck = compiled;\n`,
  ].join("");
  return { path: `packages/${packageName}/src/generated/${name}-validator.ts`, text };
}

/** `model-spec` → `validateModelSpec`. */
function validatorName(name: string): string {
  const words = name.split("-").map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `validate${words.join("")}`;
}

/** Where a validator finds what it imports: a package does not import itself by its name. */
function modulesFor(packageName: string) {
  return packageName === "models"
    ? { countCodePoints: "../model/check-value.ts", SchemaCheck: "../source/check-schema.ts" }
    : { countCodePoints: "@storyreel/models", SchemaCheck: "@storyreel/models/source" };
}

/** The package is CommonJS: Node hands over its exports object, of which `default` is the function. */
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
