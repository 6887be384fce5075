import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const run = promisify(execFile);

/** Reads a spec as it is and then with an anchor, and prints which of the slow libraries are loaded after each. */
const PROGRAM = `
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { readModelSpec } from "@storyreel/models/specs";

const { cache } = createRequire(import.meta.url);
const text = readFileSync("../../specs/models/kling/kling-3.0-turbo-t2v.yaml", "utf8");
const states = [text, text.replace("id: ", "id: &id ")].map((yaml) => {
  const { model } = readModelSpec(yaml);
  const names = Object.keys(cache).map((file) => /[\\\\/]node_modules[\\\\/](ajv|yaml)[\\\\/]/.exec(file)?.[1]);
  return { id: model?.id, loaded: [...new Set(names.filter((name) => name !== undefined))] };
});
console.log(JSON.stringify(states));
`;

test("a plain spec is read without a schema compiler and without the YAML library", async () => {
  const { stdout } = await run(
    process.execPath,
    ["--conditions=storyreel-source", "--input-type=module", "--eval", PROGRAM],
    { cwd: new URL("..", import.meta.url) },
  );
  const id = "kling-3.0-turbo-t2v";
  expect(JSON.parse(stdout)).toEqual([
    { id, loaded: [] },
    // An anchor needs the library, which shows that its loading is seen.
    { id, loaded: ["yaml"] },
  ]);
});
