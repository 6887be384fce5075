export { writeLiteral, writeText } from "./codegen/code-writer.ts";
export { generatedHeader } from "./codegen/emit-model.ts";
export type { EmitTarget } from "./codegen/emit-target.ts";
export type { EmittedFile } from "./codegen/emitted-file.ts";
export { generateModels } from "./codegen/generate-models.ts";
export { compareFiles, writeFiles } from "./codegen/write-files.ts";
export type { FileDifference, OutputPlace } from "./codegen/write-files.ts";
