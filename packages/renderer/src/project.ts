export { projectFileName } from "./storyboard/project-file.ts";
export type { ProjectFile } from "./storyboard/project-file.ts";
export { readProjectFile } from "./storyboard/read-project-file.ts";
export type { ReadProjectFile } from "./storyboard/read-project-file.ts";
