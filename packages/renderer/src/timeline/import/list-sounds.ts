import type { ClipReading } from "./clip-reading.ts";
import type { MediaFacts } from "./edited-cut.ts";
import type { JsonPath, OtioNode } from "./otio-reader.ts";
import type { FrameTime } from "./otio-times.ts";
import { claimOf, describeMedia, rangeOf } from "./parse-otio-clip.ts";

/** A clip of a sound track. */
export type SoundClip = {
  readonly name: string;
  readonly path: JsonPath;
  /** As for clips of the picture. */
  readonly claim: string | undefined;
  readonly media: MediaFacts;
  readonly isEnabled: boolean;
  /** Where it starts on its track. */
  readonly trackFrame: number;
  readonly start: FrameTime;
  readonly frameCount: number;
};

/** The clips of a sound track, in their order. */
export function listSounds(track: OtioNode, { times, known }: ClipReading): readonly SoundClip[] {
  const sounds: SoundClip[] = [];
  let trackFrame = 0;
  for (const child of track.list("children")) {
    if (child.schema === "Transition") continue;
    const { range, available } = rangeOf(child);
    const found = times.sourceRange(range, available);
    const frameCount = found?.length.frame ?? 0;
    if (child.schema !== "Gap" && found !== undefined) {
      sounds.push({
        name: child.text("name") ?? "",
        path: child.path,
        claim: claimOf(child, known),
        media: describeMedia(child),
        isEnabled: child.flag("enabled") !== false,
        trackFrame,
        start: found.start,
        frameCount,
      });
    }
    trackFrame += frameCount;
  }
  return sounds;
}
