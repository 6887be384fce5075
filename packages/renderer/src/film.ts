export type { AssemblyPlan } from "./film/assembly/assembly-plan.ts";
export { AssemblyError } from "./film/assembly/assembly-error.ts";
export { encodeSegments, segmentMaker } from "./film/assembly/encode-segment.ts";
export type { SegmentWork } from "./film/assembly/encode-segment.ts";
export {
  listSegmentFiles,
  moveSegmentFiles,
  segmentOrderFromJson,
  segmentOrderToJson,
} from "./film/assembly/segment-order.ts";
export type { SegmentFile, SegmentOrder } from "./film/assembly/segment-order.ts";
export type {
  BringOptions,
  KeepOptions,
  SharedParts,
  WantedPart,
} from "./film/assembly/shared-parts.ts";
export { createFfmpegFinder, findFfmpeg } from "./film/media/ffmpeg.ts";
export type { Ffmpeg } from "./film/media/ffmpeg.ts";
export { MediaError } from "./film/media/media-error.ts";
