import { basename, join } from "node:path";
import { nameReels } from "../export/name-reels.ts";
import { canDropFrames, formatTimecode, nominalRate } from "../../film/media/timecode.ts";
import type {
  SoundTrack,
  Timeline,
  TimelineClip,
  TimelineMedia,
  TimelineTake,
} from "../timeline.ts";
import type { ClipContainer, CollectedMedia, Collection } from "./collection.ts";
import { createNamer } from "./create-namer.ts";

/**
 * Names every file of a film for a folder, and lays the timeline over it. Pure. Clips are named by shot and take, cards by shot, sound keeps
 * its name, and so do own footage and pictures. One that is used twice is collected once.
 *
 * @param folder absolute.
 * @param containerOf by path.
 */
export function planCollection(
  timeline: Timeline,
  folder: string,
  containerOf: (path: string) => ClipContainer,
): Collection {
  const nameFile = createNamer();
  const reelOf = nameReels(timeline.clips);
  const media: CollectedMedia[] = [];
  const place = (name: string): string => join(folder, ...name.split("/"));
  const collected = new Map<string, string>();
  const collectOwn = (clip: TimelineClip, own: TimelineMedia): TimelineMedia => {
    const known = collected.get(own.path);
    if (known !== undefined) return { ...own, path: place(known) };
    const name = nameFile(
      "media",
      own.isCard === true ? `${clip.shotId}_card.png` : basename(own.path),
    );
    collected.set(own.path, name);
    const about = `shot ${clip.shotId}, ${describeOwn(own)}`;
    media.push({ name, sourcePath: own.path, about, content: { kind: "own" } });
    return { ...own, path: place(name) };
  };
  const collectTake = (clip: TimelineClip, take: TimelineTake): TimelineTake => {
    if (take.media === undefined) return take;
    if (take.requestKey === undefined) return { ...take, media: collectOwn(clip, take.media) };
    const { path } = take.media;
    const number = take.name.replace(/^take-/, "");
    const container = containerOf(path);
    const name = nameFile("media", `${clip.shotId}_take${number}.${container}`);
    media.push({
      name,
      sourcePath: path,
      about: `shot ${clip.shotId}, take ${number}`,
      content: {
        kind: "clip",
        media: take.media,
        container,
        reel: reelOf(clip.shotId, take.name),
        timecode: firstTimecodeOf(take.media, timeline),
        isActive: take === clip.activeTake,
      },
    });
    return { ...take, media: { ...take.media, path: place(name) } };
  };
  const clips = timeline.clips.map((clip) => {
    const takes = clip.takes.map((take) => [take, collectTake(clip, take)] as const);
    const active = takes.find(([take]) => take === clip.activeTake)?.[1];
    return {
      ...clip,
      takes: takes.map(([, collected]) => collected),
      activeTake: active ?? clip.activeTake,
    };
  });
  const sounds = new Map<string, string>();
  const soundTracks = timeline.soundTracks.map((track) => ({
    ...track,
    cues: track.cues.map((cue) => {
      const known = sounds.get(cue.path);
      if (known !== undefined) return { ...cue, path: place(known) };
      const name = nameFile("audio", basename(cue.path));
      sounds.set(cue.path, name);
      const about = describeCue(track.kind, cue.name);
      media.push({ name, sourcePath: cue.path, about, content: { kind: track.kind } });
      return { ...cue, path: place(name) };
    }),
  }));
  return { media, timeline: { ...timeline, clips, soundTracks } };
}

function describeCue(kind: SoundTrack["kind"], name: string): string {
  switch (kind) {
    case "narration":
      return `narration of shot ${name}`;
    case "music":
      return "music";
    case "effects":
      return "effect";
  }
}

// Rates of SMPTE ST 12-1 and ST 12-3, of which ffmpeg also makes timecode.
const timecodeRates = [24, 25, 30, 48, 50, 60];

/** Every clip starts at zero, so its timecode is the time that an EDL gives as source. */
function firstTimecodeOf({ rate }: TimelineMedia, timeline: Timeline): string | undefined {
  if (rate === undefined || (rate.denominator !== 1 && rate.denominator !== 1001)) return undefined;
  if (!timecodeRates.includes(nominalRate(rate))) return undefined;
  const timecode = timeline.timecode === "drop" && canDropFrames(rate) ? "drop" : "non_drop";
  return formatTimecode(0, { rate, timecode });
}

function describeOwn({ isCard, isPicture }: TimelineMedia): string {
  if (isCard === true) return "card";
  return isPicture === true ? "picture" : "own footage";
}
