export { describeUnknownProfile } from "./storyboard/describe-unknown-profile.ts";
export { sortByPlace } from "./storyboard/diagnostic-list.ts";
export { filmName } from "./storyboard/film-name.ts";
export { loadStoryboard, loadStoryboardText } from "./storyboard/load-storyboard.ts";
export { shotsToGenerate } from "./storyboard/reframe-shots.ts";
export type { Storyboard } from "./storyboard/storyboard.ts";
