import { findMediaEngine, type EngineSearch, type MediaEngine } from "./media-engine.ts";

/** Finds the media engine when it is first needed, and once: most of what a render does needs none. */
export function createEngineFinder(search: EngineSearch): () => Promise<MediaEngine> {
  let found: Promise<MediaEngine> | undefined;
  return () => (found ??= findMediaEngine(search));
}
