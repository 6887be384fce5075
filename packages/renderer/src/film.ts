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
export { loadClip } from "./film/media/load-clip.ts";
export { makeProxy, proxyPath } from "./film/media/make-proxy.ts";
export type { FilmMove, FilmShot } from "./film/cut/film-cut.ts";
export { drawOverlayPicture, overlayPicturePath } from "./film/overlays/overlay-picture.ts";
export type { FilmOverlay } from "./film/overlays/film-overlay.ts";
export { findMixGain, mixGainPath } from "./film/sound/mix-gain.ts";
export { laySound } from "./film/sound/lay-sound.ts";
export type { SoundGroup } from "./film/sound/lay-sound.ts";
export { filmSampleRate } from "./film/sound/sound-lanes.ts";
export type { SoundEvent, SoundFade } from "./film/sound/sound-lanes.ts";
export { makeSoundProxy, soundProxyPath } from "./film/sound/sound-proxy.ts";
export { MediaError } from "./film/media/media-error.ts";
