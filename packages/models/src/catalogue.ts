// A part of the main door, for programs that must start fast.
export { builtInCatalogue, catalogueOf, layerCatalogues } from "./catalogue/catalogue.ts";
export { gmiCloud } from "./generated/gmi-cloud.ts";
export type { Catalogue } from "./catalogue/catalogue.ts";
