import { glob, readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { readModelSpec } from "../src/specs.ts";

const root = path.resolve(import.meta.dirname, "..");
const page = await readFile(path.join(root, "docs/model-spec.md"), "utf8");

test("the page lists every code that reading a spec can give, and no other", async () => {
  const codes = new Set<string>();
  for await (const file of glob("src/{source,specs}/*.ts", { cwd: root })) {
    if (file.endsWith(".test.ts")) continue;
    const text = await readFile(path.join(root, file), "utf8");
    for (const [, code] of text.matchAll(/"((?:YAML|SPEC)_[A-Z0-9_]+)"/g)) codes.add(code!);
    // What a schema finds gets the prefix of the file's kind.
    if (file.endsWith("describe-schema-error.ts")) {
      for (const [, code] of text.matchAll(/(?:code: |at\(\s*)"([A-Z_]+)"/g))
        codes.add(`SPEC_${code!}`);
    }
  }
  const listed = [...page.matchAll(/^\| `((?:YAML|SPEC)_[A-Z0-9_]+)` \|/gm)].map(
    ([, code]) => code!,
  );
  expect(listed.toSorted()).toEqual([...codes].toSorted());
});

test("the example on the page is a spec without mistakes", async () => {
  const [, text = ""] = /```yaml\n(# yaml-language-server[^]*?)```/.exec(page) ?? [];
  const { model, diagnostics } = readModelSpec({ path: "example.yaml", text });
  expect(diagnostics).toEqual([]);
  expect(model?.parameters["duration"]?.enum).toEqual(["5", "10"]);
});

test("the schemas describe every key, and close every map", async () => {
  for (const name of ["model-spec", "provider-spec"]) {
    const schema: unknown = JSON.parse(
      await readFile(path.join(root, `schemas/${name}.schema.json`), "utf8"),
    );
    expect(openMaps(schema, name)).toEqual([]);
    expect(undescribedKeys(schema, name)).toEqual([]);
  }
});

/** Maps with named keys that accept others as well. */
function openMaps(node: unknown, at: string): readonly string[] {
  if (typeof node !== "object" || node === null) return [];
  const { type, properties, additionalProperties } = node as Record<string, unknown>;
  const isOpen = type === "object" && properties !== undefined && additionalProperties !== false;
  const below = Object.entries(node).flatMap(([key, value]) => openMaps(value, `${at}/${key}`));
  return isOpen ? [at, ...below] : below;
}

/** Keys that an editor could say nothing about. */
function undescribedKeys(node: unknown, at: string): readonly string[] {
  if (typeof node !== "object" || node === null) return [];
  const { type, properties } = node as Record<string, unknown>;
  const keys =
    type === "object" && typeof properties === "object" && properties !== null
      ? Object.entries(properties)
      : [];
  const own = keys.flatMap(([key, value]) => {
    const isSaid = "description" in (value as object) || "$ref" in (value as object);
    return isSaid ? [] : [`${at}/${key}`];
  });
  return [
    ...own,
    ...Object.entries(node).flatMap(([key, value]) => undescribedKeys(value, `${at}/${key}`)),
  ];
}
