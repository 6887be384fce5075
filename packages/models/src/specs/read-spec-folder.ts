import { catalogueOf } from "../catalogue/catalogue.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { ListedModels, ProviderFacts } from "../model/provider.ts";
import type { Diagnostic } from "../source/diagnostic.ts";
import { loadSpecs } from "./load-specs.ts";
import type { LoadSpecsOptions, SpecModel } from "./load-specs.ts";

/** The specs of a folder as values, and everything that is wrong with them. */
export type SpecFolder = {
  /** The models without errors. */
  readonly catalogue: Catalogue;
  /** The same models, each with its spec. Sorted by path. */
  readonly models: readonly SpecModel[];
  /** Providers that the folder describes; usually none. */
  readonly providers: readonly ProviderFacts[];
  /** Models that these providers list, and that have no spec. */
  readonly listed: readonly ListedModels[];
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * Reads the model specs of a project: every YAML file below `models/` in a folder, and below `providers/` if it exists.
 * A spec with an error is left out of the catalogue; the others are usable. A folder without specs gives an empty
 * catalogue.
 */
export async function readSpecFolder(
  folder: string,
  options: LoadSpecsOptions,
): Promise<SpecFolder> {
  const { models, providers, listed, diagnostics } = await loadSpecs(folder, options);
  const refused = new Set(
    diagnostics.filter(({ severity }) => severity === "error").map(({ file }) => file),
  );
  const usable = models.filter(({ source }) => !refused.has(source.file));
  const catalogue = catalogueOf(usable.map(({ model }) => model));
  return { catalogue, models: usable, providers, listed, diagnostics };
}
