import { basename } from "node:path";
import { formatRate } from "../../film/media/frame-rate.ts";
import type { TimelineFormat } from "../export/format-timeline.ts";
import { firstTimecodeFrame, formatTimecode } from "../../film/media/timecode.ts";
import type { CollectedMedia, Collection } from "./collection.ts";

/** What the README of a collected folder is written from. */
export type DescribedCollection = Collection & {
  readonly timelines: readonly { readonly format: TimelineFormat; readonly name: string }[];
  /** Ids of the shots without a clip. */
  readonly missing: readonly string[];
  /** Names of clips that have no timecode track. */
  readonly unstamped: readonly string[];
  readonly losses: readonly string[];
};

const uses: { readonly [Format in TimelineFormat]: string } = {
  otio: "DaVinci Resolve 18.5 or later, Premiere Pro 25.6 or later, Avid, Kdenlive: import the timeline",
  fcpxml: "Final Cut Pro: File > Import > XML; also DaVinci Resolve",
  edl: "any other software: picture and the clips' own sound, conformed by reel name and timecode",
  srt: "captions",
  vtt: "captions, for the web",
};

/** A short text on what is where in a collected folder, and how to open it. The same film gives the same text. */
export function describeCollection(collection: DescribedCollection): string {
  const { timeline, media, timelines, missing, unstamped, losses } = collection;
  const { name, rate, widthPx, heightPx } = timeline;
  const start = formatTimecode(firstTimecodeFrame(timeline), timeline);
  const length = formatTimecode(timeline.frameCount, timeline);
  const listed = (files: readonly CollectedMedia[]): string[] =>
    files.map((file) => `  ${file.name}  ${[file.about, ...factsOf(file)].join(", ")}`);
  const clips = media.filter(({ content }) => content.kind === "clip");
  const own = media.filter(({ content }) => content.kind === "own");
  const sounds = media.filter(({ content }) => content.kind !== "clip" && content.kind !== "own");
  const lines = [
    name,
    "",
    ...(timeline.isRehearsal ? ["This is a rehearsal: the clips are stand-ins.", ""] : []),
    `${widthPx}x${heightPx}, ${formatRate(rate)} frames a second, starts at ${start}, lasts ${length}.`,
    "",
    "Timelines. They refer to the files below by relative paths: keep this folder together.",
    ...timelines.map((one) => `  ${one.name}  ${uses[one.format]}`),
    "",
    ...(clips.length === 0
      ? []
      : [
          "Clips. Each is a whole take; what the cut leaves out is in the handles.",
          "  Timecode and reel name are in the files, and in the EDL. In DaVinci Resolve, choose reel names",
          "  from the source clip file before you import the EDL.",
          ...listed(clips),
        ]),
    ...(own.length === 0
      ? []
      : ["", "Your own footage and pictures as they are, and cards", ...listed(own)]),
    ...(sounds.length === 0
      ? []
      : ["", "Sound, which EDLs do not contain. It starts at", ...startsOf(collection)]),
    ...(sounds.length === 0 ? [] : ["", "Sound files", ...listed(sounds)]),
    ...noteAbout("Shots without a clip, which are empty in the timelines", missing),
    ...noteAbout(
      "Clips without timecode, because their frame rate varies or does not allow one",
      unstamped,
    ),
    ...noteAbout("What looks different from the film", losses),
    "",
    "Written by storyreel. Running the same command again updates these files; it does not overwrite a",
    "file that was changed since, and deletes nothing. Save an edited timeline under another name.",
  ];
  return `${lines.join("\n")}\n`;
}

function factsOf({ content }: CollectedMedia): string[] {
  if (content.kind !== "clip") return [];
  const { reel, timecode, isActive } = content;
  return [
    `reel ${reel}`,
    ...(timecode === undefined ? [] : [`timecode ${timecode}`]),
    ...(isActive ? ["used in the film"] : []),
  ];
}

function startsOf({ timeline }: Collection): string[] {
  const first = firstTimecodeFrame(timeline);
  return timeline.soundTracks.flatMap(({ kind, cues }) =>
    cues.map(({ path, startFrame, gainDb }) => {
      const gain = gainDb === 0 ? "" : `, ${gainDb} dB`;
      return `  ${formatTimecode(first + startFrame, timeline)}  ${kind}, ${basename(path)}${gain}`;
    }),
  );
}

function noteAbout(what: string, list: readonly string[]): string[] {
  return list.length === 0 ? [] : ["", `${what}:`, ...list.map((one) => `  ${one}`)];
}
