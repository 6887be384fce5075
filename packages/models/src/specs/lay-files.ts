import { builtInCatalogue, catalogueOf, layerCatalogues } from "../catalogue/catalogue.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { hasErrors } from "../source/diagnostic.ts";
import type { Diagnostic } from "../source/diagnostic.ts";
import { readYaml } from "../source/read-yaml.ts";
import type { SourceFile } from "../source/source-file.ts";
import { checkTogether, namesOf } from "./check-together.ts";
import { laySpecs } from "./lay-specs.ts";
import { builtInProviderIds, type SpecModel } from "./load-specs.ts";

/** The models that a project can use, and everything that is wrong with its own. */
export type ProjectModels = {
  /**
   * The project's models over the built-in ones. A model whose own spec has mistakes is not in it, even if there is a
   * built-in one: that one may have other limits and another price.
   */
  readonly catalogue: Catalogue;
  /** The models that the project describes, each with its spec. If several layers describe one, that of the uppermost. Sorted by id. */
  readonly own: readonly SpecModel[];
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * Lays model specs over the built-in models. Each layer is a list of files in which no id may be described twice; it is laid
 * over those before it.
 */
export async function layFiles(layers: readonly (readonly SourceFile[])[]): Promise<ProjectModels> {
  const diagnostics: Diagnostic[] = [];
  const own = new Map<string, SpecModel>();
  let catalogue: Catalogue = builtInCatalogue;
  for (const files of layers) {
    const named = files.map((file) => namesOf(readYaml(file)));
    const laid = await laySpecs(named, { below: catalogue });
    const found = [
      ...laid.flatMap((spec) => spec.diagnostics),
      ...checkTogether(named, builtInProviderIds),
    ];
    diagnostics.push(...found);
    const refused = new Set(found.filter(isError).map(({ file }) => file));
    const usable = laid.flatMap(({ model, source }) =>
      model === undefined || refused.has(source.file) ? [] : [{ model, source }],
    );
    for (const { id } of named) if (id !== undefined) own.delete(id);
    for (const spec of usable) own.set(spec.model.id, spec);
    const described = new Set(named.map(({ id }) => id));
    const upper = catalogueOf(usable.map(({ model }) => model));
    catalogue = layerCatalogues(upper, without(catalogue, described));
  }
  const ids = [...own.keys()].toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return { catalogue, own: ids.map((id) => own.get(id)!), diagnostics };
}

function without(catalogue: Catalogue, ids: ReadonlySet<string | undefined>): Catalogue {
  return {
    ids: catalogue.ids.filter((id) => !ids.has(id)),
    load: async (id) => (ids.has(id) ? undefined : catalogue.load(id)),
  };
}

function isError(diagnostic: Diagnostic): boolean {
  return hasErrors([diagnostic]);
}
