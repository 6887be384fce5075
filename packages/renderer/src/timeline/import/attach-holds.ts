import { otioNamespace } from "../export/otio-objects.ts";
import type { ParsedClip } from "./edited-cut.ts";
import { isSameMedia } from "./media-identity.ts";
import type { OtioNode, TimelineReport } from "./otio-reader.ts";
import type { ReadClip } from "./parse-otio-clip.ts";

/** A clip on the track; with a speed of 0, it is a frozen frame. */
export type LaidClip = ReadClip &
  Pick<ParsedClip, "trackFrame" | "transition" | "fadeInFrames"> & {
    fadeOutFrames: number;
    /** The end of its shot that it holds, as storyreel wrote it; `undefined`: it does not say. */
    readonly hold: "first" | "last" | undefined;
  };

/** What storyreel's metadata say about a frozen frame. */
export function heldEndOf(clip: OtioNode): LaidClip["hold"] {
  const hold = clip.map("metadata").map(otioNamespace).text("hold");
  return hold === "first" || hold === "last" ? hold : undefined;
}

/**
 * A frozen frame belongs to the clip beside it whose first or last frame it is. One that is neither is reported: a storyboard holds
 * no other frames.
 */
export function attachHolds(laid: readonly LaidClip[], report: TimelineReport): ParsedClip[] {
  const clips: ParsedClip[] = [];
  // Frozen frames that the next clip begins with.
  let waiting: LaidClip | undefined;
  for (const [index, one] of laid.entries()) {
    const before = laid[index - 1];
    const after = laid[index + 1];
    if (one.speed !== 0) {
      const { hold: _, ...clip } = one;
      const {
        transition,
        fadeInFrames,
        trackFrames: holdFirstFrames,
      } = waiting ?? {
        ...one,
        trackFrames: 0,
      };
      clips.push({ ...clip, transition, fadeInFrames, holdFirstFrames, holdLastFrames: 0 });
      waiting = undefined;
      continue;
    }
    const { hold } = one;
    const played = clips.at(-1);
    const isLast =
      hold !== "first" &&
      played !== undefined &&
      before !== undefined &&
      one.transition === undefined &&
      isOfShot(one, before) &&
      (hold === "last" || before.speed === 0 || isFrame(one, lastOf(before), before.speed));
    if (isLast) {
      const holdLastFrames = played.holdLastFrames + one.trackFrames;
      clips[clips.length - 1] = { ...played, holdLastFrames, fadeOutFrames: one.fadeOutFrames };
      continue;
    }
    const isFirst =
      after !== undefined &&
      after.speed !== 0 &&
      after.transition === undefined &&
      isOfShot(one, after) &&
      (hold === "first" || isFrame(one, after.range.start.frame, after.speed));
    if (isFirst) {
      waiting = one;
      continue;
    }
    report.error(one.path, {
      code: "TIMELINE_RETIME",
      message: `clip "${one.name}" is a frozen frame, but not the first or last one of the neighboring clip`,
      hint: "a storyboard can hold only the first or last frame of a shot: cut the clip where it is frozen",
    });
  }
  return clips;
}

function isOfShot(held: LaidClip, beside: LaidClip): boolean {
  return held.claim !== undefined && beside.claim !== undefined
    ? held.claim === beside.claim
    : isSameMedia(held.media, beside.media);
}

function lastOf({ range }: LaidClip): number {
  return range.end.frame - 1;
}

/** A frame of the timeline is `speed` frames of the media. */
function isFrame({ range }: LaidClip, frame: number, speed: number): boolean {
  return Math.abs(range.start.frame - frame) <= Math.max(1, speed);
}
