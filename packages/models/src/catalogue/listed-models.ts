import type { ListedModels } from "../model/provider.ts";

/**
 * The models that the built-in provider lists, and of whose parameters nothing is known: they have no spec. Read from disk when first
 * asked for.
 */
export async function loadListedModels(): Promise<readonly ListedModels[]> {
  const { listedModels } = await import("../generated/listed-models.ts");
  return listedModels;
}
