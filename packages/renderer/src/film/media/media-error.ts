import { CodedError } from "@storyreel/core/errors";

/** Every code of an error about ffmpeg itself. The table in README.md explains them. */
export const ffmpegErrorCodes = [
  "FFMPEG_MISSING",
  "FFMPEG_FAILED",
  "FFMPEG_STALLED",
  "FFMPEG_KILLED",
] as const;

/** Every code of an error about a media file. The table in README.md explains them. */
export const mediaErrorCodes = [
  "MEDIA_ENCODER_UNUSABLE",
  "MEDIA_DRAWING_UNUSABLE",
  "MEDIA_DISK_FULL",
  "MEDIA_UNREADABLE",
  "MEDIA_EMPTY",
  "MEDIA_NOT_VIDEO",
  "MEDIA_WITHOUT_PICTURE",
  "MEDIA_WITHOUT_SOUND",
  "MEDIA_TRUNCATED",
  "MEDIA_UNDECODABLE",
  "MEDIA_WRONG_LENGTH",
  "MEDIA_WRONG_SIZE",
] as const;

export type MediaErrorCode = (typeof ffmpegErrorCodes | typeof mediaErrorCodes)[number];

/** A media file cannot be used, or ffmpeg does not work. */
export class MediaError extends CodedError<MediaErrorCode> {
  override readonly name = "MediaError";
}
