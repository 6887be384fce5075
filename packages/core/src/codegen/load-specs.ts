import { glob } from "node:fs/promises";
import path from "node:path";
import type { Diagnostic } from "../source/diagnostic.ts";
import { readSourceFile } from "../source/read-source-file.ts";
import { readYaml } from "../source/read-yaml.ts";
import { parseModelSpec } from "../spec/load-model-spec.ts";
import { parseProviderSpec } from "../spec/parse-provider-spec.ts";
import type { ProviderFacts } from "../spec/provider-spec.ts";
import { readSpecSchemas } from "../spec/spec-schemas.ts";
import { checkTogether, namesOf, type NamedSpec } from "./check-together.ts";
import type { GenerateInput } from "./generate.ts";

/** All specs of a folder, and everything that is wrong with them. */
export type LoadedSpecs = {
  readonly models: GenerateInput["models"];
  readonly providers: readonly ProviderFacts[];
  readonly diagnostics: readonly Diagnostic[];
  /** The model specs that could be read, with or without mistakes. */
  readonly named: readonly NamedSpec[];
  /** `undefined` when the id of a provider could not be read. */
  readonly providerIds: readonly string[] | undefined;
};

/** Reads `models/**` and `providers/**` of a spec folder, and checks them side by side. Paths in facts and diagnostics count from `cwd`. */
export async function loadSpecs(
  folder: string,
  options: { readonly cwd: string },
): Promise<LoadedSpecs> {
  const root = path.resolve(options.cwd, folder);
  const schemas = await readSpecSchemas();
  const models: GenerateInput["models"][number][] = [];
  const providers: ProviderFacts[] = [];
  const diagnostics: Diagnostic[] = [];
  const named: NamedSpec[] = [];
  const providerNames: (string | undefined)[] = [];
  for (const name of await listSpecs(root)) {
    const read = await readSourceFile(path.join(root, name), options);
    if ("diagnostic" in read) {
      diagnostics.push(read.diagnostic);
      continue;
    }
    if (name.startsWith("providers/")) {
      const provider = parseProviderSpec(read.file, schemas);
      diagnostics.push(...provider.diagnostics);
      if (provider.facts !== undefined) providers.push(provider.facts);
      providerNames.push(provider.facts?.id ?? namesOf(readYaml(read.file)).id);
      continue;
    }
    const { facts, source, diagnostics: mistakes } = parseModelSpec(read.file, schemas);
    diagnostics.push(...mistakes);
    if (source !== undefined) named.push(namesOf(source));
    if (facts !== undefined && source !== undefined) models.push({ facts, source });
  }
  const known = providerNames.filter((id) => id !== undefined);
  const providerIds = known.length === providerNames.length ? known : undefined;
  diagnostics.push(...checkTogether(named, providerIds));
  return { models, providers, diagnostics, named, providerIds };
}

/** Sorted, with `/` on every system: the order of the files must not reach the output. */
async function listSpecs(root: string): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const name of glob("{models,providers}/**/*.{yaml,yml}", { cwd: root })) {
    names.push(name.split(path.sep).join("/"));
  }
  return names.toSorted();
}
