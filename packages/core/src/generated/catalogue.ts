// Generated from specs/ by `pnpm generate`. Do not edit.
import type { AnyModel } from "../spec/define-model.ts";

/** Ids of all models that a spec describes, sorted. */
export const modelIds: readonly string[] = ["kling-3.0-turbo-t2v", "kling-v3-text-to-video"];

/** Loads one model, by its id. */
export const modelLoaders: { readonly [id: string]: () => Promise<AnyModel> } = {
  "kling-3.0-turbo-t2v": async () => (await import("./kling-3-0-turbo-t2v.ts")).kling30TurboT2v,
  "kling-v3-text-to-video": async () => (await import("./kling-v3-text-to-video.ts")).klingV3TextToVideo,
};
