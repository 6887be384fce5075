import { describeOverlays } from "../../storyboard/describe-overlays.ts";
import type { FilmTransition } from "../../film/cut/film-cut.ts";
import type { FrameRate } from "../../film/media/frame-rate.ts";
import { isBlend } from "../../storyboard/transition-types.ts";
import { createFcpxmlResources, fcpxmlTime, type FcpxmlResources } from "./fcpxml-resources.ts";
import { isConformed, isNearRate } from "./media-span.ts";
import type { MediaUrls } from "./media-url.ts";
import { firstTimecodeFrame } from "../../film/media/timecode.ts";
import { enteringOf, leavingOf } from "../film-fades.ts";
import type { SoundCue, SoundTrack, Timeline, TimelineClip, TimelineTake } from "../timeline.ts";
import { element, formatXml, type XmlElement } from "./xml.ts";

/**
 * Formats a timeline as FCPXML 1.10, after Apple's DTD. A shot with several takes is an audition with the take of the film
 * as its pick. Fades and dips are fades of opacity and volume, so those of white become black; wipes and similar transitions become dissolves.
 */
export function formatFcpxml(timeline: Timeline, urls: MediaUrls): string {
  const { name, rate, frameCount } = timeline;
  const resources = createFcpxmlResources(timeline, urls);
  const write: Write = { timeline, rate, resources };
  const spine = timeline.clips.flatMap((clip, index) => laySpine(clip, index, write));
  const sequence = element(
    "sequence",
    {
      format: resources.sequenceFormat,
      duration: fcpxmlTime(frameCount, rate),
      tcStart: fcpxmlTime(firstTimecodeFrame(timeline), rate),
      tcFormat: timeline.timecode === "drop" ? "DF" : "NDF",
      audioLayout: "stereo",
      audioRate: "48k",
    },
    [element("spine", {}, spine)],
  );
  const project = element("project", { name }, [sequence]);
  const root = element("fcpxml", { version: "1.10" }, [
    element("resources", {}, resources.list()),
    element("library", {}, [element("event", { name }, [project])]),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE fcpxml>\n${formatXml(root)}\n`;
}

type Write = {
  readonly timeline: Timeline;
  readonly rate: FrameRate;
  readonly resources: FcpxmlResources;
};

function laySpine(clip: TimelineClip, index: number, write: Write): XmlElement[] {
  const { timeline } = write;
  const found = transitionInto(clip, timeline.clips[index - 1], write);
  const entering = enteringOf(timeline, index);
  const leaving = leavingOf(timeline, index);
  const withMedia = clip.takes.filter(({ media }) => media !== undefined);
  const offset = spineTime(clip.startFrame, timeline);
  if (clip.activeTake.media === undefined) return [...found, layGap(clip, offset, write)];
  const inOrder = [clip.activeTake, ...withMedia.filter((take) => take !== clip.activeTake)];
  const takes = inOrder.map((take) => layTake(take, clip, { offset, entering, leaving, write }));
  return [...found, takes.length === 1 ? takes[0]! : element("audition", { offset }, takes)];
}

/** A position on the spine, where time starts at the first timecode of the sequence. */
function spineTime(frame: number, timeline: Timeline): string {
  return fcpxmlTime(firstTimecodeFrame(timeline) + frame, timeline.rate);
}

type Laying = {
  readonly offset: string;
  readonly entering: FilmTransition | undefined;
  readonly leaving: FilmTransition | undefined;
  readonly write: Write;
};

function layTake(take: TimelineTake, clip: TimelineClip, given: Laying): XmlElement {
  const { write, offset } = given;
  const { rate, timeline, resources } = write;
  const isActive = take === clip.activeTake;
  // Another take may be shorter: use as much of the same range as it has.
  if (take.media?.isPicture === true) return layPicture(take, clip, given);
  const { start, length, timeMap } = placeTake(take, clip, rate);
  const isHeard = isAudible(take, timeline);
  return element(
    "asset-clip",
    {
      ref: resources.asset(clip, take),
      offset,
      name: clip.takes.length === 1 ? clip.shotId : `${clip.shotId} ${take.name}`,
      start: fcpxmlTime(start, rate),
      duration: fcpxmlTime(length, rate),
      tcFormat: "NDF",
      ...(isHeard
        ? { ...splitEdit(clip, { start, length }, rate), audioRole: "dialogue" }
        : { srcEnable: "video" }),
    },
    [
      ...noteOf(clip),
      ...conformRate(take, rate),
      ...timeMap,
      ...fadesOf({ isHeard, gainDb: clip.sound?.gainDb ?? 0 }, given),
      ...(isActive ? connectedSound(clip, start, write) : []),
      ...markersOf(clip, rate),
    ],
  );
}

/**
 * Where a clip is in its time. At another speed, or with held frames, that is the time of its map: the media up to the clip at the
 * speed of the shot, then the shot, then the rest.
 */
function placeTake(
  take: TimelineTake,
  clip: TimelineClip,
  rate: FrameRate,
): { readonly start: number; readonly length: number; readonly timeMap: readonly XmlElement[] } {
  const { sourceInFrame, frameCount, retime } = clip;
  if (retime === undefined) {
    // Another take may be shorter: use as much of the same range as it has.
    const start = Math.min(sourceInFrame, take.availableFrames - 1);
    return { start, length: Math.min(frameCount, take.availableFrames - start), timeMap: [] };
  }
  const { speed, holdFirstFrames, holdLastFrames, sourceFrameCount } = retime;
  const start = Math.round(sourceInFrame / speed);
  const outFrame = sourceInFrame + sourceFrameCount;
  const playsFrom = start + holdFirstFrames;
  const playsTo = start + frameCount - holdLastFrames;
  const rest = Math.max(0, Math.round((take.availableFrames - outFrame) / speed));
  const points = [
    [0, 0],
    [start, sourceInFrame],
    [playsFrom, sourceInFrame],
    [playsTo, outFrame],
    [start + frameCount, outFrame],
    [start + frameCount + rest, take.availableFrames],
  ] as const;
  const map = points
    .filter(([time], index) => index === 0 || time !== points[index - 1]?.[0])
    .map(([time, value]) =>
      element("timept", {
        time: fcpxmlTime(time, rate),
        value: fcpxmlTime(value, rate),
        interp: "linear",
      }),
    );
  return { start, length: frameCount, timeMap: [element("timeMap", { preservesPitch: 1 }, map)] };
}

/** A picture has no time of its own: it is shown for as long as its clip is. */
function layPicture(take: TimelineTake, clip: TimelineClip, given: Laying): XmlElement {
  const { write, offset } = given;
  const { rate, resources } = write;
  return element(
    "video",
    {
      ref: resources.asset(clip, take),
      offset,
      name: clip.shotId,
      start: "0s",
      duration: fcpxmlTime(clip.frameCount, rate),
    },
    [
      ...noteOf(clip),
      ...fadesOf({ isHeard: false, gainDb: 0 }, given),
      ...connectedSound(clip, 0, write),
      ...markersOf(clip, rate),
    ],
  );
}

/** Sound that begins before its picture or goes on after it. */
function splitEdit(
  { sound }: TimelineClip,
  { start, length }: { readonly start: number; readonly length: number },
  rate: FrameRate,
): XmlElement["attributes"] {
  const { leadFrames = 0, lagFrames = 0 } = sound ?? {};
  if (leadFrames + lagFrames === 0) return {};
  const lead = Math.min(leadFrames, start);
  return {
    audioStart: fcpxmlTime(start - lead, rate),
    audioDuration: fcpxmlTime(lead + length + lagFrames, rate),
  };
}

function layGap(clip: TimelineClip, offset: string, write: Write): XmlElement {
  const { rate } = write;
  return element(
    "gap",
    {
      name: `${clip.shotId} (no media yet)`,
      offset,
      start: fcpxmlTime(clip.sourceInFrame, rate),
      duration: fcpxmlTime(clip.frameCount, rate),
    },
    [...noteOf(clip), ...connectedSound(clip, clip.sourceInFrame, write), ...markersOf(clip, rate)],
  );
}

/** The DTD allows one note: what people wrote comes first, then the prompt, then what lies over the picture. */
function noteOf({ notes, prompt, overlays }: TimelineClip): XmlElement[] {
  const over = describeOverlays(overlays).map((words) => `overlay: ${words}`);
  const text = [notes, prompt, ...over].filter((part) => part !== undefined).join("\n\n");
  return text === "" ? [] : [element("note", {}, text)];
}

/** In the time of the clip. */
function markersOf(clip: TimelineClip, rate: FrameRate): XmlElement[] {
  const { speed = 1, holdFirstFrames = 0 } = clip.retime ?? {};
  return clip.markers.map(({ frame, name, comment }) =>
    element("marker", {
      start: fcpxmlTime(
        Math.round(frame / speed) + (frame < clip.sourceInFrame ? 0 : holdFirstFrames),
        rate,
      ),
      duration: fcpxmlTime(1, rate),
      value: name,
      note: comment,
    }),
  );
}

function transitionInto(
  clip: TimelineClip,
  before: TimelineClip | undefined,
  { rate, resources, timeline }: Write,
): XmlElement[] {
  const { transition, startFrame } = clip;
  if (transition === undefined) return [];
  const { type, beforeFrames, afterFrames } = transition;
  if (!isBlend(type)) return [];
  const name = "Cross Dissolve";
  const soundName = "Audio Crossfade";
  const isHeard = [before, clip].some((one) => one && isAudible(one.activeTake, timeline));
  return [
    element(
      "transition",
      {
        name,
        offset: spineTime(startFrame - beforeFrames, timeline),
        duration: fcpxmlTime(beforeFrames + afterFrames, rate),
      },
      [
        element("filter-video", { ref: resources.crossDissolve(), name }),
        ...(isHeard
          ? [element("filter-audio", { ref: resources.audioCrossfade(), name: soundName })]
          : []),
      ],
    ),
  ];
}

function isAudible({ media }: TimelineTake, { keepsProductionSound }: Timeline): boolean {
  return keepsProductionSound && media?.sound !== undefined;
}

/**
 * A shot fades in with its own transition, and out with that of the next shot. Its sound fades with it. A cross dissolve with
 * nothing would need handles; fades of opacity need none.
 */
function fadesOf(
  { isHeard, gainDb }: { readonly isHeard: boolean; readonly gainDb: number },
  { entering, leaving, write }: Laying,
): XmlElement[] {
  const fade = (name: string, transition: FilmTransition | undefined, frames = 0): XmlElement[] => {
    if (transition === undefined || frames === 0 || isBlend(transition.type)) return [];
    return [element(name, { type: "linear", duration: fcpxmlTime(frames, write.rate) })];
  };
  const fades = [
    ...fade("fadeIn", entering, entering?.afterFrames),
    ...fade("fadeOut", leaving, leaving?.beforeFrames),
  ];
  const volume = isHeard ? volumeOf(gainDb, fades) : [];
  return fades.length === 0 ? volume : [faded("adjust-blend", "1.0", fades), ...volume];
}

function faded(name: string, amount: string, fades: readonly XmlElement[]): XmlElement {
  return element(name, { amount }, [element("param", { name: "amount", value: amount }, fades)]);
}

function volumeOf(gainDb: number, fades: readonly XmlElement[]): XmlElement[] {
  const amount = `${gainDb}dB`;
  if (fades.length > 0) return [faded("adjust-volume", amount, fades)];
  return gainDb === 0 ? [] : [element("adjust-volume", { amount })];
}

/** How media of another rate are played: frame by frame where the rates are as near as 24 and 23.976, else at their speed. */
function conformRate(take: TimelineTake, rate: FrameRate): XmlElement[] {
  if (!isConformed(take, rate)) return [];
  const own = take.media?.rate;
  const scaleEnabled = own !== undefined && isNearRate(own, rate) ? 1 : 0;
  return [element("conform-rate", { scaleEnabled, srcFrameRate: own && srcFrameRate(own) })];
}

/** As the DTD of FCPXML 1.10 lists them; `undefined` for another rate. */
const srcFrameRates = ["23.98", "24", "25", "29.97", "30", "60", "47.95", "48", "50", "59.94"];

function srcFrameRate({ numerator, denominator }: FrameRate): string | undefined {
  const rounded = String(Number((numerator / denominator).toFixed(2)));
  return srcFrameRates.find((known) => known === rounded);
}

/** Narration, music and effects are connected to the shot in which they start, and placed in its time. */
function connectedSound(clip: TimelineClip, start: number, write: Write): XmlElement[] {
  const end = clip.startFrame + clip.frameCount;
  return write.timeline.soundTracks.flatMap((track, index) =>
    track.cues
      .filter(({ startFrame }) => startFrame >= clip.startFrame && startFrame < end)
      .map((cue) => {
        const offset = start + cue.startFrame - clip.startFrame;
        return soundClip(cue, { track, lane: -1 - index, offset, write });
      }),
  );
}

function soundClip(
  cue: SoundCue,
  given: {
    readonly track: SoundTrack;
    readonly lane: number;
    readonly offset: number;
    readonly write: Write;
  },
): XmlElement {
  const { track, write } = given;
  return element(
    "asset-clip",
    {
      ref: write.resources.sound(cue),
      lane: given.lane,
      offset: fcpxmlTime(given.offset, write.rate),
      name: cue.name,
      ...(cue.sourceInFrame === 0 ? {} : { start: fcpxmlTime(cue.sourceInFrame, write.rate) }),
      duration: fcpxmlTime(cue.frameCount, write.rate),
      srcEnable: "audio",
      audioRole: audioRoles[track.kind],
    },
    volumeOf(cue.gainDb, fadesOfCue(cue, write.rate)),
  );
}

const audioRoles = {
  narration: "dialogue.narration",
  music: "music",
  effects: "effects",
} as const satisfies Record<SoundTrack["kind"], string>;

function fadesOfCue({ fadeInFrames, fadeOutFrames }: SoundCue, rate: FrameRate): XmlElement[] {
  const fade = (name: "fadeIn" | "fadeOut", frames: number): XmlElement[] =>
    frames === 0 ? [] : [element(name, { type: "linear", duration: fcpxmlTime(frames, rate) })];
  return [...fade("fadeIn", fadeInFrames), ...fade("fadeOut", fadeOutFrames)];
}
