// Generated from specs/ by `pnpm generate`. Do not edit.
import type { CatalogueModel } from "./catalogue-model.ts";

/** Reads one model, by its id; sorted by id. */
export const modelLoaders: { readonly [id: string]: () => Promise<CatalogueModel> } = {
  "Sample.I2V-2": async () => (await import("./models/sample-i2v-2.ts")).sampleI2V2,
};
