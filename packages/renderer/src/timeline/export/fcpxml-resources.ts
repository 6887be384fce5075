import type { FrameRate } from "../../film/media/frame-rate.ts";
import { spanOfMedia, spanOfSound } from "./media-span.ts";
import { mediaUrl, type MediaUrls } from "./media-url.ts";
import { nameReels, type NameReel } from "./name-reels.ts";
import type { SoundCue, Timeline, TimelineClip, TimelineMedia, TimelineTake } from "../timeline.ts";
import { element, type XmlElement } from "./xml.ts";

/** The formats, assets and effects of an FCPXML document, each created when it is first used. Methods return ids. */
export type FcpxmlResources = {
  readonly sequenceFormat: string;
  readonly asset: (clip: TimelineClip, take: TimelineTake) => string;
  readonly sound: (cue: SoundCue) => string;
  readonly crossDissolve: () => string;
  readonly audioCrossfade: () => string;
  /** In the order of their ids. */
  readonly list: () => readonly XmlElement[];
};

// The id of the built-in effect, the same in every release of Final Cut that reads FCPXML.
const crossDissolveUid = "FxPlug:4731E73A-8DAC-4113-9A30-AE85B1761265";

const audioCrossfadeUid = "FFAudioTransition";

export function createFcpxmlResources(timeline: Timeline, urls: MediaUrls): FcpxmlResources {
  const { rate, widthPx, heightPx } = timeline;
  const reelOf = nameReels(timeline.clips);
  const made: XmlElement[] = [];
  const ids = new Map<string, string>();
  const make = (key: string, build: (id: string) => XmlElement): string => {
    const known = ids.get(key);
    if (known !== undefined) return known;
    const id = `r${ids.size + 1}`;
    ids.set(key, id);
    made.push(build(id));
    return id;
  };
  const format = (width: number, height: number, ofRate: FrameRate): string =>
    make(`format ${width} ${height} ${ofRate.numerator}/${ofRate.denominator}`, (id) =>
      element("format", {
        id,
        frameDuration: fcpxmlTime(1, ofRate),
        width,
        height,
        colorSpace: "1-1-1 (Rec. 709)",
      }),
    );
  // The name of the format that Final Cut gives to pictures.
  const pictureFormat = ({ widthPx: width, heightPx: height }: TimelineMedia): string =>
    make(`picture ${width} ${height}`, (id) =>
      element("format", { id, name: "FFVideoFormatRateUndefined", width, height }),
    );
  const sequenceFormat = format(widthPx, heightPx, rate);
  return {
    sequenceFormat,
    asset: (clip, take) => {
      const { media } = take;
      if (media === undefined) throw new TypeError(`${clip.shotId} ${take.name} has no media`);
      const ofMedia =
        media.isPicture === true
          ? pictureFormat(media)
          : format(media.widthPx, media.heightPx, media.rate ?? rate);
      return make(`asset ${clip.shotId} ${take.name}`, (id) =>
        element(
          "asset",
          {
            id,
            name: `${clip.shotId} ${take.name}`,
            start: "0s",
            duration: media.isPicture === true ? "0s" : durationOf(take, rate),
            hasVideo: 1,
            format: ofMedia,
            videoSources: 1,
            ...soundOf(media.sound),
          },
          [mediaRep(media.path, urls), describeTake(clip, take, reelOf)],
        ),
      );
    },
    sound: (cue) =>
      make(`sound ${cue.path}`, (id) => {
        const samples = spanOfSound(cue);
        return element(
          "asset",
          {
            id,
            name: cue.name,
            start: "0s",
            duration: fcpxmlTime(samples.count, samples.rate),
            ...soundOf(cue),
          },
          [mediaRep(cue.path, urls)],
        );
      }),
    crossDissolve: () =>
      make("effect", (id) =>
        element("effect", { id, name: "Cross Dissolve", uid: crossDissolveUid }),
      ),
    audioCrossfade: () =>
      make("sound effect", (id) =>
        element("effect", { id, name: "Audio Crossfade", uid: audioCrossfadeUid }),
      ),
    list: () => made,
  };
}

function soundOf(sound: TimelineMedia["sound"]): XmlElement["attributes"] {
  if (sound === undefined) return {};
  const { channels, sampleRateHz } = sound;
  return { hasAudio: 1, audioSources: 1, audioChannels: channels, audioRate: sampleRateHz };
}

function mediaRep(path: string, urls: MediaUrls): XmlElement {
  return element("media-rep", { kind: "original-media", src: mediaUrl(path, urls) });
}

/** In the time of the media. */
function durationOf(take: TimelineTake, rate: FrameRate): string {
  const { media } = take;
  if (media !== undefined && media.rate === undefined) {
    return rationalTime(Math.floor(media.durationSeconds * 1000), 1000);
  }
  const span = spanOfMedia(take, rate);
  return fcpxmlTime(span.count, span.rate);
}

function describeTake(clip: TimelineClip, take: TimelineTake, reelOf: NameReel): XmlElement {
  const word = (key: string, value: string | undefined): XmlElement[] =>
    value === undefined ? [] : [element("md", { key, value })];
  return element("metadata", {}, [
    ...word("com.apple.proapps.studio.scene", clip.scene?.id),
    ...word("com.apple.proapps.studio.shot", clip.shotId),
    ...word("com.apple.proapps.studio.reel", reelOf(clip.shotId, take.name)),
    ...word("com.storyreel.request-key", take.requestKey),
    ...word("com.storyreel.sha256", take.media?.sha256),
    ...word("com.storyreel.model", take.modelId),
    ...word("com.storyreel.usd", take.usd),
    ...word("com.storyreel.usd-assumed", take.assumed),
  ]);
}

/** Frames as rational seconds, as FCPXML has them: `5s`, `13/24s`, `1001/24000s`. */
export function fcpxmlTime(frames: number, { numerator, denominator }: FrameRate): string {
  return rationalTime(frames * denominator, numerator);
}

function rationalTime(ticks: number, perSecond: number): string {
  return ticks % perSecond === 0 ? `${ticks / perSecond}s` : `${ticks}/${perSecond}s`;
}
