export { buildHandover } from "./timeline/build-handover.ts";
export { timelineFormats } from "./timeline/export/format-timeline.ts";
export { mediaUrl } from "./timeline/export/media-url.ts";
export { writeExports } from "./timeline/export/write-exports.ts";
export type { TakeEdit } from "./timeline/import/compare-cut.ts";
export { importCut } from "./timeline/import/import-cut.ts";
export type { BoardCut } from "./timeline/import/import-cut.ts";
export { unifiedDiff } from "./timeline/import/unified-diff.ts";
export { writeStoryboard } from "./timeline/import/write-storyboard.ts";
