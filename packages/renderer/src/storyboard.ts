export { loadStoryboard, loadStoryboardText } from "./storyboard/load-storyboard.ts";
export type { LoadStoryboardOptions } from "./storyboard/load-storyboard.ts";
export { recordFiles } from "./storyboard/record-files.ts";
export type { RecordedFiles } from "./storyboard/record-files.ts";
export { shotsToGenerate } from "./storyboard/reframe-shots.ts";
export { filmName } from "./storyboard/storyboard.ts";
export type { Storyboard } from "./storyboard/storyboard.ts";
export { findUnknownProfile, findUnknownShot } from "./storyboard/find-unknown.ts";
export type { UnknownName } from "./storyboard/unknown-name.ts";
