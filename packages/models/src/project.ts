export { listSpecFiles, loadProjectModels } from "./specs/load-project-models.ts";
export type { ProjectSpecs } from "./specs/load-project-models.ts";
export type { ProjectModels } from "./specs/lay-files.ts";
