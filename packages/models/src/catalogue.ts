// A part of the main door, for programs that must start fast: three small files.
export { builtInCatalogue } from "./catalogue/built-in.ts";
export { catalogueOf, layerCatalogues } from "./catalogue/catalogue.ts";
export type { Catalogue } from "./catalogue/catalogue.ts";
