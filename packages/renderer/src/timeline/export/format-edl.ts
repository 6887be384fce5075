import type { FilmTransition } from "../../film/cut/film-cut.ts";
import type { FrameRate } from "../../film/media/frame-rate.ts";
import { mediaUrl, type MediaUrls } from "./media-url.ts";
import { nameReels } from "./name-reels.ts";
import { firstTimecodeFrame, formatTimecode } from "../timecode.ts";
import type { Timeline, TimelineClip } from "../timeline.ts";

/**
 * Formats the picture as a CMX 3600 edit decision list: cuts, dissolves, wipes and fades from or to black, with reel names of
 * eight characters and record times from 01:00:00:00. The format has no takes, handles or sound; a fade from or to white
 * becomes a cut.
 */
export function formatEdl(timeline: Timeline, urls: MediaUrls): string {
  const { clips } = timeline;
  const reels = nameReels(clips.map(({ shotId }) => shotId));
  const write: Write = { timeline, urls, reels };
  const lines: string[] = [];
  let number = 0;
  const add = (event: readonly string[]): void => {
    number += 1;
    const label = String(number).padStart(3, "0");
    for (const line of event) lines.push(line.startsWith("*") ? line : `${label}  ${line}`);
    lines.push("");
  };
  for (const [index, clip] of clips.entries()) {
    const before = clips[index - 1];
    if (before !== undefined && isFadeToBlack(clip.transition))
      add(fadeToBlack(before, clip, write));
    add(shotEvent(clip, { before, next: clips[index + 1] }, write));
  }
  return [`TITLE: ${titleOf(timeline)}`, "FCM: NON-DROP FRAME", "", ...lines].join("\n");
}

type Write = {
  readonly timeline: Timeline;
  readonly urls: MediaUrls;
  /** By shot id. */
  readonly reels: ReadonlyMap<string, string>;
};

/** Old readers accept 70 characters and no line breaks. */
function titleOf({ name }: Timeline): string {
  return name.replace(/\s+/g, " ").trim().slice(0, 70);
}

function shotEvent(
  clip: TimelineClip,
  around: { readonly before: TimelineClip | undefined; readonly next: TimelineClip | undefined },
  write: Write,
): string[] {
  const { before, next } = around;
  const entering = effectInto(clip.transition);
  const early = entering === undefined ? 0 : earlyFrames(clip.transition);
  const startFrame = clip.startFrame - early;
  const length = clip.frameCount + early - earlyFrames(next?.transition);
  const sourceFrame = clip.sourceInFrame - early;
  const { rate } = write.timeline;
  const reel = write.reels.get(clip.shotId) ?? "AX";
  const comments = [
    ...markersOf(clip, rate),
    clip.activeTake.media === undefined
      ? "* STORYREEL: NO MEDIA YET"
      : `* SOURCE FILE: ${mediaUrl(clip.activeTake.media.path, write.urls)}`,
  ];
  const place = { sourceFrame, length, startFrame, rate };
  if (entering === undefined) {
    const note = isOfWhite(clip.transition) ? ["* STORYREEL: FADE OF WHITE NOT WRITTEN"] : [];
    return [line(reel, "C", place), `* FROM CLIP NAME: ${clip.shotId}`, ...note, ...comments];
  }
  const isFade = clip.transition?.type === "fade_from";
  const from = isFade || before === undefined ? undefined : before;
  return [
    line(from === undefined ? "BL" : (write.reels.get(from.shotId) ?? "AX"), "C", {
      sourceFrame: from === undefined ? 0 : from.sourceInFrame + from.frameCount - early,
      length: 0,
      startFrame,
      rate,
    }),
    line(reel, entering, place),
    ...(from === undefined ? [] : [`* FROM CLIP NAME: ${from.shotId}`]),
    `* TO CLIP NAME: ${clip.shotId}`,
    ...comments,
  ];
}

/** The end of the previous shot dissolves to black, and the next shot starts with a cut. */
function fadeToBlack(before: TimelineClip, clip: TimelineClip, write: Write): string[] {
  const frames = earlyFrames(clip.transition);
  const { rate } = write.timeline;
  const startFrame = clip.startFrame - frames;
  const sourceFrame = before.sourceInFrame + before.frameCount - frames;
  return [
    line(write.reels.get(before.shotId) ?? "AX", "C", { sourceFrame, length: 0, startFrame, rate }),
    line("BL", effect("D", frames), { sourceFrame: 0, length: frames, startFrame, rate }),
    `* FROM CLIP NAME: ${before.shotId}`,
  ];
}

function isFadeToBlack(transition: FilmTransition | undefined): boolean {
  return transition?.type === "fade_to" && transition.colour === "black";
}

function isOfWhite(transition: FilmTransition | undefined): boolean {
  return transition?.colour === "white";
}

/** The effect at the start of a shot's own event; `undefined` is a cut. */
function effectInto(transition: FilmTransition | undefined): string | undefined {
  if (transition === undefined) return undefined;
  const frames = transition.beforeFrames + transition.afterFrames;
  switch (transition.type) {
    case "dissolve":
      return effect("D", frames);
    case "wipe":
      return effect("W001", frames);
    case "fade_from":
      return transition.colour === "black" ? effect("D", frames) : undefined;
    case "fade_to":
      return undefined;
  }
}

function effect(code: string, frames: number): string {
  return `${code.padEnd(4)} ${String(frames).padStart(3, "0")}`;
}

/** Frames before its cut in which a shot, or black, is already visible. */
function earlyFrames(transition: FilmTransition | undefined): number {
  return transition === undefined || isOfWhite(transition) ? 0 : transition.beforeFrames;
}

type Place = {
  readonly sourceFrame: number;
  readonly length: number;
  /** In the film. */
  readonly startFrame: number;
  readonly rate: FrameRate;
};

function line(reel: string, code: string, place: Place): string {
  const { sourceFrame, length, rate } = place;
  const recordFrame = firstTimecodeFrame(rate) + place.startFrame;
  const times = [sourceFrame, sourceFrame + length, recordFrame, recordFrame + length];
  return [
    reel.padEnd(8),
    "V    ",
    code.padEnd(8),
    ...times.map((frame) => formatTimecode(frame, rate)),
  ].join(" ");
}

/** Markers at their place in the film. Those in the handles have none, and are left out. */
function markersOf(clip: TimelineClip, rate: FrameRate): string[] {
  return clip.markers.flatMap(({ frame, name }) => {
    const inShot = frame - clip.sourceInFrame;
    if (inShot < 0 || inShot >= clip.frameCount) return [];
    const timecode = formatTimecode(firstTimecodeFrame(rate) + clip.startFrame + inShot, rate);
    return [`* LOC: ${timecode} GREEN   ${name.replace(/\s+/g, " ").trim()}`];
  });
}
