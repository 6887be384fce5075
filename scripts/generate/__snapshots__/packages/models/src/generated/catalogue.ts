// Generated from specs/ by `pnpm generate`. Do not edit.
import type { Model } from "../model/model.ts";

/** Ids of all models that a spec describes, sorted. */
export const modelIds: readonly string[] = ["Sample.I2V-2"];

/** Loads one model, by its id. */
export const modelLoaders: { readonly [id: string]: () => Promise<Model> } = {
  "Sample.I2V-2": async () => (await import("./sample-i2v-2.ts")).sampleI2V2,
};
