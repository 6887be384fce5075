import { Ajv2020 } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import { generatedHeader } from "./emit-model.ts";

/** What to emit: the schema, where it stands, and the name of the validator. */
export type EmitValidatorOptions = {
  readonly schema: object;
  /** Repository path of the schema. */
  readonly schemaPath: string;
  readonly name: string;
};

/**
 * A JSON Schema as a module of plain code, so that checking a file loads no schema compiler. ajv's own output
 * calls `require`, which a module does not have; its two helpers are replaced by ours.
 */
export function emitValidator({ schema, schemaPath, name }: EmitValidatorOptions): string {
  const ajv = new Ajv2020({
    allErrors: true,
    // The schema beside each error tells which keys are known and what a pattern means.
    verbose: true,
    allowUnionTypes: true,
    code: { source: true, esm: true, lines: true },
  });
  const validate = ajv.compile(schema);
  const code = standaloneCode(ajv, validate)
    .replaceAll(/const (\w+) = require\("ajv\/dist\/runtime\/(\w+)"\)\.default;/g, replaceHelper)
    .replace(/^"use strict";\n?/, "")
    .replace(/export const validate = (\w+);\n?export default \1;\n?/, "const compiled = $1;\n");
  const left = /require\([^)]*\)/.exec(code);
  if (left !== null) throw new Error(`the validator of ${schemaPath} still needs ${left[0]}`);
  return [
    generatedHeader(schemaPath),
    "// @ts-nocheck: written by ajv, which writes JavaScript.\n",
    `import { countCodePoints } from "@storyreel/core/spec";\n`,
    `import type { SchemaCheck } from "@storyreel/core/source";\n\n`,
    code.trim(),
    `\n\nfunction isSame(a, b) {\n  return JSON.stringify(a) === JSON.stringify(b);\n}\n`,
    `\n/** Checks a value against ${schemaPath}. */\n`,
    `export const ${name}: SchemaCheck = compiled;\n`,
  ].join("");
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
