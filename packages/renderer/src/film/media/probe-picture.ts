import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { readPictureFacts, uprightSize } from "../../storyboard/picture-facts.ts";
import type { PictureType } from "../../storyboard/picture-type.ts";
import type { Clip } from "./clip.ts";
import type { MediaContainer } from "./media-container.ts";
import { MediaError } from "./media-error.ts";
import { stillVideo } from "./still-video.ts";

/**
 * Reads the facts of a picture (PNG, JPEG or WebP): a clip of one frame without a length. Its pixels are not decoded,
 * but a file that ends too early is found.
 *
 * @throws MediaError `MEDIA_EMPTY`, `MEDIA_WITHOUT_PICTURE`, `MEDIA_TRUNCATED`
 */
export async function probePicture(path: string): Promise<Clip> {
  const bytes = await readFile(path);
  if (bytes.length === 0) throw new MediaError("MEDIA_EMPTY", `${path} is empty`);
  const facts = readPictureFacts(bytes);
  if (facts === undefined) {
    throw new MediaError("MEDIA_WITHOUT_PICTURE", `${path} is not a PNG, JPEG or WebP picture`);
  }
  if (!facts.isWhole) {
    throw new MediaError("MEDIA_TRUNCATED", `${path} is cut off before the end of the picture`);
  }
  const { type, orientation, isRgb, isFullRange, hasAlpha } = facts;
  return {
    path,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    sizeBytes: bytes.length,
    container: containers[type],
    still: { orientation, isRgb, isFullRange },
    video: {
      ...stillVideo({ codec: type.slice("image/".length), ...uprightSize(facts), frameCount: 1 }),
      ...(hasAlpha ? { hasAlpha: true as const } : {}),
    },
    audio: undefined,
  };
}

const containers: { readonly [Type in PictureType]: MediaContainer } = {
  "image/png": "png_pipe",
  "image/jpeg": "jpeg_pipe",
  "image/webp": "webp_pipe",
};
