export { cameraWords } from "./storyboard/compose-prompt.ts";
export { findShots } from "./timeline/import/patch-storyboard.ts";
export type { Path } from "./timeline/import/yaml-edits.ts";
