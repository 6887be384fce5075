// `export *`: the names follow from the specs, so a list of them would have to be generated as well.
export * from "./generated/index.ts";
