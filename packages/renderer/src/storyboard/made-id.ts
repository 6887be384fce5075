/** The id of the picture that a shot begins or ends with, or shows, if a model makes it. */
export function pictureId(shotId: string, role: "first_frame" | "last_frame" | "still"): string {
  return `${shotId}.${role}`;
}

/** The id of the reference picture of a character, if a model makes it. */
export function referenceId(character: string): string {
  return `${character}.reference`;
}

/** The id of the narration of a shot, if a model speaks it. */
export function narrationId(shotId: string): string {
  return `${shotId}.narration`;
}

/** The id of a piece of music that a model makes. Pieces count from 0; the first has no number. */
export function musicId(piece: number): string {
  return piece === 0 ? "audio.music" : `audio.music.${piece + 1}`;
}

/** The id of the request that makes an asset. */
export function assetId(name: string): string {
  return `${name}.asset`;
}
