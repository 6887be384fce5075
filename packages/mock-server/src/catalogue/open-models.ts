import type { CatalogueModel } from "../generated/catalogue.ts";

/** The models on offer. What is known of one is read when somebody first asks for it. */
export type ModelShelf = {
  /** Sorted as they are listed. */
  readonly ids: readonly string[];
  has(id: string): boolean;
  /** A model that was loaded before. */
  peek(id: string): CatalogueModel | undefined;
  /** Undefined when no model has that id. */
  load(id: string): Promise<CatalogueModel | undefined>;
};

/** Those of `specs/models`, unless others are given. */
export async function openModels(
  given: readonly CatalogueModel[] | undefined,
): Promise<ModelShelf> {
  if (given !== undefined) {
    const models = new Map(given.map((model) => [model.id, model]));
    return {
      ids: [...models.keys()],
      has: (id) => models.has(id),
      peek: (id) => models.get(id),
      load: async (id) => models.get(id),
    };
  }
  const { modelLoaders } = await import("../generated/model-loaders.ts");
  const loaded = new Map<string, CatalogueModel>();
  const has = (id: string): boolean => Object.hasOwn(modelLoaders, id);
  return {
    ids: Object.keys(modelLoaders),
    has,
    peek: (id) => loaded.get(id),
    load: async (id) => {
      const model = has(id) ? await modelLoaders[id]?.() : undefined;
      if (model !== undefined) loaded.set(id, model);
      return model;
    },
  };
}
