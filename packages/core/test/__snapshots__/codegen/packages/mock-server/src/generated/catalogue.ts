// Generated from specs/ by `pnpm generate`. Do not edit.
import type { CatalogueModel } from "./catalogue-model.ts";
import { sampleI2V2 } from "./models/sample-i2v-2.ts";

export type * from "./catalogue-model.ts";

/** Every model that a spec describes, sorted by id. */
export const catalogue: readonly CatalogueModel[] = [
  sampleI2V2,
];
