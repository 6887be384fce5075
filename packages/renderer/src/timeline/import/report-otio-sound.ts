import type { ClipReading, PlacedSound } from "./clip-reading.ts";
import type { ParsedClip } from "./edited-cut.ts";
import { otioNamespace } from "../export/format-otio.ts";
import { isNameOfFile, isSameMedia, fileNameOf } from "./media-identity.ts";
import { listEffects, nameOfEffect } from "./otio-effects.ts";
import type { OtioNode } from "./otio-reader.ts";
import { listSounds, type SoundClip } from "./list-sounds.ts";
import { splitSoundName } from "../split-sound-tracks.ts";
import type { SoundCue, SoundTrack } from "../timeline.ts";

/**
 * Sound follows the picture and the storyboard. Other changes to it are not imported: each kind of change is a warning, once
 * for each track.
 */
export function reportOtioSound(
  tracks: readonly OtioNode[],
  clips: readonly ParsedClip[],
  reading: ClipReading,
): void {
  const left = [...reading.known.soundTracks];
  const splits = [...reading.known.splitSound];
  const production: SoundClip[] = [];
  for (const track of tracks.filter((one) => one.text("kind") === "Audio")) {
    if (track.flag("enabled") === false) {
      const result = "the sound settings of the storyboard still apply";
      warn(track, { at: track, what: "disabled in the timeline", result }, reading);
      production.push(...listSounds(track, reading));
      continue;
    }
    reportEffects(track, reading);
    if (trackMark(track) === splitSoundName) {
      reportCues(track, splits.shift() ?? [], reading);
      continue;
    }
    const sound = soundTrackOf(track, left, reading);
    if (sound === "unknown") continue;
    if (sound !== undefined) {
      left.splice(left.indexOf(sound), 1);
      reportCues(track, sound.cues, reading);
    } else production.push(...reportProduction(track, clips, reading));
  }
  reportSilence(clips, production, reading);
}

/** Narration or music; `undefined`: the clips' own sound; `"unknown"`: sound that the storyboard does not have any more. */
function soundTrackOf(
  track: OtioNode,
  left: readonly SoundTrack[],
  reading: ClipReading,
): SoundTrack | "unknown" | undefined {
  const kind = trackMark(track);
  if (kind === "narration" || kind === "music" || kind === "effects") {
    return left.find((known) => known.kind === kind) ?? "unknown";
  }
  const sounds = listSounds(track, reading);
  return left.find(({ cues }) =>
    sounds.some((sound) => sound.claim === undefined && cues.some((cue) => isCue(sound, cue))),
  );
}

function trackMark(track: OtioNode): string | undefined {
  return track.map("metadata").map(otioNamespace).text("track");
}

function isCue({ media, name }: SoundClip, { path, name: cueName }: SoundCue): boolean {
  const file = fileNameOf(path);
  return isNameOfFile(media.fileName, file) || (media.url === undefined && name === cueName);
}

function reportEffects(track: OtioNode, reading: ClipReading): void {
  const items = [track, ...track.list("children")];
  // The speed of a shot is that of its picture, which is checked.
  const found = items.flatMap((item) =>
    listEffects(item)
      .filter(({ schema }) => schema !== "LinearTimeWarp" && schema !== "FreezeFrame")
      .map((effect) => ({ item, effect })),
  );
  const [first] = found;
  if (first === undefined) return;
  const { item, effect } = first;
  const whose = item === track ? "of the track" : `of "${item.text("name") ?? ""}"`;
  const what = `the effect "${nameOfEffect(effect)}" ${whose}${andMore(found.length)} is not imported`;
  warn(track, { at: effect, what, result: storyboardIsKept }, reading);
}

/** The sounds of a track that are those of the picture. */
function reportProduction(
  track: OtioNode,
  clips: readonly ParsedClip[],
  reading: ClipReading,
): readonly SoundClip[] {
  const { known } = reading;
  const sounds = listSounds(track, reading);
  const isOwn = ({ claim, media }: SoundClip): boolean =>
    claim !== undefined || known.isOwnMedia(media);
  const own = sounds.filter(isOwn);
  const foreign = sounds.filter((sound) => !isOwn(sound));
  const silenced = own.filter((sound) => !sound.isEnabled && pictureOf(sound, clips)?.isEnabled);
  const cut = own.filter((sound) => pictureOf(sound, clips) === undefined);
  tell(foreign, { track, reading }, (name) => ({
    what: `the sound "${name}" is not in the storyboard`,
    result: "it is not imported",
  }));
  tell(silenced, { track, reading }, (name) => ({
    what: `the sound of "${name}" is disabled`,
    result: "it is still heard",
  }));
  tell(cut, { track, reading }, (name) => ({
    what: `the sound of "${name}" is cut differently from its picture`,
    result: "both are cut like the picture",
  }));
  reportFades(track, clips, reading);
  return own;
}

