import type { ClipReading } from "../clip-reading.ts";
import type { EditedClip } from "./edited-cut.ts";
import { otioNamespace } from "../export/format-otio.ts";
import type { OtioNode } from "./otio-reader.ts";
import type { SoundCue } from "../timeline.ts";

/**
 * Sound follows the picture and the storyboard. What was done to it apart from that stays in the suite, and is said once a
 * track.
 */
export function reportOtioSound(
  tracks: readonly OtioNode[],
  clips: readonly EditedClip[],
  reading: ClipReading,
): void {
  for (const track of tracks.filter((one) => one.text("kind") === "Audio")) {
    const kind = track.map("metadata").map(otioNamespace).text("track");
    if (track.flag("enabled") === false) {
      tell(track, "is switched off", "what the storyboard says of sound holds", track, reading);
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
    // A clip that was renamed is known by what storyreel wrote about it.
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
      : `the sound of "${name}" differs from its picture`;
    const kept = isSame
      ? "it is heard as before"
      : "the cut of the picture is taken over, for both";
    tell(track, what, kept, child, reading);
    return;
  }
}

/** Narration and music lie where the storyboard puts them. */
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
        tell(track, what, "the storyboard's stays as it is", child, reading);
        return;
      }
      place += 1;
    }
    at += frameCount;
  }
  const missing = cues[place];
  if (missing === undefined) return;
  tell(track, `"${missing.name}" is gone`, "the storyboard's stays as it is", track, reading);
}

function tell(
  track: OtioNode,
  what: string,
  kept: string,
  at: OtioNode,
  { report }: ClipReading,
): void {
  const name = track.text("name") ?? "";
  report.warning(at.path, "TIMELINE_SOUND", `track "${name}": ${what}; ${kept}`);
}

function isClip({ schema }: OtioNode): boolean {
  return schema === "Clip";
}
