export { cameraWords } from "./storyboard/compose-prompt.ts";
export { blendTypes, fadeTypes } from "./storyboard/transition-types.ts";
export type { BoardPatch, PatchRefusal } from "./timeline/edit/board-patch.ts";
export { mergeTexts } from "./timeline/edit/merge-texts.ts";
export { patchBoard, placesOf, sourcePath } from "./timeline/edit/patch-board.ts";
export { findShots } from "./timeline/import/patch-storyboard.ts";
export { valueAt } from "./timeline/import/yaml-edits.ts";
export type { Path } from "./timeline/import/yaml-edits.ts";
