import { glob, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";

const packages = path.resolve(import.meta.dirname, "../..");

/** Which packages of this repository a package may depend on, by folder. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  models: [],
  core: ["models"],
  "mock-server": ["models"],
  renderer: ["models", "core", "mock-server"],
  studio: ["models", "core", "mock-server", "renderer"],
  fleet: ["models", "core", "mock-server", "renderer"],
  cli: ["models", "core", "mock-server", "renderer", "studio", "fleet"],
};

// What is not a dependency cannot be imported: pnpm does not link it.
test.each(await readdir(packages))("%s depends only on packages below it", async (name) => {
  const text = await readFile(path.join(packages, name, "package.json"), "utf8");
  const { dependencies = {} } = JSON.parse(text) as { readonly dependencies?: object };
  const ours = Object.keys(dependencies).flatMap((one) => /^@storyreel\/(.+)/.exec(one)?.[1] ?? []);
  expect(ours.filter((one) => allowed[name]?.includes(one) !== true)).toEqual([]);
});

test("only the tests of core import the mock server", async () => {
  const source = path.join(packages, "core/src");
  const importing: string[] = [];
  for await (const file of glob("**/*.ts", { cwd: source })) {
    const text = await readFile(path.join(source, file), "utf8");
    if (!file.endsWith(".test.ts") && text.includes("@storyreel/mock-server")) importing.push(file);
  }
  expect(importing).toEqual([]);
});
