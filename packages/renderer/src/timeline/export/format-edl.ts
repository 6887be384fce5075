import { describeOverlays } from "../../storyboard/describe-overlays.ts";
import type { FilmTransition } from "../../film/cut/film-cut.ts";
import { isConformed } from "./media-span.ts";
import { mediaUrl, type MediaUrls } from "./media-url.ts";
import { nameReels } from "./name-reels.ts";
import {
  firstTimecodeFrame,
  formatTimecode,
  type TimecodeClock,
} from "../../film/media/timecode.ts";
import type { FrameRate } from "../../film/media/frame-rate.ts";
import { isBlend, type BlendType } from "../../storyboard/transition-types.ts";
import { mediaFrameAt } from "../../film/cut/media-frame.ts";
import { enteringOf, leavingOf } from "../film-fades.ts";
import type { Timeline, TimelineClip } from "../timeline.ts";

/**
 * Formats the shots as a CMX 3600 edit decision list: cuts, dissolves, wipes and fades from or to black of the picture and the
 * sound of the clips, with reel names of eight characters and record times from 01:00:00:00. The format has no takes or
 * handles, and no room for narration and music, which sound at the same time; a fade from or to white becomes a cut. All times
 * count the frames of the timeline; a comment names media of another rate.
 */
export function formatEdl(timeline: Timeline, urls: MediaUrls): string {
  const { clips } = timeline;
  const reelOf = nameReels(clips);
  const write: Write = {
    timeline,
    urls,
    reelOf: ({ shotId, activeTake }) => reelOf(shotId, activeTake.name),
  };
  const lines: string[] = [];
  let number = 0;
  const add = (event: readonly string[]): void => {
    number += 1;
    const label = String(number).padStart(3, "0");
    for (const line of event) {
      // A line of motion has no number of its own.
      if (line.startsWith("*M2")) lines.push(line.slice(1));
      else lines.push(line.startsWith("*") ? line : `${label}  ${line}`);
    }
    lines.push("");
  };
  for (const [index, clip] of clips.entries()) {
    const entering = enteringOf(timeline, index);
    const around = { before: clips[index - 1], entering, leaving: leavingOf(timeline, index) };
    add(shotEvent(clip, around, write));
    const sound = soundAlone(clip, around, write);
    if (sound !== undefined) add(sound);
    if (fadesToBlack(around.leaving)) add(fadeToBlack(clip, around.leaving, write));
  }
  const mode = timeline.timecode === "drop" ? "DROP FRAME" : "NON-DROP FRAME";
  return [`TITLE: ${titleOf(timeline)}`, `FCM: ${mode}`, "", ...lines].join("\n");
}

type Write = {
  readonly timeline: Timeline;
  readonly urls: MediaUrls;
  readonly reelOf: (clip: TimelineClip) => string;
};

type Neighbours = {
  readonly before: TimelineClip | undefined;
  readonly entering: FilmTransition | undefined;
  readonly leaving: FilmTransition | undefined;
};

