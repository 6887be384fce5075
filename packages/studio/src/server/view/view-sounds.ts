import type { Timeline } from "@storyreel/renderer/timeline";
import type { StudioSound } from "../../api/studio-view.ts";
import type { MediaIndex } from "../media-index.ts";

const kinds = { narration: "narration", music: "music", effects: "effect" } as const;

/** What is heard besides the clips' own sound. Files that cannot be read are left out. */
export async function viewSounds(
  { soundTracks, rate }: Timeline,
  index: MediaIndex,
): Promise<readonly StudioSound[]> {
  const secondsIn = (frames: number): number => (frames * rate.denominator) / rate.numerator;
  const sounds: StudioSound[] = [];
  for (const { kind, cues } of soundTracks) {
    for (const cue of cues) {
      const url = await index.addFile(cue.path);
      if (url === undefined) continue;
      sounds.push({
        kind: kinds[kind],
        label: cue.name,
        url,
        startFrame: cue.startFrame,
        frameCount: cue.frameCount,
        inSeconds: secondsIn(cue.sourceInFrame),
        // Each time that a loop is heard is a sound of its own.
        isLoop: false,
        gainDb: cue.gainDb,
        fadeInSeconds: secondsIn(cue.fadeInFrames),
        fadeOutSeconds: secondsIn(cue.fadeOutFrames),
        ...(kind === "narration" ? { shot: cue.name } : {}),
      });
    }
  }
  return sounds;
}
