import { modelIds, modelLoaders } from "../generated/catalogue.ts";
import type { Catalogue } from "./catalogue.ts";

/** The models that this package ships. Only the file of a model that is asked for is read. */
export const builtInCatalogue: Catalogue = {
  ids: modelIds,
  load: async (id) => (Object.hasOwn(modelLoaders, id) ? modelLoaders[id]?.() : undefined),
};