/** Old readers accept 70 characters and no line breaks. */
function titleOf({ name }: Timeline): string {
  return oneLine(name).slice(0, 70);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function shotEvent(clip: TimelineClip, around: Neighbours, write: Write): string[] {
  const { before, entering: transition } = around;
  const { timeline, reelOf } = write;
  const entering = effectInto(transition);
  const place = placeOf(clip, around, timeline);
  const comments = [
    ...markersOf(clip, timeline),
    ...(clip.notes === undefined ? [] : [`* COMMENT: ${oneLine(clip.notes)}`]),
    ...describeOverlays(clip.overlays).map((words) => `* COMMENT: OVERLAY ${oneLine(words)}`),
    ...sourceOf(clip, write),
  ];
  const isSplit = isSoundAlone(clip, before, timeline);
  const channels = isSplit ? "V" : channelsOf(clip, timeline);
  const note = noteOn(transition);
  if (entering === undefined) {
    return [
      line({ reel: reelOf(clip), channels, effect: "C" }, place),
      ...motionOf(clip, place, write),
      `* FROM CLIP NAME: ${clip.shotId}`,
      ...note,
      ...comments,
    ];
  }
  const from = transition !== undefined && isBlend(transition.type) ? before : undefined;
  return [
    outgoing(from, channels, { place, write }),
    line({ reel: reelOf(clip), channels, effect: entering }, place),
    ...motionOf(clip, place, write),
    ...(from === undefined ? [] : [`* FROM CLIP NAME: ${from.shotId}`]),
    `* TO CLIP NAME: ${clip.shotId}`,
    ...note,
    ...comments,
  ];
}

function placeOf(
  clip: TimelineClip,
  { entering, leaving }: Neighbours,
  clock: TimecodeClock,
): Place {
  const early = entering !== undefined && isBlend(entering.type) ? entering.beforeFrames : 0;
  return {
    sourceFrame: sourceFrameAt(clip, -early),
    sourceLength:
      sourceEndAt(clip, clip.frameCount - earlyFrames(leaving)) - sourceFrameAt(clip, -early),
    length: clip.frameCount + early - earlyFrames(leaving),
    startFrame: clip.startFrame - early,
    clock,
  };
}

/** A picture has no times. */
function sourceFrameAt(clip: TimelineClip, shotFrame: number): number {
  return clip.activeTake.media?.isPicture === true ? 0 : mediaFrameAt(clip, shotFrame);
}

/** The frame after the last one that is seen before a frame of the shot. */
function sourceEndAt(clip: TimelineClip, shotFrame: number): number {
  const { holdLastFrames = 0, sourceFrameCount = 0 } = clip.retime ?? {};
  const isHeld = holdLastFrames > 0 && shotFrame >= clip.frameCount - holdLastFrames;
  return isHeld ? clip.sourceInFrame + sourceFrameCount : sourceFrameAt(clip, shotFrame);
}

/**
 * The speed of an event, as frames of its source a second: an M2 line of CMX 3600. It has one speed, so held frames are a
 * comment.
 */
function motionOf(clip: TimelineClip, place: Place, { timeline, reelOf }: Write): string[] {
  const isPicture = clip.activeTake.media?.isPicture === true;
  const { speed = 1, holdFirstFrames = 0, holdLastFrames = 0 } = clip.retime ?? {};
  if (!isPicture && clip.retime === undefined) return [];
  const { numerator, denominator } = timeline.rate;
  const framesASecond = isPicture ? 0 : (speed * numerator) / denominator;
  const from = formatTimecode(place.sourceFrame, timeline);
  const motion = `*M2   ${reelOf(clip).padEnd(8)} ${framesASecond.toFixed(1).padStart(5, "0")}                ${from}`;
  const held = [
    ...(holdFirstFrames > 0 ? [`FIRST FRAME HELD FOR ${holdFirstFrames} FRAMES`] : []),
    ...(holdLastFrames > 0 ? [`LAST FRAME HELD FOR ${holdLastFrames} FRAMES`] : []),
  ];
  return [
    ...(isPicture || speed !== 1 ? [motion] : []),
    ...(isPicture ? ["* STORYREEL: STILL PICTURE"] : []),
    ...(held.length === 0 ? [] : [`* STORYREEL: ${held.join(", ")}`]),
  ];
}

/** The first line of an effect: what is left, at the frame where the effect begins. `undefined` is black. */
function outgoing(
  from: TimelineClip | undefined,
  channels: string,
  { place, write }: { readonly place: Place; readonly write: Write },
): string {
  const { startFrame, clock } = place;
  const shown = from === undefined ? 0 : sourceFrameAt(from, startFrame - from.startFrame);
  const reel = from === undefined ? "BL" : write.reelOf(from);
  return line(
    { reel, channels, effect: "C" },
    { sourceFrame: shown, length: 0, startFrame, clock },
  );
}

/** A dissolve or wipe between a shot with sound and one without: the sound fades on its own. */
function isSoundAlone(
  clip: TimelineClip,
  before: TimelineClip | undefined,
  timeline: Timeline,
): boolean {
  const { transition } = clip;
  if (before === undefined || transition === undefined || !isBlend(transition.type)) return false;
  return isHeard(clip, timeline) !== isHeard(before, timeline);
}

function soundAlone(clip: TimelineClip, around: Neighbours, write: Write): string[] | undefined {
  const { before } = around;
  const { timeline, reelOf } = write;
  const { transition } = clip;
  if (transition === undefined || !isSoundAlone(clip, before, timeline)) return undefined;
  const place = placeOf(clip, around, timeline);
  const frames = transition.beforeFrames + transition.afterFrames;
  const [from, into] = isHeard(clip, timeline) ? [undefined, clip] : [before, undefined];
  const channels = soundChannelsOf(into ?? from);
  const reel = into === undefined ? "BL" : reelOf(into);
  const black = { sourceFrame: 0, sourceLength: frames, length: frames };
  const shown = into === undefined ? { ...place, ...black } : place;
  return [
    outgoing(from, channels, { place, write }),
    line({ reel, channels, effect: effect("D", frames) }, shown),
    `* ${into === undefined ? "FROM" : "TO"} CLIP NAME: ${(into ?? from)?.shotId ?? ""}`,
  ];
}

/** The end of the shot dissolves to black. */
function fadeToBlack(
  clip: TimelineClip,
  leaving: FilmTransition | undefined,
  write: Write,
): string[] {
  const frames = earlyFrames(leaving);
  const { timeline } = write;
  const channels = channelsOf(clip, timeline);
  const startFrame = clip.startFrame + clip.frameCount - frames;
  const place = { sourceFrame: 0, length: frames, startFrame, clock: timeline };
  return [
    outgoing(clip, channels, { place, write }),
    line({ reel: "BL", channels, effect: effect("D", frames) }, place),
    `* FROM CLIP NAME: ${clip.shotId}`,
  ];
}

function isHeard({ activeTake }: TimelineClip, { keepsProductionSound }: Timeline): boolean {
  return keepsProductionSound && activeTake.media?.sound !== undefined;
}

/** `B` is the picture and one channel of sound, `AA/V` the picture and two. */
function channelsOf(clip: TimelineClip, timeline: Timeline): string {
  if (!isHeard(clip, timeline)) return "V";
  return soundChannelsOf(clip) === "A" ? "B" : "AA/V";
}

function soundChannelsOf(clip: TimelineClip | undefined): string {
  return clip?.activeTake.media?.sound?.channels === 1 ? "A" : "AA";
}

function sourceOf({ activeTake }: TimelineClip, { timeline, urls }: Write): string[] {
  const { media } = activeTake;
  if (media === undefined) return ["* STORYREEL: NO MEDIA YET"];
  const { rate } = media;
  const own = rate === undefined ? "A VARYING RATE" : `${framesASecond(rate)} FPS`;
  return [
    `* SOURCE FILE: ${mediaUrl(media.path, urls)}`,
    ...(isConformed(activeTake, timeline.rate)
      ? [`* STORYREEL: MEDIA HAS ${own}; SOURCE TIMES COUNT ${framesASecond(timeline.rate)} FPS`]
      : []),
  ];
}

function framesASecond({ numerator, denominator }: FrameRate): string {
  return String(Number((numerator / denominator).toFixed(3)));
}

function fadesToBlack(transition: FilmTransition | undefined): boolean {
  if (transition === undefined || isBlend(transition.type)) return false;
  return transition.colour === "black" && transition.beforeFrames > 0;
}

function isOfWhite(transition: FilmTransition | undefined): boolean {
  return transition?.colour === "white";
}

/** The effect at the start of a shot's own event; `undefined` is a cut. */
function effectInto(transition: FilmTransition | undefined): string | undefined {
  if (transition === undefined) return undefined;
  const { type, colour, beforeFrames, afterFrames } = transition;
  if (isBlend(type)) return effect(edlEffects[type] ?? "D", beforeFrames + afterFrames);
  return colour === "black" && afterFrames > 0 ? effect("D", afterFrames) : undefined;
}

/** Of SMPTE 258M: an edge to the right, one down, a circle, a clock hand. Absent: a dissolve. */
const edlEffects: { readonly [T in BlendType]?: string } = {
  wipe: "W001",
  wipe_right: "W001",
  wipe_left: "W001",
  wipe_down: "W002",
  wipe_up: "W002",
  iris_open: "W119",
  iris_close: "W119",
  clock_wipe: "W201",
};

/** What the columns do not say. */
function noteOn(transition: FilmTransition | undefined): string[] {
  if (transition === undefined) return [];
  const { type } = transition;
  if (!isBlend(type)) {
    return isOfWhite(transition) ? ["* STORYREEL: FADE OF WHITE NOT WRITTEN"] : [];
  }
  if (type === "dissolve" || type === "wipe") return [];
  return [`* STORYREEL: ${type.toUpperCase().replaceAll("_", " ")}`];
}

function effect(code: string, frames: number): string {
  return `${code.padEnd(4)} ${String(frames).padStart(3, "0")}`;
}

/** Frames before a cut in which the next shot, or black, is already visible. */
function earlyFrames(transition: FilmTransition | undefined): number {
  return transition === undefined || isOfWhite(transition) ? 0 : transition.beforeFrames;
}

type Place = {
  readonly sourceFrame: number;
  /** Absent: as many frames as in the film. */
  readonly sourceLength?: number;
  readonly length: number;
  /** In the film. */
  readonly startFrame: number;
  readonly clock: TimecodeClock;
};

type Columns = { readonly reel: string; readonly channels: string; readonly effect: string };

function line({ reel, channels, effect }: Columns, place: Place): string {
  const { sourceFrame, length, sourceLength = length, clock } = place;
  const recordFrame = firstTimecodeFrame(clock) + place.startFrame;
  const times = [sourceFrame, sourceFrame + sourceLength, recordFrame, recordFrame + length];
  return [
    reel.padEnd(8),
    channels.padEnd(5),
    effect.padEnd(8),
    ...times.map((frame) => formatTimecode(frame, clock)),
  ].join(" ");
}

/** Markers at their place in the film. Those in the handles have none, and are left out. */
function markersOf(clip: TimelineClip, clock: TimecodeClock): string[] {
  return clip.markers.flatMap(({ frame, name, comment, color = "green" }) => {
    const { speed = 1, holdFirstFrames = 0 } = clip.retime ?? {};
    const inMedia = frame - clip.sourceInFrame;
    const inShot = inMedia < 0 ? inMedia : holdFirstFrames + Math.round(inMedia / speed);
    if (inShot < 0 || inShot >= clip.frameCount) return [];
    const timecode = formatTimecode(firstTimecodeFrame(clock) + clip.startFrame + inShot, clock);
    const text = oneLine(comment === undefined ? name : `${name}: ${comment}`);
    return [`* LOC: ${timecode} ${color.toUpperCase().padEnd(7)} ${text}`];
  });
}
