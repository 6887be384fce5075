import type { FrameRate } from "../../film/media/frame-rate.ts";
import { mediaUrl, type MediaUrls } from "./media-url.ts";
import { firstTimecodeFrame } from "../timecode.ts";
import type { SoundCue, SoundTrack, Timeline, TimelineClip, TimelineTake } from "../timeline.ts";

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type Schema = { readonly OTIO_SCHEMA: string; readonly [key: string]: Json };

/** Key of the metadata for which OTIO has no field of its own. */
export const otioNamespace = "storyreel";

/**
 * Formats a timeline as OpenTimelineIO JSON. Takes are the media references of a clip, and the take of the film is the active
 * one; handles are the part of the available range outside the source range. OTIO has neither fades nor wipes: they are custom
 * transitions with the storyboard's type in their metadata.
 */
export function formatOtio(timeline: Timeline, urls: MediaUrls): string {
  const { name, rate, frameCount, isRehearsal } = timeline;
  const write: Write = { rate, urls };
  const tracks: Schema[] = [
    track({ kind: "Video", name: "picture" }, layPicture(timeline, write)),
    ...(timeline.keepsProductionSound && timeline.clips.some(hasSound)
      ? [track({ kind: "Audio", name: "production sound" }, layProductionSound(timeline, write))]
      : []),
    ...timeline.soundTracks.map((sound) => {
      const facts = { kind: "Audio", name: sound.kind, words: { gain_db: sound.gainDb } } as const;
      return track(facts, laySound(sound, frameCount, write));
    }),
  ];
  const root: Schema = {
    OTIO_SCHEMA: "Timeline.1",
    metadata: metadata({ rehearsal: isRehearsal }),
    name,
    global_start_time: time(firstTimecodeFrame(rate), rate),
    tracks: {
      OTIO_SCHEMA: "Stack.1",
      metadata: {},
      name: "tracks",
      source_range: null,
      effects: [],
      markers: [],
      enabled: true,
      children: tracks,
    },
  };
  return `${JSON.stringify(root, undefined, 2)}\n`;
}

type Write = { readonly rate: FrameRate; readonly urls: MediaUrls };

function metadata(words: { readonly [key: string]: Json }): Json {
  return { [otioNamespace]: words };
}

function time(frames: number, { numerator, denominator }: FrameRate): Schema {
  return { OTIO_SCHEMA: "RationalTime.1", rate: numerator / denominator, value: frames };
}

function range(startFrame: number, frameCount: number, rate: FrameRate): Schema {
  return {
    OTIO_SCHEMA: "TimeRange.1",
    start_time: time(startFrame, rate),
    duration: time(frameCount, rate),
  };
}

function track(
  facts: {
    readonly kind: "Video" | "Audio";
    readonly name: string;
    readonly words?: { readonly [key: string]: Json };
  },
  children: readonly Schema[],
): Schema {
  const { kind, name, words } = facts;
  return {
    OTIO_SCHEMA: "Track.1",
    metadata: metadata({ track: name, ...words }),
    name,
    source_range: null,
    effects: [],
    markers: [],
    enabled: true,
    kind,
    children,
  };
}

function layPicture({ clips }: Timeline, write: Write): Schema[] {
  return clips.flatMap((clip, index) => [
    ...transitionInto(clip, index, write),
    shotClip(clip, write),
  ]);
}

/** The same clips again, for their sound. A clip without sound becomes a gap. */
function layProductionSound({ clips }: Timeline, write: Write): Schema[] {
  return clips.map((clip) =>
    hasSound(clip) ? shotClip({ ...clip, markers: [] }, write) : gap(clip.frameCount, write.rate),
  );
}

function hasSound({ activeTake }: TimelineClip): boolean {
  return activeTake.media?.sound !== undefined;
}

