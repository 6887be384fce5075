import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { CodedError } from "@storyreel/core/errors";
import { mediaTypeOf, type MediaType } from "../storyboard/media-way.ts";
import { maxPictureBytes, pictureTypeOf, type PictureType } from "../storyboard/picture-type.ts";

/** Every code of an error about a picture that a request needs. */
export type PictureErrorCode =
  | "PICTURE_MISSING"
  | "PICTURE_CHANGED"
  | "PICTURE_UNUSABLE"
  | "PICTURE_EXPIRED";

/** A picture is missing, unusable, or not the one that the request was planned with. Nothing was submitted. */
export class PictureError extends CodedError<PictureErrorCode> {
  override readonly name = "PictureError";
}

/** The bytes of a picture, and what they are. */
export type Picture = { readonly bytes: Buffer; readonly mediaType: PictureType };

/**
 * Reads a picture that a request was planned with.
 *
 * @param sha256 its expected hash; without one, any picture will do.
 * @throws PictureError `PICTURE_MISSING`, `PICTURE_CHANGED`, `PICTURE_UNUSABLE`
 */
export async function readPicture(path: string, sha256?: string): Promise<Picture> {
  const bytes = await readPlanned(path, sha256);
  const name = JSON.stringify(basename(path));
  const mediaType = pictureTypeOf(bytes);
  if (mediaType === undefined) {
    throw new PictureError("PICTURE_UNUSABLE", `${name} is not a PNG, JPEG or WebP picture`);
  }
  if (bytes.length > maxPictureBytes) {
    throw new PictureError("PICTURE_UNUSABLE", `${name} is larger than 10 MiB`);
  }
  return { bytes, mediaType };
}

/**
 * The same for any file that a parameter of a model takes.
 *
 * @throws PictureError `PICTURE_MISSING`, `PICTURE_CHANGED`
 */
export async function readMediaFile(
  path: string,
  sha256?: string,
): Promise<{ readonly bytes: Buffer; readonly mediaType: MediaType | undefined }> {
  const bytes = await readPlanned(path, sha256);
  return { bytes, mediaType: mediaTypeOf(bytes, pictureTypeOf(bytes)) };
}

async function readPlanned(path: string, sha256: string | undefined): Promise<Buffer> {
  const bytes = await read(path);
  if (sha256 !== undefined && createHash("sha256").update(bytes).digest("hex") !== sha256) {
    const name = JSON.stringify(basename(path));
    throw new PictureError("PICTURE_CHANGED", `${name} has changed since the plan was made`, {
      hint: "try again to plan with the new file",
    });
  }
  return bytes;
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
