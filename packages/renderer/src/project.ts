export { projectFileName, readProjectFile } from "./storyboard/read-project-file.ts";
export type { ProjectFile, ReadProjectFile } from "./storyboard/read-project-file.ts";
