import { readFile } from "node:fs/promises";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { SchemaCheck } from "../source/check-schema.ts";

/** The published schemas of both kinds of spec, ready to check with. */
export type SpecSchemas = { readonly model: SchemaCheck; readonly provider: SchemaCheck };

let schemas: Promise<SpecSchemas> | undefined;

/** Compiles the schemas that ship in `schemas/`, once a process. */
export function readSpecSchemas(): Promise<SpecSchemas> {
  schemas ??= compileSchemas();
  return schemas;
}

async function compileSchemas(): Promise<SpecSchemas> {
  const [model, provider] = await Promise.all([
    compile("model-spec.schema.json"),
    compile("provider-spec.schema.json"),
  ]);
  return { model, provider };
}

async function compile(name: string): Promise<SchemaCheck> {
  // The same from `src/spec` and from `dist/spec`.
  const text = await readFile(new URL(`../../schemas/${name}`, import.meta.url), "utf8");
  const ajv = new Ajv2020({ allErrors: true, verbose: true, allowUnionTypes: true });
  return ajv.compile(JSON.parse(text) as object) as SchemaCheck;
}
