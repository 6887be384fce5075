import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openRecordings } from "./load-recordings.ts";

const folder = join(import.meta.dirname, "../../recordings");

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
