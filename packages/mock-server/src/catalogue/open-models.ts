import type { Catalogue, Model } from "@storyreel/models";
import { builtInCatalogue, catalogueOf } from "@storyreel/models/catalogue";

/** The models on offer. What is known of one is read when somebody first asks for it. */
export type ModelShelf = {
  /** Sorted as they are listed. */
  readonly ids: readonly string[];
  has(id: string): boolean;
  /** A model that was loaded before. */
  peek(id: string): Model | undefined;
  /** Undefined when no model has that id. */
  load(id: string): Promise<Model | undefined>;
};

/** Those that `@storyreel/models` ships, unless others are given. */
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
