import type { ClipReading } from "./clip-reading.ts";
import type { EditedClip } from "./edited-cut.ts";
import { otioNamespace } from "../export/format-otio.ts";
import type { OtioNode } from "./otio-reader.ts";
import type { SoundCue } from "../timeline.ts";

/**
 * Sound follows the picture and the storyboard. Other changes to it are not imported, and each track gets one warning
 * about them.
 */
export function reportOtioSound(
  tracks: readonly OtioNode[],
  clips: readonly EditedClip[],
  reading: ClipReading,
): void {
  for (const track of tracks.filter((one) => one.text("kind") === "Audio")) {
    const kind = track.map("metadata").map(otioNamespace).text("track");
    if (track.flag("enabled") === false) {
      const result = "the sound settings of the storyboard still apply";
      warn(track, { at: track, what: "disabled in the timeline", result }, reading);
      continue;
    }
    const sound = reading.known.soundTracks.find((known) => known.kind === kind);
    if (kind === "narration" || kind === "music") {
      if (sound !== undefined) reportCues(track, sound.cues, reading);
    } else reportProduction(track, clips, reading);
  }
}

function reportProduction(
  track: OtioNode,
  clips: readonly EditedClip[],
  reading: ClipReading,
): void {
  const { times } = reading;
  for (const child of track.list("children").filter(isClip)) {
    const name = child.text("name") ?? "";
    // A renamed clip is recognised by storyreel's metadata.
    const shotId = child.map("metadata").map(otioNamespace).text("shot");
    const picture =
      clips.find((clip) => clip.shotId === shotId) ?? clips.find((clip) => clip.name === name);
    const range = child.map("source_range");
    const isSame =
      picture !== undefined &&
      times.frames(range.map("start_time")) === picture.sourceInFrame &&
      times.frames(range.map("duration")) === picture.frameCount;
    const isSilenced = child.flag("enabled") === false && picture?.isEnabled === true;
    if (isSame && !isSilenced) continue;
    const what = isSame
      ? `the sound of "${name}" is disabled`
      : `the sound of "${name}" is cut differently from its picture`;
    const result = isSame ? "it is still heard" : "both are cut like the picture";
    warn(track, { at: child, what, result }, reading);
    return;
  }
}

/** Narration and music are where the storyboard puts them. */
function reportCues(track: OtioNode, cues: readonly SoundCue[], reading: ClipReading): void {
  const { times } = reading;
  let at = 0;
  let place = 0;
  for (const child of track.list("children")) {
    const range = child.map("source_range");
    const frameCount = times.frames(range.map("duration")) ?? 0;
    if (isClip(child)) {
      const cue = cues[place];
      const isSame =
        cue !== undefined &&
        cue.startFrame === at &&
        cue.frameCount === frameCount &&
        (times.frames(range.map("start_time")) ?? 0) === 0 &&
        child.flag("enabled") !== false;
      if (!isSame) {
        const what = `"${child.text("name") ?? ""}" was moved, trimmed or disabled`;
        warn(track, { at: child, what, result: storyboardIsKept }, reading);
        return;
      }
      place += 1;
    }
    at += frameCount;
  }
  const missing = cues[place];
  if (missing === undefined) return;
  const what = `"${missing.name}" is missing`;
  warn(track, { at: track, what, result: storyboardIsKept }, reading);
}

const storyboardIsKept = "the storyboard is not changed";

function warn(
  track: OtioNode,
  { at, what, result }: { readonly at: OtioNode; readonly what: string; readonly result: string },
  { report }: ClipReading,
): void {
  const message = `track "${track.text("name") ?? ""}": ${what}; ${result}`;
  report.warning(at.path, { code: "TIMELINE_SOUND", message });
}

function isClip({ schema }: OtioNode): boolean {
  return schema === "Clip";
}
