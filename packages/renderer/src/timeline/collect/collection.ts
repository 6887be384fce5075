import type { SoundTrack, Timeline, TimelineMedia } from "../timeline.ts";

/** A file that goes into a collected folder. Sound, and `own` footage and pictures, are as they are. */
export type CollectedMedia = {
  /** Its path in the folder, with `/`: `media/arrival-010_take1.mp4`. */
  readonly name: string;
  /** Where it is now. Absolute. */
  readonly sourcePath: string;
  /** What it is, for people: `shot arrival-010, take 1`. */
  readonly about: string;
  readonly content: CollectedClip | { readonly kind: SoundTrack["kind"] | "own" };
};

export type CollectedClip = {
  readonly kind: "clip";
  readonly media: TimelineMedia;
  readonly container: ClipContainer;
  readonly reel: string;
  /** Timecode of its first frame; `undefined` for media of a rate that timecode does not have. */
  readonly timecode: string | undefined;
  /** Whether the film uses it. */
  readonly isActive: boolean;
};

/** The container of a clip, and the ending of its name. */
export type ClipContainer = "mp4" | "mov";

/** What a folder for an edit suite holds, besides its timelines. */
export type Collection = {
  readonly media: readonly CollectedMedia[];
  /** The timeline with its media in the folder. */
  readonly timeline: Timeline;
};
