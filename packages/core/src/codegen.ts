export type { EmittedFile } from "./codegen/emitted-file.ts";
export { generate, outputFolders } from "./codegen/generate.ts";
export type { GenerateInput, GenerateResult } from "./codegen/generate.ts";
export { loadSpecs } from "./codegen/load-specs.ts";
export type { LoadedSpecs } from "./codegen/load-specs.ts";
export { compareFiles, writeFiles } from "./codegen/write-files.ts";
export type { FileDifference, OutputPlace } from "./codegen/write-files.ts";
export { loadModelSpec } from "./spec/load-model-spec.ts";
export type { LoadedModelSpec } from "./spec/load-model-spec.ts";
