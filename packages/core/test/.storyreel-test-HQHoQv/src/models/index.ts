// Generated from models/ by `storyreel-generate`. Do not edit.
import type { VendorModelI2vPayload } from "./vendor-model-i2v.js";

export { vendorModelI2v } from "./vendor-model-i2v.js";
export type { VendorModelI2vPayload } from "./vendor-model-i2v.js";

/** Payload of each model, by its id. */
export type ModelPayloads = {
  readonly "vendor-model-i2v": VendorModelI2vPayload;
};
