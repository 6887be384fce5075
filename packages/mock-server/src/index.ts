export type { ClipRequest } from "./media/synthesize-clip.ts";
export { synthesizeClip, synthesizeSound } from "./media/synthesize-clip.ts";
export { labelHash } from "./media/label-hash.ts";
export type { Marker } from "./media/marker.ts";
export { readMarker } from "./media/read-marker.ts";
