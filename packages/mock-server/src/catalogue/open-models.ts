import type { Catalogue, Model } from "@storyreel/models";
import { builtInCatalogue, catalogueOf } from "@storyreel/models/catalogue";

/** The models that the mock offers. Each is loaded when it is first needed. */
export type ModelShelf = {
  /** In the order in which they are listed. */
  readonly ids: readonly string[];
  has(id: string): boolean;
  /** The model, if it is loaded. */
  peek(id: string): Model | undefined;
  /** Undefined if no model has that id. */
  load(id: string): Promise<Model | undefined>;
};

/** @param given replaces the models built into `@storyreel/models`. */
export function openModels(given: readonly Model[] | Catalogue = builtInCatalogue): ModelShelf {
  const { ids, load } = "ids" in given ? given : catalogueOf(given);
  const known = new Set(ids);
  const loaded = new Map<string, Model>();
  return {
    ids,
    has: (id) => known.has(id),
    peek: (id) => loaded.get(id),
    load: async (id) => {
      const model = loaded.get(id) ?? (await load(id));
      if (model !== undefined) loaded.set(id, model);
      return model;
    },
  };
}
