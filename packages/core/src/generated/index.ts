// Generated from specs/ by `pnpm generate`. Do not edit.
import type { Kling30TurboT2vPayload } from "./kling-3-0-turbo-t2v.ts";
import type { KlingV3TextToVideoPayload } from "./kling-v3-text-to-video.ts";

export { kling30TurboT2v } from "./kling-3-0-turbo-t2v.ts";
export type { Kling30TurboT2vPayload } from "./kling-3-0-turbo-t2v.ts";
export { klingV3TextToVideo } from "./kling-v3-text-to-video.ts";
export type { KlingV3TextToVideoPayload } from "./kling-v3-text-to-video.ts";

/** Payload of each model, by its id. */
export type ModelPayloads = {
  readonly "kling-3.0-turbo-t2v": Kling30TurboT2vPayload;
  readonly "kling-v3-text-to-video": KlingV3TextToVideoPayload;
};
