import type { EmitTarget } from "@storyreel/core/codegen";

/** How generated files of this repository refer to others. */
export const repositoryTarget: EmitTarget = {
  modelModule: "../model/model.ts",
  extension: ".ts",
  specs: "specs/",
  command: "pnpm generate",
};
