import { CodedError } from "@storyreel/core/errors";

/**
 * Every code of an error about one media file or about the program that works on them. The table in README.md says
 * what each means.
 */
export const mediaErrorCodes = [
  "MEDIA_ENGINE_MISSING",
  "MEDIA_ENGINE_FAILED",
  "MEDIA_ENGINE_STALLED",
  "MEDIA_ENCODER_UNUSABLE",
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

export type MediaErrorCode = (typeof mediaErrorCodes)[number];

/** A media file, or the program that works on it, is not what the film needs. */
export class MediaError extends CodedError<MediaErrorCode> {
  override readonly name = "MediaError";
}
