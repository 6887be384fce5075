import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { SchemaCheck } from "@storyreel/models/source";
import type { SpecSchemas } from "@storyreel/models/specs";

/** The JSON Schema of one kind of file that people write. */
export type FileSchema = {
  /** Package that reads the files: `renderer`. */
  readonly packageName: string;
  /** `storyboard` for `storyboard.schema.json`. */
  readonly name: string;
  readonly schema: object;
};

/** How ajv reads our schemas, in memory and as code. */
export const schemaOptions = {
  allErrors: true,
  // The schema in each error gives the valid keys and the meaning of a pattern.
  verbose: true,
  allowUnionTypes: true,
  // `describeSchemaError` has words of its own.
  messages: false,
} as const;

/** The schemas of every package whose validators are generated. */
export async function readFileSchemas(repository: string): Promise<readonly FileSchema[]> {
  const schemas = await Promise.all(
    ["models", "renderer"].map((packageName) => readSchemas(repository, packageName)),
  );
  return schemas.flat();
}

/**
 * The schemas of specs, compiled from the files. Specs are read with them and not with the code that was generated last, so
 * one run is enough after a schema changes.
 */
export function compileSpecSchemas(schemas: readonly FileSchema[]): SpecSchemas {
  return { model: compile("model-spec", schemas), provider: compile("provider-spec", schemas) };
}

function compile(name: string, schemas: readonly FileSchema[]): SchemaCheck {
  const found = schemas.find((one) => one.name === name);
  if (found === undefined) throw new Error(`schema ${name} not found`);
  // `emitValidator` compares the schema with that of JSON Schema, which takes ajv as long as everything else.
  return new Ajv2020({ ...schemaOptions, validateSchema: false }).compile(found.schema);
}

async function readSchemas(
  repository: string,
  packageName: string,
): Promise<readonly FileSchema[]> {
  const folder = path.join(repository, "packages", packageName, "schemas");
  const files = (await readdir(folder)).filter((name) => name.endsWith(ENDING)).toSorted();
  return Promise.all(
    files.map(async (file) => {
      const schema: unknown = JSON.parse(await readFile(path.join(folder, file), "utf8"));
      if (typeof schema !== "object" || schema === null)
        throw new Error(`${file}: expected a JSON Schema object`);
      return { packageName, name: file.replace(ENDING, ""), schema };
    }),
  );
}

const ENDING = ".schema.json";
