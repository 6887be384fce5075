import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import type { Model } from "@storyreel/models";
import { readSourceFile, type SourceFile } from "@storyreel/models/source";
import { resolveNames } from "@storyreel/models/specs";
import { type ModelDrift, patchSpecs, type SpecPatch } from "@storyreel/renderer/contract";
import type { CommandCall } from "./command.ts";
import { nameInPatch } from "./name-in-patch.ts";
import type { OpenProject } from "./open-project.ts";

/** Writes what the API says differently as a patch of the specs: to the file that `--patch` names, or with `-` to stdout. */
export async function writeDriftPatch(
  drifts: readonly ModelDrift[],
  { flags, cwd, output }: CommandCall,
  project: OpenProject,
): Promise<SpecPatch> {
  const specs = await readSpecs(project.specFiles, cwd);
  const own = new Set(project.own);
  const fileOf = (model: Model) =>
    own.has(model.id) ? specs.find(({ path }) => path === model.spec) : undefined;
  const names = new Map<SourceFile, string>();
  for (const file of specs) names.set(file, await nameInPatch(resolve(cwd, file.path), cwd));
  const taken = new Set<string>();
  const folder = newSpecFolder(project);
  const shown = dirname(await nameInPatch(join(folder, "spec.yaml"), cwd));
  const patch = await patchSpecs(drifts, {
    specs,
    specOf: fileOf,
    newSpec: (model) => `${shown}/${freeName(folder, model, taken)}`,
    nameOf: (file) => names.get(file) ?? file.path,
    today: new Date().toISOString().slice(0, 10),
  });
  if (flags.patch === "-") output.stdout(patch.text);
  else if (flags.patch !== undefined && patch.text !== "") {
    const path = resolve(cwd, flags.patch);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, patch.text);
    output.stderr(`apply it with: git apply ${relative(cwd, path)}\n`);
  }
  return patch;
}

async function readSpecs(paths: readonly string[], cwd: string): Promise<readonly SourceFile[]> {
  const read = await Promise.all(paths.map((path) => readSourceFile(path, { cwd })));
  return read.flatMap((one) => ("file" in one ? [one.file] : []));
}

/** Where a new spec of the project counts. */
function newSpecFolder({ folder, settings }: OpenProject): string {
  const [first] = settings.specs ?? [];
  if (first === undefined) return join(folder, "specs", "models");
  const models = join(resolve(folder, first), "models");
  return existsSync(models) ? models : resolve(folder, first);
}

/** A file that does not exist: an own spec of another model may have the obvious name. */
function freeName(folder: string, { id }: Model, taken: Set<string>): string {
  const { fileName } = resolveNames(id);
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? `${fileName}.yaml` : `${fileName}-${count}.yaml`;
    if (taken.has(name) || existsSync(join(folder, name))) continue;
    taken.add(name);
    return name;
  }
}
