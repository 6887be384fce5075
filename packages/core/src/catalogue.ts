export { loadModel } from "./catalogue/load-model.ts";
export { modelIds } from "./generated/catalogue.ts";
export { gmiCloud } from "./generated/gmi-cloud.ts";
export type { EndpointFacts, LifecycleMeaning, ProviderFacts } from "./spec/provider-spec.ts";
