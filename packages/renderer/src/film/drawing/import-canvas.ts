import type * as canvas from "@napi-rs/canvas";
import { MediaError } from "../media/media-error.ts";

/**
 * The library that draws text. It is imported when a film has something to draw: that takes a tenth of a second, and its
 * binary is 30 MB.
 *
 * @throws MediaError `MEDIA_DRAWING_UNUSABLE` on machines that it has no binary for.
 */
export async function importCanvas(): Promise<typeof canvas> {
  try {
    return await import("@napi-rs/canvas");
  } catch (cause) {
    throw new MediaError("MEDIA_DRAWING_UNUSABLE", "text cannot be drawn on this machine", {
      hint: `install @napi-rs/canvas with its optional dependencies; if that does not help, it has no binary for ${process.platform} on ${process.arch}`,
      cause,
    });
  }
}
