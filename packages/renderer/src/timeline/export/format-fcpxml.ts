import type { FilmTransition } from "../../film/cut/film-cut.ts";
import type { FrameRate } from "../../film/media/frame-rate.ts";
import { createFcpxmlResources, fcpxmlTime, type FcpxmlResources } from "./fcpxml-resources.ts";
import type { MediaUrls } from "./media-url.ts";
import { firstTimecodeFrame } from "../timecode.ts";
import type { SoundCue, SoundTrack, Timeline, TimelineClip, TimelineTake } from "../timeline.ts";
import { element, formatXml, type XmlElement } from "./xml.ts";

/**
 * Formats a timeline as FCPXML 1.10, after Apple's DTD. A shot with several takes is an audition with the take of the film
 * as its pick. Fades are fades of opacity, so fades from and to white become black, and wipes become dissolves.
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
      tcStart: fcpxmlTime(firstTimecodeFrame(rate), rate),
      tcFormat: "NDF",
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
  const { rate, timeline } = write;
  const found = transitionInto(clip.transition, clip.startFrame, write);
  const leaving = timeline.clips[index + 1]?.transition;
  const withMedia = clip.takes.filter(({ media }) => media !== undefined);
  const offset = spineTime(clip.startFrame, rate);
  if (clip.activeTake.media === undefined) return [...found, layGap(clip, offset, write)];
  const inOrder = [clip.activeTake, ...withMedia.filter((take) => take !== clip.activeTake)];
  const takes = inOrder.map((take) => layTake(take, clip, { offset, leaving, write }));
  return [...found, takes.length === 1 ? takes[0]! : element("audition", { offset }, takes)];
}

/** A position on the spine, where time starts at the first timecode of the sequence. */
function spineTime(frame: number, rate: FrameRate): string {
  return fcpxmlTime(firstTimecodeFrame(rate) + frame, rate);
}

function layTake(
  take: TimelineTake,
  clip: TimelineClip,
  given: {
    readonly offset: string;
    readonly leaving: FilmTransition | undefined;
    readonly write: Write;
  },
): XmlElement {
  const { write, offset } = given;
  const { rate, timeline, resources } = write;
  const isActive = take === clip.activeTake;
  // Another take may be shorter: use as much of the same range as it has.
  const start = Math.min(clip.sourceInFrame, take.availableFrames - 1);
  const length = Math.min(clip.frameCount, take.availableFrames - start);
  const hasSound = take.media?.sound !== undefined;
  return element(
    "asset-clip",
    {
      ref: resources.asset(clip, take),
      offset,
      name: clip.takes.length === 1 ? clip.shotId : `${clip.shotId} ${take.name}`,
      start: fcpxmlTime(start, rate),
      duration: fcpxmlTime(length, rate),
      tcFormat: "NDF",
      ...(hasSound && timeline.keepsProductionSound
        ? { audioRole: "dialogue" }
        : { srcEnable: "video" }),
    },
    [
      ...(clip.prompt === undefined ? [] : [element("note", {}, clip.prompt)]),
      ...fadesOf(clip.transition, given.leaving, rate),
      ...(isActive ? connectedSound(clip, start, write) : []),
      ...markersOf(clip, rate),
    ],
  );
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
    [
      ...(clip.prompt === undefined ? [] : [element("note", {}, clip.prompt)]),
      ...connectedSound(clip, clip.sourceInFrame, write),
      ...markersOf(clip, rate),
    ],
  );
}

function markersOf({ markers }: TimelineClip, rate: FrameRate): XmlElement[] {
  return markers.map(({ frame, name }) =>
    element("marker", {
      start: fcpxmlTime(frame, rate),
      duration: fcpxmlTime(1, rate),
      value: name,
    }),
  );
}

function transitionInto(
  transition: FilmTransition | undefined,
  cutFrame: number,
  { rate, resources }: Write,
): XmlElement[] {
  if (transition === undefined) return [];
  const { type, beforeFrames, afterFrames } = transition;
  if (type !== "dissolve" && type !== "wipe") return [];
  const name = "Cross Dissolve";
  return [
    element(
      "transition",
      {
        name,
        offset: spineTime(cutFrame - beforeFrames, rate),
        duration: fcpxmlTime(beforeFrames + afterFrames, rate),
      },
      [element("filter-video", { ref: resources.crossDissolve(), name })],
    ),
  ];
}

/** A shot fades in with its own transition, and out with that of the next shot. */
function fadesOf(
  entering: FilmTransition | undefined,
  leaving: FilmTransition | undefined,
  rate: FrameRate,
): XmlElement[] {
  const fades = [
    ...(entering?.type === "fade_from"
      ? [element("fadeIn", { type: "linear", duration: fcpxmlTime(entering.afterFrames, rate) })]
      : []),
    ...(leaving?.type === "fade_to"
      ? [element("fadeOut", { type: "linear", duration: fcpxmlTime(leaving.beforeFrames, rate) })]
      : []),
  ];
  if (fades.length === 0) return [];
  return [
    element("adjust-blend", { amount: "1.0" }, [
      element("param", { name: "amount", value: "1.0" }, fades),
    ]),
  ];
}

/** Narration and music are connected to the shot in which they start, and placed in its time. */
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
      duration: fcpxmlTime(cue.frameCount, write.rate),
      srcEnable: "audio",
      audioRole: track.kind === "music" ? "music" : "dialogue.narration",
    },
    track.gainDb === 0 ? [] : [element("adjust-volume", { amount: `${track.gainDb}dB` })],
  );
}
