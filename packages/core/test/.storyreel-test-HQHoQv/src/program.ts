import { check, createClient, price, type Model } from "@storyreel/core";
import { vendorModelI2v, type ModelPayloads, type VendorModelI2vPayload } from "./models/index.js";

const payload: VendorModelI2vPayload = { image: "https://a/b", duration: "10" };
export const byId: ModelPayloads["vendor-model-i2v"] = payload;
export const any: Model = vendorModelI2v;
export const problems = check(any, { anything: 1 });
export const cost = price(vendorModelI2v, payload);
export const record = createClient().submit(vendorModelI2v, payload);
export const free = createClient().submit({ id: "other" }, { anything: 1 });
export const lacksImage = price(vendorModelI2v, { duration: "10" }); // refused
export const wrongDuration = createClient().submit(vendorModelI2v, { image: "", duration: "7" }); // refused
