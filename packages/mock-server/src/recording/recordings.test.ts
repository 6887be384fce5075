import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { openRecordings } from "./load-recordings.ts";

const folder = join(import.meta.dirname, "../../recordings");

test("the schema of recordings is a schema", async () => {
  const file = join(import.meta.dirname, "../../schemas/recording.schema.json");
  const schema = JSON.parse(await readFile(file, "utf8")) as object;
  expect(new Ajv2020({ discriminator: true, allowUnionTypes: true }).validateSchema(schema)).toBe(
    true,
  );
});

describe("the recordings of the package", async () => {
  const library = await openRecordings(undefined);

  test("every file in the folder can be asked for by its name", async () => {
    const files = await readdir(folder);
    expect(library.names()).toEqual(files.map((file) => file.replace(/\.yaml$/u, "")).toSorted());
  });

  test.each(library.names())("%s is read without a mistake", async (name) => {
    const recording = await library.load(name);
    expect(recording?.title).not.toBe("");
    expect(recording?.origin.kind, "none was taken from the live API").not.toBe("recorded");
  });
});
