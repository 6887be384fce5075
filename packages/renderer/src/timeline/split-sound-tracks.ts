import type { SoundPiece, Timeline } from "./timeline.ts";

/** The name of these tracks, and the mark by which an import knows them. */
export const splitSoundName = "split sound";

/**
 * The sound of clips that is heard before or after their pictures, as clips of their own: the rest of it lies under the
 * pictures. One list for each track.
 */
export function splitSoundTracks({ clips, keepsProductionSound }: Timeline): SoundPiece[][] {
  if (!keepsProductionSound) return [];
  const pieces = clips.flatMap((clip): SoundPiece[] => {
    const { leadFrames = 0, lagFrames = 0 } = clip.sound ?? {};
    if (clip.activeTake.media?.sound === undefined) return [];
    const { startFrame, frameCount, sourceInFrame } = clip;
    return [
      {
        clip,
        startFrame: startFrame - leadFrames,
        frameCount: leadFrames,
        sourceInFrame: sourceInFrame - leadFrames,
      },
      {
        clip,
        startFrame: startFrame + frameCount,
        frameCount: lagFrames,
        sourceInFrame: sourceInFrame + frameCount,
      },
    ].filter((piece) => piece.frameCount > 0);
  });
  const tracks: SoundPiece[][] = [];
  for (const piece of pieces.toSorted((one, other) => one.startFrame - other.startFrame)) {
    const free = tracks.find((track) => {
      const last = track.at(-1);
      return last !== undefined && last.startFrame + last.frameCount <= piece.startFrame;
    });
    if (free === undefined) tracks.push([piece]);
    else free.push(piece);
  }
  return tracks;
}
