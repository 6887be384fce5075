import { glob, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";

const packages = path.resolve(import.meta.dirname, "../..");

/** Which other packages the source of a package may import. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  models: [],
  core: ["models"],
  "mock-server": ["models"],
  renderer: ["models", "core", "mock-server"],
  studio: ["models", "core", "mock-server", "renderer"],
  fleet: ["models", "core", "mock-server", "renderer"],
  cli: ["models", "core", "mock-server", "renderer", "studio", "fleet"],
};

test.each(await readdir(packages))("%s imports only packages below it", async (name) => {
  const folder = path.join(packages, name);
  const imported = new Set<string>();
  for await (const file of glob("src/**/*.ts", { cwd: folder })) {
    if (/\.test(?:-d)?\.ts$/.test(file)) continue;
    const text = await readFile(path.join(folder, file), "utf8");
    for (const [, specifier = ""] of text.matchAll(
      /(?:\bfrom |\bimport\(|\bimport )"([^"\n]+)"/g,
    )) {
      imported.add(packageOf(specifier, path.join(folder, path.dirname(file))) ?? name);
    }
  }
  imported.delete(name);
  expect([...imported].filter((one) => !(allowed[name] ?? []).includes(one))).toEqual([]);
});

/** The package of this repository that an import leads to; `undefined` for any other module. */
function packageOf(specifier: string, from: string): string | undefined {
  if (!specifier.startsWith(".")) return /^@storyreel\/([^/]+)/.exec(specifier)?.[1];
  return path.relative(packages, path.resolve(from, specifier)).split(path.sep)[0];
}
