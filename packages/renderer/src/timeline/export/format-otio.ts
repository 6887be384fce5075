import { roundSeconds } from "../../kit/format-amounts.ts";
import { secondsOf, type FrameRate } from "../../film/media/frame-rate.ts";
import { layOtioShots, type LaidPart } from "./lay-otio-shots.ts";
import { spanOfMedia, spanOfSound } from "./media-span.ts";
import { mediaUrl, type MediaUrls } from "./media-url.ts";
import { nameReels, type NameReel } from "./name-reels.ts";
import { overlayWords } from "../../storyboard/describe-overlays.ts";
import { gap, metadata, range, time, track, type Json, type Schema } from "./otio-objects.ts";
import { piecesOf, type RetimedPiece } from "./retimed-pieces.ts";
import { firstTimecodeFrame } from "../../film/media/timecode.ts";
import { splitSoundName, splitSoundTracks } from "../split-sound-tracks.ts";
import type {
  SoundCue,
  SoundPiece,
  SoundTrack,
  Timeline,
  TimelineClip,
  TimelineTake,
} from "../timeline.ts";

export { otioNamespace } from "./otio-objects.ts";

/**
 * Formats a timeline as OpenTimelineIO JSON. Takes are the media references of a clip, and the take of the film is the active
 * one; handles are the part of the available range outside the source range. Available ranges are in the media's own frames,
 * source ranges in those of the timeline. OTIO has only dissolves: a fade is a dissolve with a gap, or with a generator of white;
 * all else is a custom transition. Each has the storyboard's type in its metadata. The opening and the ending of the film are
 * fades of the first and the last clip.
 */
