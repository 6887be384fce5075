export type { BeforeAndAfter, BoardDiff, ShotDiff } from "./inspect/diff/board-diff.ts";
export { diffStoryboard } from "./inspect/diff/diff-storyboard.ts";
export type { StoryboardDiff } from "./inspect/diff/diff-storyboard.ts";
