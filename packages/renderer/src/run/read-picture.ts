import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { CodedError } from "@storyreel/core/errors";
import { maxPictureBytes, pictureTypeOf, type PictureType } from "../storyboard/picture-type.ts";

/** Every code of an error about a picture that a request needs. */
export type PictureErrorCode = "PICTURE_MISSING" | "PICTURE_CHANGED" | "PICTURE_UNUSABLE";

/** A picture is not, or no longer, what the request was planned with. Nothing was submitted. */
export class PictureError extends CodedError<PictureErrorCode> {
  override readonly name = "PictureError";
}

/** The bytes of a picture, and what they are. */
export type Picture = { readonly bytes: Buffer; readonly mediaType: PictureType };

/**
 * Reads a picture that a request was planned with.
 *
 * @param sha256 what it has to be; absent: any.
 * @throws PictureError `PICTURE_MISSING`, `PICTURE_CHANGED`, `PICTURE_UNUSABLE`
 */
export async function readPicture(path: string, sha256?: string): Promise<Picture> {
  const bytes = await read(path);
  const name = JSON.stringify(basename(path));
  if (sha256 !== undefined && createHash("sha256").update(bytes).digest("hex") !== sha256) {
    throw new PictureError("PICTURE_CHANGED", `${name} is another picture than was planned with`, {
      hint: "run again: it makes a new request",
    });
  }
  const mediaType = pictureTypeOf(bytes);
  if (mediaType === undefined) {
    throw new PictureError("PICTURE_UNUSABLE", `${name} is no PNG, JPEG or WebP picture`);
  }
  if (bytes.length > maxPictureBytes) {
    throw new PictureError("PICTURE_UNUSABLE", `${name} is larger than 10 MiB`);
  }
  return { bytes, mediaType };
}

async function read(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new PictureError("PICTURE_MISSING", `cannot read ${JSON.stringify(basename(path))}`, {
      cause: error,
    });
  }
}
