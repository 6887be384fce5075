// Generated from specs/ by `pnpm generate`. Do not edit.
import type { SampleI2V2Payload } from "./sample-i2v-2.ts";

export { sampleI2V2 } from "./sample-i2v-2.ts";
export type { SampleI2V2Payload } from "./sample-i2v-2.ts";

/** Payload of each model, by its id. */
export type ModelPayloads = {
  readonly "Sample.I2V-2": SampleI2V2Payload;
};