/** The picture that a sound is heard with, frame by frame. */
function pictureOf(sound: SoundClip, clips: readonly ParsedClip[]): ParsedClip | undefined {
  const first = sound.start.frame - sound.trackFrame;
  const end = sound.trackFrame + sound.frameCount;
  // Times in frames of the media are rounded, and the sums of them as well.
  const near = sound.start.isExact ? 1 : 3;
  const shown = clips.filter(({ claim, media, range, trackFrame, trackFrames }) => {
    const isSame =
      sound.claim !== undefined && claim !== undefined
        ? sound.claim === claim
        : isSameMedia(sound.media, media);
    return (
      isSame &&
      Math.abs(range.start.frame - trackFrame - first) <= near &&
      sound.trackFrame < trackFrame + trackFrames &&
      trackFrame < end
    );
  });
  // Where only the picture was cut in two, several clips show it.
  let covered = shown[0]?.trackFrame ?? Infinity;
  if (covered > sound.trackFrame + near) return undefined;
  for (const { trackFrame, trackFrames } of shown) {
    if (trackFrame > covered + near) return undefined;
    covered = Math.max(covered, trackFrame + trackFrames);
  }
  return covered >= end - near ? shown[0] : undefined;
}

/** Sound that was removed is still heard. A timeline without any sound of the clips says nothing about it. */
function reportSilence(
  clips: readonly ParsedClip[],
  sounds: readonly SoundClip[],
  { report, known }: ClipReading,
): void {
  if (sounds.length === 0) return;
  const isHeard = (clip: ParsedClip): boolean =>
    sounds.some(({ trackFrame, frameCount, claim, media }) => {
      const isOver =
        trackFrame < clip.trackFrame + clip.trackFrames &&
        clip.trackFrame < trackFrame + frameCount;
      const isSameShot = claim !== undefined && claim === clip.claim;
      return isOver && (isSameShot || isSameMedia(media, clip.media));
    });
  const silent = clips.filter((clip) => clip.isEnabled && known.hasSound(clip) && !isHeard(clip));
  const [first] = silent;
  if (first === undefined) return;
  const message = `the sound of "${first.name}"${andMore(silent.length)} is missing from the timeline; it is still heard`;
  report.warning(first.path, { code: "TIMELINE_SOUND", message });
}

/** Sound cross-fades where the picture does. */
function reportFades(track: OtioNode, clips: readonly ParsedClip[], reading: ClipReading): void {
  const { times } = reading;
  const children = track.list("children");
  const last = clips.at(-1);
  let at = 0;
  for (const [index, child] of children.entries()) {
    if (child.schema !== "Transition") {
      at += times.frames(child.map("source_range").map("duration")) ?? 0;
      continue;
    }
    const place = at;
    // A shot that ends with a held frame is silent there, and so is one without sound.
    const isSilent = [index - 1, index + 1].every((one) => children[one]?.schema !== "Clip");
    const isEnding = last !== undefined && last.fadeOutFrames > 0 && place >= endOf(last) - 1;
    const isOfPicture = clips.some(
      ({ trackFrame, transition }) => transition !== undefined && Math.abs(trackFrame - place) <= 1,
    );
    if (isOfPicture || isSilent || isEnding || place === 0) continue;
    const what = `the fade "${child.text("name") ?? ""}" is where the picture has a cut`;
    warn(track, { at: child, what, result: "it is not imported" }, reading);
    return;
  }
}

function endOf({ trackFrame, trackFrames, holdLastFrames }: ParsedClip): number {
  return trackFrame + trackFrames + holdLastFrames;
}

/** Narration, music and effects are where the storyboard puts them. */
function reportCues(track: OtioNode, cues: readonly PlacedSound[], reading: ClipReading): void {
  const sounds = listSounds(track, reading);
  for (const [place, sound] of sounds.entries()) {
    const cue = cues[place];
    const isSame =
      cue !== undefined &&
      cue.startFrame === sound.trackFrame &&
      cue.frameCount === sound.frameCount &&
      sound.start.isAt(cue.sourceInFrame) &&
      sound.isEnabled;
    if (isSame) continue;
    const what = `"${sound.name}" was moved, trimmed or disabled`;
    warn(track, { at: sound, what, result: storyboardIsKept }, reading);
    return;
  }
  const missing = cues[sounds.length];
  if (missing === undefined) return;
  const what = `"${missing.name}" is missing`;
  warn(track, { at: track, what, result: storyboardIsKept }, reading);
}

const storyboardIsKept = "the storyboard is not changed";

/** One warning about all of them, at the first. */
function tell(
  found: readonly SoundClip[],
  where: { readonly track: OtioNode; readonly reading: ClipReading },
  say: (name: string) => { readonly what: string; readonly result: string },
): void {
  const [first] = found;
  if (first === undefined) return;
  const { what, result } = say(first.name);
  const { track, reading } = where;
  warn(track, { at: first, what: `${what}${andMore(found.length)}`, result }, reading);
}

function andMore(count: number): string {
  return count < 2 ? "" : ` (and ${count - 1} more)`;
}

function warn(
  track: OtioNode,
  {
    at,
    what,
    result,
  }: {
    readonly at: Pick<OtioNode, "path">;
    readonly what: string;
    readonly result: string;
  },
  { report }: ClipReading,
): void {
  const message = `track "${track.text("name") ?? ""}": ${what}; ${result}`;
  report.warning(at.path, { code: "TIMELINE_SOUND", message });
}
