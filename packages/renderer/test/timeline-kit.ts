import type { FilmTransition } from "../src/film/cut/film-cut.ts";
import type { SoundTrack, Timeline, TimelineClip, TimelineTake } from "../src/timeline/timeline.ts";

/** A take with media of so many frames at `/film/media/<name>.mp4`; its hash is made up. */
export function takeOf(shotId: string, number: number, availableFrames: number): TimelineTake {
  const name = `take-${number}`;
  return {
    name,
    requestKey: `key-${shotId}-${number}`,
    modelId: "vendor-model",
    usd: "0.56",
    availableFrames,
    media: {
      path: `/film/media/${shotId} ${number}.mp4`,
      sha256: `${shotId}-${number}`.padEnd(64, "0"),
      widthPx: 1280,
      heightPx: 720,
      rate: { numerator: 24, denominator: 1 },
      frameCount: availableFrames,
      durationSeconds: availableFrames / 24,
      sound: { sampleRateHz: 48_000, channels: 2 },
    },
  };
}

export type KitClip = {
  readonly id: string;
  readonly inFrame?: number;
  readonly frames: number;
  readonly available?: number;
  readonly takes?: number;
  readonly hasMedia?: boolean;
  readonly prompt?: string;
  readonly notes?: string;
  readonly markers?: TimelineClip["markers"];
  readonly transition?: FilmTransition;
  readonly sound?: TimelineClip["sound"];
};

/** A timeline of these clips, one after the other. */
export function timelineOf(clips: readonly KitClip[], words: Partial<Timeline> = {}): Timeline {
  let startFrame = 0;
  const laid = clips.map((clip): TimelineClip => {
    const available = clip.available ?? 120;
    const takes = Array.from({ length: clip.takes ?? 1 }, (_, index) => {
      const take = takeOf(clip.id, index + 1, available);
      return clip.hasMedia === false ? { ...take, media: undefined } : take;
    });
    const start = startFrame;
    startFrame += clip.frames;
    return {
      shotId: clip.id,
      scene: { id: "market", slugline: "EXT. MARKET" },
      prompt: clip.prompt ?? `Prompt of ${clip.id}.`,
      notes: clip.notes,
      startFrame: start,
      frameCount: clip.frames,
      sourceInFrame: clip.inFrame ?? 0,
      takes,
      activeTake: takes[0]!,
      markers: clip.markers ?? [],
      transition: clip.transition,
      sound: clip.sound,
    };
  });
  return {
    name: "Night & Market",
    rate: { numerator: 24, denominator: 1 },
    timecode: "non_drop",
    widthPx: 1280,
    heightPx: 720,
    frameCount: startFrame,
    isRehearsal: false,
    clips: laid,
    keepsProductionSound: true,
    soundTracks: [],
    ...words,
  };
}

const plainCue = { sourceInFrame: 0, gainDb: 0, fadeInFrames: 0, fadeOutFrames: 0 };

const narration: SoundTrack = {
  kind: "narration",
  cues: [
    {
      name: "face",
      path: "/film/audio/face.wav",
      startFrame: 84,
      frameCount: 40,
      ...plainCue,
      durationSeconds: 40 / 24,
      channels: 1,
      sampleRateHz: 48_000,
    },
  ],
};

const music: SoundTrack = {
  kind: "music",
  cues: [
    {
      name: "music",
      path: "/film/audio/theme & co.wav",
      startFrame: 0,
      frameCount: 254,
      ...plainCue,
      gainDb: -12,
      durationSeconds: 100,
      channels: 2,
      sampleRateHz: 44_100,
    },
  ],
};

/** Every kind of thing that a timeline can hold. */
export function everything(): Timeline {
  const dissolve = { type: "dissolve", colour: "black", beforeFrames: 6, afterFrames: 6 } as const;
  const fade = { type: "fade_from", colour: "black", beforeFrames: 0, afterFrames: 12 } as const;
  const toBlack = { type: "fade_to", colour: "black", beforeFrames: 10, afterFrames: 0 } as const;
  const wipe = { type: "wipe", colour: "black", beforeFrames: 4, afterFrames: 5 } as const;
  return timelineOf(
    [
      {
        id: "arrival-010",
        inFrame: 12,
        frames: 84,
        takes: 2,
        prompt: 'Lanterns <in> "rain" & fog.',
        markers: [{ frame: 48, name: "lantern reveal" }],
        transition: fade,
      },
      { id: "face", inFrame: 24, frames: 60, transition: dissolve },
      { id: "gone", frames: 50, hasMedia: false, transition: toBlack },
      { id: "end", inFrame: 10, frames: 60, transition: wipe },
    ],
    { soundTracks: [narration, music] },
  );
}
