import { CodedError } from "@storyreel/core/errors";

/** Every code of an error about a picture that a request needs. */
export type PictureErrorCode = "PICTURE_MISSING" | "PICTURE_CHANGED" | "PICTURE_UNUSABLE";

/** A picture is not, or no longer, what the request was planned with. Nothing was submitted. */
export class PictureError extends CodedError<PictureErrorCode> {
  override readonly name = "PictureError";
}
