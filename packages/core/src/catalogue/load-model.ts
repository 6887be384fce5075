import { modelLoaders } from "../generated/catalogue.ts";
import type { AnyModel } from "../spec/define-model.ts";

/** The model with an id, or `undefined` when no spec describes it. Only its own file is read. */
export async function loadModel(id: string): Promise<AnyModel | undefined> {
  return Object.hasOwn(modelLoaders, id) ? modelLoaders[id]?.() : undefined;
}
