import type { FilmStill } from "../cut/film-cut.ts";
import type { PictureForm } from "./colour-filters.ts";
import type { MediaContainer } from "./media-container.ts";
import { framesIn, isSameRate, type FrameRate } from "./frame-rate.ts";

/** The facts of a media file, read from its own index. */
export type Clip = {
  /** Absolute. */
  readonly path: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  /** Absent: MP4 or MOV. */
  readonly container?: MediaContainer;
  /** It is a picture, not a clip. Its size is that of the upright picture. */
  readonly still?: Omit<FilmStill, "move">;
  readonly video: PictureForm & {
    /** `"avc"`, `"hevc"`, `"av1"`, … */
    readonly codec: string;
    /** As displayed: after rotation, cropping, and correction of pixels that are not square. */
    readonly widthPx: number;
    readonly heightPx: number;
    /** Its pixels are not square, so decoded frames have another size than displayed ones. Absent when they are square. */
    readonly isAnamorphic?: true;
    readonly frameCount: number;
    /** Frames per second as a ratio; `undefined` when the distance between frames varies. */
    readonly rate: FrameRate | undefined;
    readonly durationSeconds: number;
    /** Its frames may be part of a film as they are: H.264 of 8 bits in 4:2:0, without fields, not HDR, all of them shown. */
    readonly canCopy: boolean;
    /** Two clips that may be copied and whose keys are equal can be joined without decoding (size, parameter sets). */
    readonly joinKey: string;
  };
  readonly audio:
    | {
        readonly codec: string;
        readonly sampleRateHz: number;
        readonly channels: number;
        readonly durationSeconds: number;
        /** Counted from the first picture; negative when it leads the picture. */
        readonly startSeconds: number;
        /** Counted from the first picture. Decoders return up to a packet more, which is padding. */
        readonly endSeconds: number;
      }
    | undefined;
};

/** Length of a clip in frames of a film with another rate; at least one. */
export function timelineFrames({ video }: Pick<Clip, "video">, rate: FrameRate): number {
  return isSameRate(video.rate, rate)
    ? video.frameCount
    : Math.max(1, framesIn(video.durationSeconds, rate));
}