export function formatOtio(timeline: Timeline, urls: MediaUrls): string {
  const { name, rate, frameCount, isRehearsal, overlays = [] } = timeline;
  const write: Write = { rate, urls, reelOf: nameReels(timeline.clips) };
  const tracks: Schema[] = [
    track({ kind: "Video", name: "picture" }, layPicture(timeline, write)),
    ...(timeline.keepsProductionSound && timeline.clips.some(hasSound)
      ? [track({ kind: "Audio", name: "production sound" }, layProductionSound(timeline, write))]
      : []),
    ...splitSoundTracks(timeline).map((pieces) =>
      track({ kind: "Audio", name: splitSoundName }, laySplitSound(pieces, frameCount, write)),
    ),
    ...timeline.soundTracks.map((sound) =>
      track({ kind: "Audio", name: sound.kind }, laySound(sound, frameCount, write)),
    ),
  ];
  const root: Schema = {
    OTIO_SCHEMA: "Timeline.1",
    metadata: metadata({
      rehearsal: isRehearsal,
      ...(overlays.length === 0 ? {} : { overlays: overlays.map(overlayWords) }),
    }),
    name,
    global_start_time: time(firstTimecodeFrame(timeline), rate),
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

type Write = {
  readonly rate: FrameRate;
  readonly urls: MediaUrls;
  readonly reelOf: NameReel;
  /** More metadata of a clip. */
  readonly words?: { readonly [key: string]: Json };
};

function layPicture(timeline: Timeline, write: Write): Schema[] {
  return layOtioShots(timeline, {
    rate: write.rate,
    isSound: false,
    has: () => true,
    lay: (clip, part) => shotClips(clip, part, write),
  });
}

/** The same clips again, for their sound, which cross-fades and fades with the picture. */
function layProductionSound(timeline: Timeline, write: Write): Schema[] {
  return layOtioShots(timeline, {
    rate: write.rate,
    isSound: true,
    has: hasSound,
    lay: (clip, part) => soundsOfShot(clip, part, write),
  });
}

/** Each held frame is a clip of its own, which is frozen. */
function shotClips(clip: TimelineClip, part: LaidPart, write: Write): Schema[] {
  return piecesOf(clip, part).map((piece) =>
    piece.kind === "played"
      ? shotClip(clip, piece, write)
      : shotClip({ ...clip, markers: [], notes: undefined }, piece, {
          ...write,
          words: { hold: piece.kind },
        }),
  );
}

/** Held frames are silent. */
function soundsOfShot(clip: TimelineClip, part: LaidPart, write: Write): Schema[] {
  return piecesOf(clip, part).map((piece) =>
    piece.kind === "played" ? shotSound(clip, piece, write) : gap(piece.frameCount, write.rate),
  );
}

function shotSound(clip: TimelineClip, part: LaidPiece, write: Write): Schema {
  const { gainDb = 0 } = clip.sound ?? {};
  return shotClip({ ...clip, markers: [] }, part, { ...write, words: levelOf({ gainDb }) });
}

function laySplitSound(pieces: readonly SoundPiece[], frameCount: number, write: Write): Schema[] {
  return layPieces(pieces, { frameCount, rate: write.rate }, (piece) =>
    shotSound(piece.clip, piece, write),
  );
}

/** What OTIO has no field for: `gain_db`, and `fade_in` and `fade_out` in seconds. */
function levelOf(level: {
  readonly gainDb: number;
  readonly fadeInSeconds?: number;
  readonly fadeOutSeconds?: number;
}): NonNullable<Write["words"]> {
  const { gainDb, fadeInSeconds = 0, fadeOutSeconds = 0 } = level;
  return {
    ...(gainDb === 0 ? {} : { gain_db: gainDb }),
    ...(fadeInSeconds === 0 ? {} : { fade_in: fadeInSeconds }),
    ...(fadeOutSeconds === 0 ? {} : { fade_out: fadeOutSeconds }),
  };
}

function hasSound({ activeTake }: TimelineClip): boolean {
  return activeTake.media?.sound !== undefined;
}

type LaidPiece = Omit<RetimedPiece, "kind"> & Partial<Pick<RetimedPiece, "kind">>;

function shotClip(clip: TimelineClip, part: LaidPiece, write: Write): Schema {
  const { shotId, scene, prompt, notes, markers, takes, activeTake, overlays = [] } = clip;
  const { rate } = write;
  return {
    OTIO_SCHEMA: "Clip.2",
    metadata: {
      ...metadata({
        shot: shotId,
        ...(scene === undefined ? {} : { scene: scene.id }),
        ...(prompt === undefined ? {} : { prompt }),
        ...(notes === undefined ? {} : { notes }),
        ...(overlays.length === 0 ? {} : { overlays: overlays.map(overlayWords) }),
        ...write.words,
      }),
      // Where OpenTimelineIO's own adapter of EDLs looks for the reel.
      cmx_3600: { reel: write.reelOf(shotId, activeTake.name) },
    },
    name: shotId,
    source_range: range(part.sourceInFrame, part.frameCount, rate),
    effects: effectsOf(clip, part),
    markers: markers.map(({ frame, name, comment, color = "green" }) => ({
      OTIO_SCHEMA: "Marker.2",
      metadata: {},
      name,
      color: color.toUpperCase(),
      marked_range: range(frame, 1, rate),
      ...(comment === undefined ? {} : { comment }),
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

function effectsOf({ retime }: TimelineClip, { kind = "played" }: LaidPiece): Schema[] {
  const effect = { metadata: {}, name: "", enabled: true };
  if (kind !== "played") {
    return [
      { OTIO_SCHEMA: "FreezeFrame.1", ...effect, effect_name: "FreezeFrame", time_scalar: 0 },
    ];
  }
  const { speed = 1 } = retime ?? {};
  return speed === 1
    ? []
    : [
        {
          OTIO_SCHEMA: "LinearTimeWarp.1",
          ...effect,
          effect_name: "LinearTimeWarp",
          time_scalar: speed,
        },
      ];
}

function reference(take: TimelineTake, { rate, urls }: Write): Schema {
  const { name, media, requestKey, modelId, usd, assumed } = take;
  const span = spanOfMedia(take, rate);
  const known = {
    metadata: metadata({
      ...(requestKey === undefined ? {} : { request_key: requestKey }),
      ...(modelId === undefined ? {} : { model: modelId, usd: usd ?? null }),
      ...(assumed === undefined ? {} : { usd_assumed: assumed }),
      ...(media === undefined ? {} : { sha256: media.sha256 }),
    }),
    name,
    available_range: range(0, span.count, span.rate),
    available_image_bounds: null,
  };
  return media === undefined
    ? { OTIO_SCHEMA: "MissingReference.1", ...known }
    : { OTIO_SCHEMA: "ExternalReference.1", ...known, target_url: mediaUrl(media.path, urls) };
}

function laySound({ cues }: SoundTrack, frameCount: number, write: Write): Schema[] {
  return layPieces(cues, { frameCount, rate: write.rate }, (cue) => soundClip(cue, write));
}

/** Clips at their places, and gaps between them. */
function layPieces<Piece extends Pick<SoundCue, "startFrame" | "frameCount">>(
  pieces: readonly Piece[],
  { frameCount, rate }: { readonly frameCount: number; readonly rate: FrameRate },
  lay: (piece: Piece) => Schema,
): Schema[] {
  const children: Schema[] = [];
  let at = 0;
  for (const piece of pieces) {
    if (piece.startFrame > at) children.push(gap(piece.startFrame - at, rate));
    children.push(lay(piece));
    at = piece.startFrame + piece.frameCount;
  }
  if (at < frameCount) children.push(gap(frameCount - at, rate));
  return children;
}

function soundClip(cue: SoundCue, { rate, urls }: Write): Schema {
  const samples = spanOfSound(cue);
  const words = levelOf({
    gainDb: cue.gainDb,
    fadeInSeconds: roundSeconds(secondsOf(cue.fadeInFrames, rate)),
    fadeOutSeconds: roundSeconds(secondsOf(cue.fadeOutFrames, rate)),
  });
  return {
    OTIO_SCHEMA: "Clip.2",
    metadata: Object.keys(words).length === 0 ? {} : metadata(words),
    name: cue.name,
    source_range: range(cue.sourceInFrame, cue.frameCount, rate),
    effects: [],
    markers: [],
    enabled: true,
    media_references: {
      DEFAULT_MEDIA: {
        OTIO_SCHEMA: "ExternalReference.1",
        metadata: {},
        name: cue.name,
        available_range: range(0, samples.count, samples.rate),
        available_image_bounds: null,
        target_url: mediaUrl(cue.path, urls),
      },
    },
    active_media_reference_key: "DEFAULT_MEDIA",
  };
}
