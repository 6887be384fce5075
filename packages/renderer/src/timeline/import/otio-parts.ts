import type { OtioNode } from "./otio-reader.ts";

export function isVideo(track: OtioNode): boolean {
  return track.schema === "Track" && track.text("kind") !== "Audio";
}

/** Whether something on a track is seen or heard by itself. */
export function isContent(child: OtioNode): boolean {
  return child.schema !== "Gap" && child.schema !== "Transition";
}
