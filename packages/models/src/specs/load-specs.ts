import { glob } from "node:fs/promises";
import path from "node:path";
import { builtInCatalogue, type Catalogue } from "../catalogue/catalogue.ts";
import { gmiCloud } from "../generated/gmi-cloud.ts";
import type { Model } from "../model/model.ts";
import type { ListedModels, ProviderFacts } from "../model/provider.ts";
import { slashed } from "../paths/slashed-path.ts";
import type { SchemaCheck } from "../source/check-schema.ts";
import type { Diagnostic } from "../source/diagnostic.ts";
import { readSourceFile } from "../source/read-source-file.ts";
import type { YamlSource } from "../source/read-yaml.ts";
import { readYaml } from "../source/read-yaml.ts";
import { checkTogether, namesOf, type NamedSpec } from "./check-together.ts";
import { laySpecs } from "./lay-specs.ts";
import { readProviderSpec } from "./read-provider-spec.ts";

/** A model and its spec. */
export type SpecModel = { readonly model: Model; readonly source: YamlSource };

/** The schemas of both kinds of spec, ready to check with. */
export type SpecSchemas = { readonly model: SchemaCheck; readonly provider: SchemaCheck };

/** How specs are read, and which providers they may name. */
export type LoadSpecsOptions = {
  /** Paths in models and diagnostics are relative to it. */
  readonly cwd: string;
  /** The providers that models may name if the folder describes none. Default: the built-in ones. */
  readonly providerIds?: readonly string[] | undefined;
  /** The models that specs may extend. Default: the built-in ones. */
  readonly below?: Catalogue | undefined;
  /** For the generator; see `readModelSpec`. */
  readonly schemas?: SpecSchemas | undefined;
};

/** All specs of a folder, and everything that is wrong with them. */
export type LoadedSpecs = {
  /** The models without mistakes of their own. */
  readonly models: readonly SpecModel[];
  readonly providers: readonly ProviderFacts[];
  /** What the providers list besides. */
  readonly listed: readonly ListedModels[];
  readonly diagnostics: readonly Diagnostic[];
  /** The model specs that could be read, with or without mistakes. */
  readonly named: readonly NamedSpec[];
  /** `undefined` if the id of a provider could not be read. */
  readonly providerIds: readonly string[] | undefined;
};

export const builtInProviderIds: readonly string[] = [gmiCloud.id];

/** Reads `models/**` and `providers/**` of a folder, and checks the specs together. */
export async function loadSpecs(folder: string, options: LoadSpecsOptions): Promise<LoadedSpecs> {
  const root = path.resolve(options.cwd, folder);
  const { schemas, below = builtInCatalogue } = options;
  const providers: ProviderFacts[] = [];
  const listed: ListedModels[] = [];
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
      const { provider, ...also } = readProviderSpec(read.file, schemas?.provider);
      diagnostics.push(...also.diagnostics);
      listed.push(...also.listed);
      if (provider !== undefined) providers.push(provider);
      providerNames.push(provider?.id ?? namesOf(readYaml(read.file)).id);
      continue;
    }
    named.push(namesOf(readYaml(read.file)));
  }
  const laid = await laySpecs(named, { below, schema: schemas?.model });
  diagnostics.push(...laid.flatMap((spec) => spec.diagnostics));
  const models = laid.flatMap(({ model, source }) =>
    model === undefined ? [] : [{ model, source }],
  );
  const providerIds = knownProviders(providerNames, options.providerIds ?? builtInProviderIds);
  diagnostics.push(...checkTogether(named, providerIds));
  return { models, providers, listed, diagnostics, named, providerIds };
}

function knownProviders(
  described: readonly (string | undefined)[],
  others: readonly string[],
): readonly string[] | undefined {
  if (described.length === 0) return others;
  const known = described.filter((id) => id !== undefined);
  return known.length === described.length ? known : undefined;
}

/** Sorted, with `/` on every system: the order of the files must not reach the output. */
async function listSpecs(root: string): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const name of glob("{models,providers}/**/*.{yaml,yml}", { cwd: root })) {
    names.push(slashed(name));
  }
  return names.toSorted();
}
