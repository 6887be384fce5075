import { modelIds, modelLoaders } from "../generated/catalogue.ts";
import type { Model } from "../model/model.ts";
import type { ListedModels } from "../model/provider.ts";

/** Models by id. A model may be read from disk when it is first requested. */
export type Catalogue = {
  /** Sorted by code units; each id once. */
  readonly ids: readonly string[];
  /** The model with an id, or `undefined`. Ids are case-sensitive. */
  readonly load: (id: string) => Promise<Model | undefined>;
};

/** The models that this package ships. Only the file of a requested model is read. */
export const builtInCatalogue: Catalogue = {
  ids: modelIds,
  load: async (id) => (Object.hasOwn(modelLoaders, id) ? modelLoaders[id]?.() : undefined),
};

/**
 * The models that the built-in provider lists but that have no spec, because their parameters are unknown. Read from disk when first
 * asked for.
 */
export async function loadListedModels(): Promise<readonly ListedModels[]> {
  const { listedModels } = await import("../generated/listed-models.ts");
  return listedModels;
}

/** A catalogue of models in memory. If two have the same id, the later one counts. */
export function catalogueOf(models: Iterable<Model>): Catalogue {
  const byId = new Map(Array.from(models, (model) => [model.id, model]));
  return { ids: sorted(byId.keys()), load: async (id) => byId.get(id) };
}

/** Both catalogues as one. Where both contain a model, that of `upper` counts. */
export function layerCatalogues(upper: Catalogue, lower: Catalogue): Catalogue {
  const above = new Set(upper.ids);
  return {
    ids: sorted(new Set([...upper.ids, ...lower.ids])),
    load: (id) => (above.has(id) ? upper.load(id) : lower.load(id)),
  };
}

/** By code units: the order must not depend on the machine's language. */
function sorted(ids: Iterable<string>): readonly string[] {
  return [...ids].toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