function shotClip(clip: TimelineClip, write: Write): Schema {
  const { shotId, scene, prompt, markers, takes, activeTake } = clip;
  const { rate } = write;
  return {
    OTIO_SCHEMA: "Clip.2",
    metadata: metadata({
      shot: shotId,
      ...(scene === undefined ? {} : { scene: scene.id }),
      ...(prompt === undefined ? {} : { prompt }),
    }),
    name: shotId,
    source_range: range(clip.sourceInFrame, clip.frameCount, rate),
    effects: [],
    markers: markers.map(({ frame, name }) => ({
      OTIO_SCHEMA: "Marker.2",
      metadata: {},
      name,
      color: "GREEN",
      marked_range: range(frame, 1, rate),
    })),
    enabled: true,
    // Many readers only look for this key, whichever is active.
    media_references: Object.fromEntries(
      takes.map((take) => [
        take === activeTake ? "DEFAULT_MEDIA" : take.name,
        reference(take, write),
      ]),
    ),
    active_media_reference_key: "DEFAULT_MEDIA",
  };
}

function reference(take: TimelineTake, { rate, urls }: Write): Schema {
  const { name, media, requestKey, modelId, usd, assumed } = take;
  const known = {
    metadata: metadata({
      request_key: requestKey,
      model: modelId,
      usd: usd ?? null,
      ...(assumed === undefined ? {} : { usd_assumed: assumed }),
      ...(media === undefined ? {} : { sha256: media.sha256 }),
    }),
    name,
    available_range: range(0, take.availableFrames, rate),
    available_image_bounds: null,
  };
  return media === undefined
    ? { OTIO_SCHEMA: "MissingReference.1", ...known }
    : { OTIO_SCHEMA: "ExternalReference.1", ...known, target_url: mediaUrl(media.path, urls) };
}

function transitionInto(clip: TimelineClip, index: number, { rate }: Write): Schema[] {
  const { transition } = clip;
  if (transition === undefined) return [];
  const { type, colour, beforeFrames, afterFrames } = transition;
  const word = type === "dissolve" || type === "wipe" ? type : `${type}_${colour}`;
  // All edit suites show a dissolve at the start of a track as a fade from black.
  const isDissolve = type === "dissolve" || (index === 0 && word === "fade_from_black");
  return [
    {
      OTIO_SCHEMA: "Transition.1",
      metadata: metadata({ type: word }),
      name: word,
      transition_type: isDissolve ? "SMPTE_Dissolve" : "Custom_Transition",
      in_offset: time(beforeFrames, rate),
      out_offset: time(afterFrames, rate),
    },
  ];
}

function gap(frameCount: number, rate: FrameRate): Schema {
  return {
    OTIO_SCHEMA: "Gap.1",
    metadata: {},
    name: "",
    source_range: range(0, frameCount, rate),
    effects: [],
    markers: [],
    enabled: true,
  };
}

function laySound({ cues }: SoundTrack, frameCount: number, write: Write): Schema[] {
  const children: Schema[] = [];
  let at = 0;
  for (const cue of cues) {
    if (cue.startFrame > at) children.push(gap(cue.startFrame - at, write.rate));
    children.push(soundClip(cue, write));
    at = cue.startFrame + cue.frameCount;
  }
  if (at < frameCount) children.push(gap(frameCount - at, write.rate));
  return children;
}

function soundClip(cue: SoundCue, { rate, urls }: Write): Schema {
  return {
    OTIO_SCHEMA: "Clip.2",
    metadata: {},
    name: cue.name,
    source_range: range(0, cue.frameCount, rate),
    effects: [],
    markers: [],
    enabled: true,
    media_references: {
      DEFAULT_MEDIA: {
        OTIO_SCHEMA: "ExternalReference.1",
        metadata: {},
        name: cue.name,
        available_range: range(0, cue.availableFrames, rate),
        available_image_bounds: null,
        target_url: mediaUrl(cue.path, urls),
      },
    },
    active_media_reference_key: "DEFAULT_MEDIA",
  };
}
